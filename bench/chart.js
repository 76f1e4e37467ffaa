/** @import {Row} from './report.js' */

const ROW = 28;
const LEFT = 330;
const WIDTH = 820;
/** Ratios beyond are drawn as this one. */
const MOST = 4;
const COLOURS = {this: '#c2410c', limit: '#78716c'};

/**
 * A picture of the ratios to the floor: a bar from the least to the greatest with a dot at the median, and a line where
 * the limit is.
 *
 * @param {readonly Row[]} rows
 * @returns {string} SVG; empty if nothing was compared with the floor
 */
export function chartOf(rows) {
  const shown = rows.flatMap(({definition, others, kind}) => {
    const ratio = others.find(({subject}) => subject === 'floor')?.ratio;
    return ratio && kind === 'time'
      ? [{title: definition.title, ratio, limit: definition.ratios?.['floor']}]
      : [];
  });
  if (!shown.length) return '';
  const x = (/** @type {number} */ value) =>
    LEFT + (Math.min(value, MOST) / MOST) * (WIDTH - LEFT - 70);
  const height = shown.length * ROW + 50;
  const axis = Array.from(
    {length: MOST + 1},
    (_, value) =>
      `<path d="M${x(value)} 30V${height - 15}" stroke="#8884"/><text x="${x(value)}" y="20" text-anchor="middle">${value} ×</text>`,
  );
  const bars = shown.map(({title, ratio, limit}, index) => {
    const y = 45 + index * ROW;
    const mark = limit
      ? `<path d="M${x(limit)} ${y - 10}v20" stroke="${COLOURS.limit}" stroke-width="2" stroke-dasharray="3"/>`
      : '';
    return `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${title}</text>
${mark}<path d="M${x(ratio.min)} ${y}H${x(ratio.max)}" stroke="${COLOURS.this}" stroke-width="6" stroke-linecap="round" opacity=".4"/>
<circle cx="${x(ratio.median)}" cy="${y}" r="5" fill="${COLOURS.this}"/><text x="${WIDTH}" y="${y + 4}" text-anchor="end">${ratio.median.toFixed(2)} ×</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13" fill="#78716c" role="img" aria-label="Cost of Kapitel as a multiple of the least that Lit, Howler and a chapter list cost">
${axis.join('\n')}
${bars.join('\n')}
</svg>
`;
}
