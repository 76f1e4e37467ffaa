import {waitFor} from '../browser.js';

/**
 * When the play button can be pressed on a slow phone with a slow connection, from the start of the navigation.
 *
 * @type {import('../types.js').Measurement}
 */
export const operable = {
  kind: 'time',
  values: {
    slow: {title: 'operable on Slow 4G at 6× slowdown', unit: 'ms', ratios: {shikwasa: 0.9}},
  },
  suits: () => true,
  measure: (lab, subject) =>
    lab.visit(subject, {slowdown: 6, slowNetwork: true, probe: true}, async ({page}) => ({
      slow: await waitFor(page, () => bench.operable[0]),
    })),
};
