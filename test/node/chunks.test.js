import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';

const chunks = readdirSync('dist').filter((file) => /^kapitel(?:-.*)?\.js$/.test(file));
const NAME = /^kapitel-(.*)-[0-9a-f]{8}\.js$/;
const codeOf = (/** @type {string} */ file) => readFileSync(`dist/${file}`, 'utf8');

/**
 * By what a chunk takes from another one, the chunks that take it. What they take has to be there when they run: the
 * entry imports the readers when it starts, and the controls import what depends on them.
 */
const takers = (/** @type {string} */ source) =>
  chunks
    .filter((file) => new RegExp(`\\}=globalThis\\[[^\\]]*\\]\\.${source}\\b`).test(codeOf(file)))
    .map((file) => file.replace(NAME, '$1'));

/** The chunks that a file takes something from, and those that these take from. @param {string} file @returns {Set<string>} */
function needsOf(file) {
  const names = [...codeOf(file).matchAll(/\}=globalThis\[[^\]]*\]\.([\w-]+)/g)].map(
    ([, name]) => name,
  );
  const needs = new Set(names.filter((name) => name !== undefined && name !== 'kapitel'));
  for (const need of [...needs]) {
    const source = chunks.find((other) => NAME.exec(other)?.[1] === need);
    assert.ok(source, need);
    for (const name of needsOf(source)) needs.add(name);
  }
  return /** @type {Set<string>} */ (needs);
}

/** Imports that wait for each other, and the last one's file. */
const CHAIN =
  /(?:import\("[^"]+"\)\.catch\([^)]*\)\)\.then\(\(\)=>)*import\(["'`]\.\/([^"'`]+)["'`]\)/g;

for (const file of chunks) {
  it(`${file} imports what takes from other files only when these are there`, () => {
    const own = NAME.exec(file)?.[1];
    for (const [chain] of codeOf(file).matchAll(CHAIN)) {
      const there = [...needsOf(file), ...(own ? [own] : [])];
      for (const [, imported = ''] of chain.matchAll(/import\(["'`]\.\/([^"'`]+)/g)) {
        const missing = [...needsOf(imported)].filter((need) => !there.includes(need));
        assert.deepEqual(missing, [], imported);
        there.push(NAME.exec(imported)?.[1] ?? '');
      }
    }
  });

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
