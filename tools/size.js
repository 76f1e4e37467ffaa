import {readdirSync, readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';

/** What the first load may weigh, and the sound from there, in bytes. See docs/decisions/size.md. */
const LIMITS = {first: 15_700, sound: 8_000};

/** The name of a build is in the names of its files, and would move what they weigh by up to 0.04 KB. */
const id = /kapitel-([0-9a-f]{8})/.exec(readFileSync('dist/kapitel.js', 'utf8'))?.[1] ?? '';

/** @param {string} file in dist */
const sizeOf = (file) =>
  brotliCompressSync(readFileSync(`dist/${file}`, 'utf8').replaceAll(id, '00000000')).length;

/**
 * A file and all that it imports before it runs.
 *
 * @param {string} file
 * @returns {string[]}
 */
function awaited(file) {
  const code = readFileSync(`dist/${file}`, 'utf8');
  const imports = [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)];
  return [file, ...imports.flatMap(([, name = '']) => awaited(name))];
}

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / 1000).toFixed(2)} KB`.padStart(9);

const files = readdirSync('dist').filter((file) => /^kapitel(-.*)?\.js$/.test(file));
const first = awaited('kapitel.js');
const sound = files.filter((file) => file.includes('-howler-engine-'));

/** @param {string[]} names */
const sum = (names) => [...new Set(names)].reduce((bytes, name) => bytes + sizeOf(name), 0);

const totals = {first: sum(first), sound: sum(sound.flatMap(awaited))};

console.log(`${inKb(totals.first)}  first load: chapters show and play can be pressed`);
console.log(`${inKb(totals.sound)}  from there to sound, fetched when the player is touched`);
for (const file of files) {
  console.log(`${inKb(sizeOf(file))}    ${file.replace(/-[0-9a-f]{8}\.js$/, '')}`);
}
console.log(`${inKb(sum(files))}  all of it (brotli 11)`);

for (const [name, limit] of Object.entries(LIMITS)) {
  const bytes = totals[/** @type {keyof LIMITS} */ (name)];
  if (bytes <= limit) continue;
  console.error(`Too big: ${name} ${inKb(bytes)}, limit ${inKb(limit)}`);
  process.exitCode = 1;
}
