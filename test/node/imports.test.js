import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

/**
 * Who may import whom; types count. Where a folder isn't named here it imports nothing of ours.
 *
 * @type {Record<string, RegExp>}
 */
const ALLOWED = {
  readers: /^episode\//,
  writers: /^episode\//,
  cli: /^(episode|readers|writers)\//,
  player: /^(episode|readers)\/|^audio\/audio-engine\.js$/,
  embed: /^(elements|episode)\//,
  shims: /^(elements|episode|readers)\//,
  elements: /^(player|episode|locales|styles|icons)\//,
  // The one that chooses what sounds.
  'elements/kapitel-player.ts': /^audio\//,
};

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\/.*\.ts$/.test(file));

for (const file of files) {
  const folder = file.split('/')[0] ?? '';
  it(`${file} keeps to its neighbours`, () => {
    const code = readFileSync(`src/${file}`, 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const target = new URL(path, `http://src/${file}`).pathname.slice(1);
      const allowed =
        target.startsWith(`${folder}/`) ||
        ALLOWED[folder]?.test(target) ||
        ALLOWED[file]?.test(target);
      assert.ok(allowed, `${file} imports ${target}`);
    }
  });
}
