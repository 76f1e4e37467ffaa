import {waitFor} from '../browser.js';

/**
 * Memory that playing for a long time keeps. Takes as long as it plays: `--minutes 10`.
 *
 * @type {import('../types.js').Measurement}
 */
export const endurance = {
  kind: 'long',
  values: {heap: {title: 'heap that playing adds', unit: 'MB', limit: 0.1}},
  suits: ({page}) => page.title === 'Kapitel',
  measure: (lab, subject) =>
    lab.visit(subject, {}, async ({page, quiet, play, collectGarbage, metrics}) => {
      const heap = async () => {
        await collectGarbage();
        return ((await metrics())['JSHeapUsedSize'] ?? NaN) / 1e6;
      };
      await quiet();
      await play();
      // In the first seconds chunks are still loaded, and compiled.
      await waitFor(page, () => bench.position() > 15 || undefined);
      const before = await heap();
      await new Promise((resolve) => setTimeout(resolve, lab.options.minutes * 60_000));
      return {heap: (await heap()) - before};
    }),
};
