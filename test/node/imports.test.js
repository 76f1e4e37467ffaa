import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

/**
 * Who may import whom; types count. A folder imports from itself and from what is named here; a file by
 * its own name, from nothing else.
 *
 * @type {Record<string, RegExp>}
 */
const ALLOWED = {
  'index.ts': /^(audio|elements|episode|locales|player)\//,
  'kapitel.ts': /^elements\//,
  'bundle.ts': /^kapitel\.js$|^embed\/place-player\.js$/,
  'readers.ts': /^(episode|readers|writers)\//,
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

/** Libraries that only these know. */
const LIBRARIES = /** @type {Record<string, RegExp>} */ ({
  howler: /^audio\/howler-engine\.ts$/,
  dompurify: /^elements\/sanitize\.ts$/,
  entities: /^readers\//,
  yaml: /^readers\//,
});

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

for (const file of files) {
  const folder = file.includes('/') ? `${file.split('/')[0]}/` : undefined;
  it(`${file} keeps to its neighbours`, () => {
    const code = readFileSync(`src/${file}`, 'utf8');
    for (const [, path = ''] of code.matchAll(IMPORT)) {
      if (!path.startsWith('.')) {
        const knows = LIBRARIES[path.split('/')[0] ?? ''];
        assert.ok(knows?.test(file) ?? true, `${file} imports ${path}`);
        continue;
      }
      const target = new URL(path, `http://src/${file}`).pathname.slice(1);
      const allowed =
        (folder && target.startsWith(folder)) ||
        ALLOWED[folder?.slice(0, -1) ?? '']?.test(target) ||
        ALLOWED[file]?.test(target);
      assert.ok(allowed, `${file} imports ${target}`);
    }
  });
}
