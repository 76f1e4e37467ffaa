import {readdirSync} from 'node:fs';
import {awaited, compressedSize, FIRST_LOAD_LIMIT} from './first-load.js';

/** Most bytes of the first load and of what follows until audio plays. See docs/decisions/size.md. */
const LIMITS = {first: FIRST_LOAD_LIMIT, sound: 8_000};

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / 1000).toFixed(2)} KB`.padStart(9);

const files = readdirSync('dist').filter((file) => /^kapitel(-.*)?\.js$/.test(file));
const sizes = new Map(files.map((file) => [file, compressedSize('dist', file)]));

/** @param {Iterable<string>} names */
const sum = (names) =>
  [...new Set(names)].reduce((bytes, name) => bytes + (sizes.get(name) ?? 0), 0);

const sound = files.filter((file) => file.includes('-howler-engine-'));
const totals = {
  first: sum(awaited('dist', 'kapitel.js')),
  sound: sum(sound.flatMap((file) => awaited('dist', file))),
};

console.log(`${inKb(totals.first)}  first load: chapters show and play can be pressed`);
console.log(`${inKb(totals.sound)}  from there to audio, fetched when the player is touched`);
for (const [file, size] of sizes) {
  console.log(`${inKb(size)}    ${file.replace(/-[0-9a-f]{8}\.js$/, '')}`);
}
console.log(`${inKb(sum(files))}  all of it (brotli 11)`);

for (const [name, limit] of Object.entries(LIMITS)) {
  const bytes = totals[/** @type {keyof LIMITS} */ (name)];
  if (bytes <= limit) continue;
  console.error(`Too big: ${name} ${inKb(bytes)}, limit ${inKb(limit)}`);
  process.exitCode = 1;
}
