/**
 * The middle of some numbers, and the least and the greatest of them.
 *
 * @typedef {{median: number, min: number, max: number, count: number}} Spread
 */

/**
 * @param {readonly number[]} values what is not a finite number is left out
 * @returns {Spread | undefined} `undefined` if nothing is left
 */
export function spreadOf(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const count = sorted.length;
  if (!count) return undefined;
  const at = (/** @type {number} */ index) => sorted[index] ?? NaN;
  const median = (at(Math.floor((count - 1) / 2)) + at(Math.ceil((count - 1) / 2))) / 2;
  return {median, min: at(0), max: at(count - 1), count};
}

/**
 * The spread of the ratios of two subjects. Values of the same round are divided by each other: what slows the machine
 * down for a while slows both, and cancels out.
 *
 * @param {readonly number[]} values by round
 * @param {readonly number[]} base by round, of the subject to compare with
 * @returns {Spread | undefined}
 */
export function ratioOf(values, base) {
  return spreadOf(values.map((value, round) => ratio(value, base[round])));
}

/**
 * Twice nothing is nothing; a multiple of nothing has no ratio.
 *
 * @param {number} value
 * @param {number | undefined} base
 */
function ratio(value, base) {
  if (base === undefined) return NaN;
  return value === base ? 1 : base ? value / base : NaN;
}
