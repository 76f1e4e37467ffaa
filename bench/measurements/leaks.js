/** Cycles before the first count: what is made once and kept is there then. */
const WARM_UP = 10;

/**
 * Players that are put into the page, play, and are taken out again leave nothing behind.
 *
 * @type {import('../types.js').Measurement}
 */
export const leaks = {
  kind: 'count',
  values: {
    // On a busy machine a few nodes are not collected yet when they are counted. A leak would leave hundreds.
    nodes: {title: 'nodes left by players taken out', limit: 20},
    listeners: {title: 'event listeners left by players taken out', limit: 0},
  },
  suits: ({page}) => page.title === 'Kapitel',
  measure: (lab, subject) =>
    lab.visit(subject, {}, async ({page, quiet, collectGarbage, metrics}) => {
      await quiet();
      const counts = async () => {
        // The last player may still wait for a chunk.
        await quiet();
        await collectGarbage();
        const {Nodes = NaN, JSEventListeners = NaN} = await metrics();
        return {nodes: Nodes, listeners: JSEventListeners};
      };
      await page.evaluate(cycles, WARM_UP);
      const before = await counts();
      for (let done = 0; done < lab.options.cycles; done += WARM_UP) {
        await page.evaluate(cycles, WARM_UP);
        await collectGarbage();
      }
      const after = await counts();
      return {nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners};
    }),
};

/**
 * Runs in the page.
 *
 * @param {number} count
 */
async function cycles(count) {
  const [section] = bench.sections();
  const model = section?.firstElementChild;
  for (let i = 0; section && model && i < count; i++) {
    const player = /** @type {HTMLMediaElement} */ (model.cloneNode(true));
    section.append(player);
    await new Promise((resolve, reject) => {
      player.addEventListener('playing', resolve, {once: true});
      player.addEventListener('error', reject, {once: true});
      player.play().catch(reject);
    });
    player.remove();
    // Only the recorder of the benchmark would hold the media element.
    bench.media.splice(0);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
