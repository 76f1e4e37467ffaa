import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

const chunks = readdirSync('dist').filter((file) => /^kapitel(?:-.*)?\.js$/.test(file));
const codeOf = (/** @type {string} */ file) => readFileSync(`dist/${file}`, 'utf8');

/**
 * By what a chunk takes from another one, the chunks that take it. What they take has to be there when they run: the
 * entry imports the readers when it starts, and the controls import what depends on them.
 */
const takers = (/** @type {string} */ source) =>
  chunks
    .filter((file) => new RegExp(`\\}=globalThis\\[[^\\]]*\\]\\.${source}\\b`).test(codeOf(file)))
    .map((file) => file.replace(/^kapitel-(.*)-[0-9a-f]{8}\.js$/, '$1'));

for (const file of chunks) {
  it(`${file} imports no other file before it runs, because only import() can be tried again`, () => {
    const imports = codeOf(file).match(/\b(?:from|import)\s*["'`]\.\/[^"'`]+/g);
    assert.equal(imports, null);
  });

  it(`${file} names only files that exist`, () => {
    for (const [, name = ''] of codeOf(file).matchAll(/\bimport\(["'`]\.\/([^"'`]+)/g)) {
      assert.ok(chunks.includes(name), name);
    }
  });
}

it('what reads files is used by formats and loaders, not by features and elements', () => {
  const others = [
    'controls',
    'touch',
    'later',
    'playback',
    'panels',
    'page-links',
    'media-fragments',
    'native-audio',
  ];
  assert.deepEqual(
    takers('reading').filter((name) => others.includes(name)),
    [],
  );
});

it('the controls are used by what they import, not by formats and loaders', () => {
  const users = [
    'about-panel',
    'define-transcript',
    'media-fragments',
    'native-audio',
    'page-links',
    'panels',
    'playback',
    'small-window',
    'touch',
    'speaker-lanes',
    'translate-switch',
    'later',
  ];
  assert.deepEqual(
    takers('controls').filter((name) => !users.includes(name)),
    [],
  );
});
