/** @import {VisitOptions} from '../types.js' */

/** @type {Record<string, VisitOptions>} */
const CONDITIONS = {normal: {}, slow: {slowdown: 6}, network: {slowNetwork: true}};

/**
 * From a click on the play button of a page that was just loaded to `playing`. Nothing was fetched before the click.
 *
 * @type {import('../types.js').Measurement}
 */
export const press = {
  kind: 'time',
  values: {
    normal: {title: 'press to playing', unit: 'ms', ratios: {floor: 1.15}},
    slow: {title: 'press to playing at 6× slowdown', unit: 'ms', ratios: {floor: 1.15}},
    network: {title: 'press to playing on Slow 4G', unit: 'ms', ratios: {floor: 1.15}},
  },
  suits: ({name}) => name !== 'empty' && name !== 'native',
  async measure(lab, subject) {
    /** @type {Record<string, number>} */
    const results = {};
    for (const [name, options] of Object.entries(CONDITIONS)) {
      results[name] = await lab.visit(subject, options, async ({quiet, play}) => {
        await quiet();
        return play();
      });
    }
    return results;
  },
};
