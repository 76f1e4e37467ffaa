/**
 * Puts the readers of the built package to a file of cases, and says how many of each kind they pass.
 *
 *     npm run exam -- cases.json
 *
 * The repository has no such file: people who compare the readers with other parsers make one, because the texts in it are
 * not the project's own. The project's own cases are in test/.
 *
 * A case is `{id, kind, input, expected, source, strength}`: `strength` is `spec` (a standard's own
 * test), `peer` (another project's), `real` (real data), `oracle` (another program's answer) or
 * `derived`. Every field of `expected` must be met. Ends with 1 if a case fails that has no reason to.
 */
import {readFileSync} from 'node:fs';
import {answers} from './exam/answers.js';

/** @import {Case} from './exam/answers.js' */

/**
 * Why some cases of peers are answered another way.
 *
 * @type {Record<string, string>}
 */
const reasons = {
  'feed.gpodder-038': 'The peer stops after one episode; a feed has all of its episodes here.',
  'feed.gpodder-040': 'The title expected is the name of the file, which nobody tells the reader.',
  'feed.gpodder-046': 'The title expected is the name of the file, which nobody tells the reader.',
};

/** @param {string} text */
const normalized = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * Whether all that is expected is there. Texts compare with their spaces normalized, and `null` is what
 * is missing.
 *
 * @param {unknown} expected
 * @param {unknown} given
 * @returns {boolean}
 */
function meets(expected, given) {
  if (expected === null || expected === undefined) return (given ?? null) === null;
  if (typeof expected === 'string')
    return typeof given === 'string' && normalized(expected) === normalized(given);
  if (typeof expected === 'number') return Math.abs(expected - Number(given ?? NaN)) < 1e-6;
  if (typeof expected !== 'object') return expected === given;
  if (typeof given !== 'object' || given === null) return false;
  if (Array.isArray(expected) && expected.length !== /** @type {unknown[]} */ (given).length) {
    return false;
  }
  return Object.entries(expected).every(([key, value]) =>
    meets(value, /** @type {Record<string, unknown>} */ (given)[key]),
  );
}

/**
 * @param {Case} test
 * @returns {Promise<string | undefined>} what was answered instead, if it was wrong.
 */
async function wrongAnswer(test) {
  const answer = answers[test.kind];
  if (!answer) return 'There is no such kind of case.';
  try {
    const given = await answer(test);
    return meets(test.expected, given) ? undefined : JSON.stringify(given);
  } catch (error) {
    return String(error);
  }
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file of cases? npm run exam -- cases.json');
/** @type {Case[]} */
const cases = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Map<string, {passed: number, of: number}>} */
const tally = new Map();
/** @type {string[]} */
const failed = [];
for (const test of cases) {
  const name = `${test.kind} (${test.strength})`;
  const wrong = await wrongAnswer(test);
  const {passed, of} = tally.get(name) ?? {passed: 0, of: 0};
  tally.set(name, {passed: passed + (wrong === undefined ? 1 : 0), of: of + 1});
  if (wrong === undefined) continue;
  const reason = Object.hasOwn(reasons, test.id) ? reasons[test.id] : undefined;
  if (!reason) process.exitCode = 1;
  failed.push(`${test.id}: ${reason ?? `no reason. Answered ${wrong.slice(0, 300)}`}`);
}
for (const [name, {passed, of}] of tally) console.log(`${passed} of ${of}  ${name}`);
console.log(`\n${cases.length - failed.length} of ${cases.length} passed.`);
if (failed.length) console.log(`\nFailed:\n${failed.join('\n')}`);
