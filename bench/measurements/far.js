const FEW = 20;
const MANY = 60;

/**
 * What a player costs that is far below what can be seen: how much each further one adds.
 *
 * @type {import('../types.js').Measurement}
 */
export const far = {
  kind: 'count',
  values: {
    nodes: {title: 'nodes of a player out of view', limit: 70},
    listeners: {title: 'event listeners of a player out of view', limit: 20},
  },
  suits: ({name}) => name !== 'empty' && name !== 'native',
  async measure(lab, subject) {
    const few = await counts(lab, subject, FEW);
    const many = await counts(lab, subject, MANY);
    return {
      nodes: (many.nodes - few.nodes) / (MANY - FEW),
      listeners: (many.listeners - few.listeners) / (MANY - FEW),
    };
  },
};

/** @type {(lab: import('../types.js').Lab, subject: import('../types.js').Subject, players: number) => Promise<{nodes: number, listeners: number}>} */
const counts = (lab, subject, players) =>
  lab.visit(subject, {players}, async ({quiet, collectGarbage, metrics}) => {
    await quiet();
    await collectGarbage();
    const {Nodes = NaN, JSEventListeners = NaN} = await metrics();
    return {nodes: Nodes, listeners: JSEventListeners};
  });
