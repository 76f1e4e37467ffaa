import {waitFor} from '../browser.js';

const SECONDS = 15;
const MANY = 1000;

/**
 * What playing costs while nobody touches the player, in processor time of all processes of the browser and of its main
 * thread.
 *
 * @type {import('../types.js').Measurement}
 */
export const playing = {
  kind: 'time',
  values: {
    processor: {
      title: 'processor while playing, all processes',
      unit: '%',
      ratios: {floor: 1.1, native: 1.5},
    },
    main: {title: 'main thread a second', unit: 'ms', ratios: {floor: 1.2}},
    mainMany: {title: 'main thread a second, 1,000 chapters', unit: 'ms', ratios: {floor: 1.2}},
  },
  suits: ({name}) => name !== 'empty',
  async measure(lab, subject) {
    const few = await play(lab, subject, {});
    if (!subject.page.finders.chapter) return few;
    return {...few, mainMany: (await play(lab, subject, {chapters: MANY})).main};
  },
};

/** @type {(lab: import('../types.js').Lab, subject: import('../types.js').Subject, options: import('../types.js').PageOptions) => Promise<{processor: number, main: number}>} */
const play = (lab, subject, options) =>
  lab.visit(subject, options, async ({page, quiet, play, metrics}) => {
    await quiet();
    if (subject.name === 'native')
      await page.evaluate(() => document.querySelector('audio')?.play());
    else await play();
    await page.mouse.move(1, 1);
    await waitFor(page, () => bench.position() > 3 || undefined);
    const start = await lab.processorTime();
    const before = await metrics();
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
    const after = await metrics();
    const used = (await lab.processorTime()) - start;
    const delta = (/** @type {string} */ name) => (after[name] ?? NaN) - (before[name] ?? NaN);
    const seconds = delta('Timestamp');
    return {processor: used / seconds / 10, main: (delta('TaskDuration') * 1000) / seconds};
  });
