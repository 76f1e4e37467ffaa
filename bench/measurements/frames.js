import {waitFor} from '../browser.js';

const SECONDS = 8;

/**
 * What is drawn while an episode plays and nobody touches it. A frame that changes hardly anything takes as much of a
 * battery as one that does.
 *
 * @type {import('../types.js').Measurement}
 */
export const frames = {
  kind: 'count',
  values: {
    frames: {title: 'frames a second while playing', limit: 1.5},
    layouts: {title: 'layouts a second while playing', limit: 1.5},
    wholeLayouts: {title: 'layouts of the whole page a second while playing', limit: 0.3},
    step: {title: 'largest step of the bar', unit: 'px', limit: 1},
  },
  suits: ({name}) => name !== 'empty' && name !== 'native',
  measure: (lab, subject) =>
    lab.visit(subject, {}, async ({page, quiet, play, metrics}) => {
      await quiet();
      await play();
      await page.mouse.move(1, 1);
      // The first seconds also draw what the press changed.
      const isSettled = () => bench.position() > 2 || undefined;
      await waitFor(page, isSettled);
      await quiet();
      const before = await metrics();
      await page.tracing.start({categories: ['viz', 'devtools.timeline']});
      await waitFor(page, playedFor, await page.evaluate(position), SECONDS);
      const events = eventsOf(await page.tracing.stop());
      const after = await metrics();
      const seconds = (after['Timestamp'] ?? NaN) - (before['Timestamp'] ?? NaN);
      return {
        frames:
          count(events, ({name, ph}) => name === 'Display::DrawAndSwap' && ph !== 'E') / seconds,
        layouts: ((after['LayoutCount'] ?? NaN) - (before['LayoutCount'] ?? NaN)) / seconds,
        wholeLayouts: count(events, ({args}) => args?.beginData?.partialLayout === false) / seconds,
        step: await page.evaluate(largestStep, SECONDS),
      };
    }),
};

/** Runs in the page. */
const position = () => bench.position();

/** Runs in the page. @param {number} start @param {number} seconds */
const playedFor = (start, seconds) => bench.position() > start + seconds || undefined;

/** @typedef {{name: string, ph: string, args?: {beginData?: {partialLayout?: boolean}}}} TraceEvent */

/**
 * @param {Uint8Array | undefined} trace
 * @returns {TraceEvent[]}
 */
const eventsOf = (trace) => JSON.parse(Buffer.from(trace ?? []).toString()).traceEvents;

/**
 * @param {TraceEvent[]} events
 * @param {(event: TraceEvent) => boolean} matches
 */
const count = (events, matches) => events.filter(matches).length;

/**
 * Runs in the page: how far the end of the bar moves from one frame to the next at most.
 *
 * @param {number} seconds
 * @returns {Promise<number>}
 */
function largestStep(seconds) {
  const [section] = bench.sections();
  const bar = section && bench.finders.progress?.(section);
  if (!bar || bar instanceof HTMLProgressElement) return Promise.resolve(NaN);
  return new Promise((resolve) => {
    const end = performance.now() + seconds * 1000;
    let last = bar.getBoundingClientRect().right;
    let largest = 0;
    const look = () => {
      const {right} = bar.getBoundingClientRect();
      largest = Math.max(largest, Math.abs(right - last));
      last = right;
      if (performance.now() < end) requestAnimationFrame(look);
      else resolve(largest);
    };
    requestAnimationFrame(look);
  });
}
