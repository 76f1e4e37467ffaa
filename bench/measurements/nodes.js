/**
 * What one player adds to the document, once it is loaded.
 *
 * @type {import('../types.js').Measurement}
 */
export const nodes = {
  kind: 'count',
  values: {
    nodes: {title: 'nodes of one player', limit: 570},
    listeners: {title: 'event listeners of one player', limit: 45},
  },
  measure: (lab, subject) =>
    lab.visit(subject, {}, async ({quiet, collectGarbage, metrics}) => {
      await quiet();
      await collectGarbage();
      const {Nodes = NaN, JSEventListeners = NaN} = await metrics();
      return {nodes: Nodes, listeners: JSEventListeners};
    }),
};
