/**
 * What loading takes of the main thread, and how long it keeps a slow device from answering.
 *
 * @type {import('../types.js').Measurement}
 */
export const loading = {
  kind: 'time',
  values: {
    task: {title: 'main thread while loading', unit: 'ms', ratios: {floor: 1.6}},
    blocking: {title: 'blocking time at 6× slowdown', unit: 'ms', ratios: {floor: 1.5}},
    longest: {title: 'longest task at 6× slowdown', unit: 'ms', ratios: {floor: 1.2}},
  },
  suits: () => true,
  async measure(lab, subject) {
    const task = await lab.visit(subject, {}, async ({quiet, metrics}) => {
      await quiet();
      return ((await metrics())['TaskDuration'] ?? NaN) * 1000;
    });
    const tasks = await lab.visit(subject, {slowdown: 6}, async ({quiet, page}) => {
      await quiet();
      return page.evaluate(() => bench.longTasks);
    });
    return {
      task,
      blocking: tasks.reduce((sum, length) => sum + length - 50, 0),
      longest: Math.max(0, ...tasks),
    };
  },
};
