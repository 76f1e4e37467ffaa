/**
 * Hostile input for every reader of the built package: first long texts for each regular expression and each
 * reader, to see that time grows with length and no faster, then a million short ones, to see that nothing but a `ReadError` is thrown
 * and nothing harmful comes out.
 *
 *     npm run fuzz                         all of it
 *     npm run fuzz -- --runs 1000          fewer inputs
 *     npm run fuzz -- --seed 7 --at 4711   one input again, printed
 *
 * An input that makes trouble (up to twenty) is kept in test/fixtures/hostile, where the tests read it
 * for ever.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {complaint, readers} from './fuzz/check.js';
import {makeBytes, makeInput} from './fuzz/inputs.js';
import {measureGrowth, MOST_PER_DOUBLING} from './fuzz/growth.js';
import {measure} from './fuzz/linear.js';
import {randomFrom} from './fuzz/random.js';
import {readEmbeddedChapters} from 'kapitel/readers';

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '1000000'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    at: {type: 'string'},
    'no-linear': {type: 'boolean'},
  },
});
const seed = Number(values.seed);
const names = Object.keys(readers);
const kept = new URL('../test/fixtures/hostile/', import.meta.url);
/** An input of this size that takes longer hangs. */
const LONGEST = 500;

let failures = 0;

/** @param {number} index */
function inputAt(index) {
  const random = randomFrom(seed + Math.imul(index, 0x9e3779b1));
  const name = names[index % names.length] ?? '';
  if (name === 'readEmbeddedChapters') {
    const bytes = makeBytes(random);
    return {
      name,
      text: Buffer.from(bytes).toString('latin1'),
      read: () => readEmbeddedChapters(bytes.buffer),
    };
  }
  const {text} = makeInput(random);
  return {name, text, read: () => readers[name]?.(text)};
}

/** @param {number} index */
async function run(index) {
  const {name, text, read} = inputAt(index);
  const start = process.cpuUsage();
  const wrong = await complaint(read);
  const milliseconds = since(start);
  if (!wrong && milliseconds < LONGEST) return;
  // The first one may have compiled or collected something; what hangs does so again.
  if (!wrong && (await again(read)) < LONGEST) return;
  // A build that changed under our feet is no reader's fault.
  if (wrong?.includes('ERR_MODULE_NOT_FOUND')) throw new Error(wrong);
  failures++;
  if (failures > 20) return;
  mkdirSync(kept, {recursive: true});
  const file = `${name.replace(/\W+/g, '-')}-${seed}-${index}.txt`;
  writeFileSync(new URL(file, kept), text);
  console.error(
    `\n${name}, --seed ${seed} --at ${index}: ${wrong ?? `${Math.round(milliseconds)} ms`}\n`,
  );
}

/** @param {() => unknown} read */
async function again(read) {
  const start = process.cpuUsage();
  await complaint(read);
  return since(start);
}

/** The milliseconds of the processor since then, on which other processes have no influence. @param {NodeJS.CpuUsage} start */
function since(start) {
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

function showGrowth() {
  console.log('How many times as long twice the text takes, for each regular expression:');
  for (const {place, pattern, text, perDoubling} of measureGrowth()) {
    const isLinear = perDoubling <= MOST_PER_DOUBLING;
    if (!isLinear) failures++;
    const {source} = pattern;
    console.log(
      `${perDoubling.toFixed(2)}${isLinear ? '' : ' !'}  ${place}  /${source.slice(0, 60)}/  ${text.slice(0, 60)}`,
    );
  }
}

async function showLongTexts() {
  /** @type {Map<string, {shape: string, times: number[]}>} */
  const slowest = new Map();
  for await (const {reader, shape, times, linear} of measure()) {
    if (!linear) {
      failures++;
      console.error(
        `${reader} is not linear in “${shape}”: ${times.map(Math.round).join(', ')} ms`,
      );
    }
    const before = slowest.get(reader)?.times[2] ?? 0;
    if ((times[2] ?? 0) > before) slowest.set(reader, {shape, times});
  }
  console.log('The longest that 1, 2 and 4 MB take, in ms:');
  for (const [reader, {shape, times}] of slowest) {
    const numbers = times.map((time) => String(Math.round(time)).padStart(6)).join('');
    console.log(`${numbers}  ${reader.padEnd(28)} ${shape}`);
  }
}

if (values.at !== undefined) {
  const {name, text, read} = inputAt(Number(values.at));
  console.log(
    `${name}\n${JSON.stringify(text)}\n${(await complaint(read)) ?? 'Nothing is wrong.'}`,
  );
} else {
  if (!values['no-linear']) {
    showGrowth();
    await showLongTexts();
  }
  const runs = Number(values.runs);
  console.log(`${runs} inputs, --seed ${seed}`);
  const start = performance.now();
  for (let index = 0; index < runs; index++) {
    await run(index);
    if (process.stderr.isTTY && index % 20_000 === 0) {
      const seconds = Math.round((performance.now() - start) / 1000);
      process.stderr.write(
        `\r${Math.round((100 * index) / runs)} % after ${seconds} s, ${failures} failed`,
      );
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${runs} inputs in ${seconds} s, ${failures} failed`);
}
process.exitCode = failures ? 1 : 0;
