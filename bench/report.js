import {measurements} from './measurements/index.js';
import {ratioOf, spreadOf} from './statistics.js';

/**
 * Results by measurement, subject and value; a number for each round.
 *
 * @typedef {Record<string, Record<string, Record<string, number[]>>>} Results
 * @typedef {import('./types.js').Value} Value
 */

/** How many times what it took before something may take, where only noise would explain less. */
const WORSE = 1.25;

/**
 * One line for each value that was measured: of this build, with its ratios to the others.
 *
 * @param {Results} results
 */
export function rowsOf(results) {
  return Object.entries(results).flatMap(([name, subjects]) => {
    const measurement = measurements[name];
    return Object.entries(measurement?.values ?? {}).flatMap(([key, value]) => {
      const own = subjects['this']?.[key] ?? [];
      const others = Object.entries(subjects)
        .filter(([subject]) => subject !== 'this')
        .map(([subject, values]) => ({
          subject,
          value: spreadOf(values[key] ?? []),
          ratio: ratioOf(own, values[key] ?? []),
        }))
        .filter(({value}) => value);
      const spread = spreadOf(own);
      return spread
        ? [{name, key, kind: measurement?.kind, definition: value, spread, others}]
        : [];
    });
  });
}

/** @typedef {ReturnType<typeof rowsOf>[number]} Row */

/**
 * Sentences about each value that is above its limit. A ratio fails if all of its spread is above: then noise isn't
 * the reason.
 *
 * @param {readonly Row[]} rows
 */
export function failuresOf(rows) {
  return rows.flatMap(({definition, spread, others, kind}) => {
    const {title, limit = Infinity, ratios = {}} = definition;
    const failures =
      spread.min > limit
        ? [`${title}: ${format(spread.median, definition)}, limit ${format(limit, definition)}`]
        : [];
    for (const {subject, ratio} of others) {
      const most = ratios[subject] ?? (subject === 'before' && kind === 'time' ? WORSE : Infinity);
      if (ratio && ratio.min > most) {
        failures.push(`${title}: ${times(ratio)} ${subject}, limit ${most} ×`);
      }
    }
    return failures;
  });
}

/**
 * A table in Markdown.
 *
 * @param {readonly Row[]} rows
 */
export function tableOf(rows) {
  const subjects = [...new Set(rows.flatMap(({others}) => others.map(({subject}) => subject)))];
  const lines = [
    ['what', 'this build', ...subjects],
    ['---', '--:', ...subjects.map(() => '--:')],
    ...rows.map(({definition, spread, others}) => [
      definition.title,
      format(spread.median, definition),
      ...subjects.map((name) => {
        const other = others.find(({subject}) => subject === name);
        if (!other?.value) return '';
        const value = format(other.value.median, definition);
        return other.ratio ? `${value} (${times(other.ratio)})` : value;
      }),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {number} value
 * @param {Value} definition
 */
function format(value, {unit}) {
  const digits =
    Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : 1;
  const number = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return unit ? `${number} ${unit}` : number;
}

/** @param {import('./statistics.js').Spread} ratio */
function times({median, min, max, count}) {
  const range = count > 1 && max - min >= 0.01 ? `, ${min.toFixed(2)}–${max.toFixed(2)}` : '';
  return `${median.toFixed(2)} ×${range}`;
}
