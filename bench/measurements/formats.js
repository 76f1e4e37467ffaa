/**
 * Objects of `Intl`, each of which loads data of a language and takes tens of milliseconds on a phone.
 *
 * @type {import('../types.js').Measurement}
 */
export const formats = {
  kind: 'count',
  values: {
    beforePaint: {title: 'Intl objects before the player is painted', limit: 0},
    idle: {title: 'Intl objects at idle', limit: 0},
  },
  suits: ({name}) => name !== 'empty' && name !== 'native',
  measure: (lab, subject) =>
    lab.visit(subject, {probe: true, watchIntl: true}, async ({page, quiet}) => {
      await quiet();
      return page.evaluate(() => ({
        beforePaint: bench.intl.filter(({time}) => time < (bench.operable[0] ?? NaN)).length,
        idle: bench.intl.length,
      }));
    }),
};
