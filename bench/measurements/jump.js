import {pressOn, waitFor} from '../browser.js';

const CHAPTER = 8;

/**
 * From a click on a chapter, while it plays, until the first frame that shows the time of its start was rendered.
 *
 * @type {import('../types.js').Measurement}
 */
export const jump = {
  kind: 'time',
  values: {
    normal: {title: 'chapter press to changed time', unit: 'ms', ratios: {floor: 1.3}},
    slow: {title: 'chapter press to changed time at 6× slowdown', unit: 'ms', ratios: {floor: 1.3}},
  },
  suits: ({page}) => Boolean(page.finders.chapter),
  async measure(lab, subject) {
    return {
      normal: await once(lab, subject, 1),
      slow: await once(lab, subject, 6),
    };
  },
};

/** @type {(lab: import('../types.js').Lab, subject: import('../types.js').Subject, slowdown: number) => Promise<number>} */
const once = (lab, subject, slowdown) =>
  lab.visit(subject, {slowdown}, async ({page, quiet, play}) => {
    await quiet();
    await play();
    await waitFor(page, () => bench.position() > 2 || undefined);
    const find = (/** @type {number} */ index) => {
      const [section] = bench.sections();
      return section && bench.finders.chapter?.(section, index);
    };
    await page.evaluate(watchTime);
    await pressOn(page, find, CHAPTER);
    return waitFor(page, () => bench.changed - bench.clicked || undefined);
  });

/** Runs in the page: notes the frame in which another minute is shown. */
function watchTime() {
  const [section] = bench.sections();
  const time = section && bench.finders.time?.(section);
  const minute = () => time?.textContent.trim().slice(0, -3);
  const before = minute();
  bench.changed = NaN;
  const note = () => (bench.changed = performance.now());
  const look = () => {
    if (minute() === before) requestAnimationFrame(look);
    // A timer of this frame runs when the frame was rendered.
    else setTimeout(note);
  };
  requestAnimationFrame(look);
}
