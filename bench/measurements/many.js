import {waitFor} from '../browser.js';

/** @typedef {import('../types.js').Lab} Lab */
/** @typedef {import('../types.js').Subject} Subject */

/**
 * Many players on one page, such as a list of episodes.
 *
 * @type {import('../types.js').Measurement}
 */
export const many = {
  kind: 'time',
  values: {
    nodes: {title: 'nodes of a page with 20 players', ratios: {floor: 1}},
    heap: {title: 'heap of a page with 20 players', unit: 'MB', ratios: {floor: 1.4}},
    operable: {title: '20 players operable at 6× slowdown', unit: 'ms', ratios: {floor: 1.2}},
    heapOf200: {title: 'heap of a page with 200 players', unit: 'MB', limit: 10},
  },
  suits: ({name}) => name !== 'empty' && name !== 'native',
  async measure(lab, subject) {
    const options = {players: 20, slowdown: 6, probe: true};
    const operable = await lab.visit(subject, options, ({page}) =>
      waitFor(page, () => {
        const {length} = bench.sections();
        const times = bench.operable.filter(Boolean);
        return times.length === length ? Math.max(...times) : undefined;
      }),
    );
    const {nodes, heap} = await sizes(lab, subject, 20);
    return {operable, nodes, heap, heapOf200: (await sizes(lab, subject, 200)).heap};
  },
};

/** @type {(lab: Lab, subject: Subject, players: number) => Promise<{nodes: number, heap: number}>} */
const sizes = (lab, subject, players) =>
  lab.visit(subject, {players}, async ({quiet, collectGarbage, metrics}) => {
    await quiet();
    await collectGarbage();
    const {Nodes = NaN, JSHeapUsedSize = NaN} = await metrics();
    return {nodes: Nodes, heap: JSHeapUsedSize / 1e6};
  });
