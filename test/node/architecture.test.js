import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const page = readFileSync('docs/architecture.md', 'utf8');

/** The paths in a list. A name without a folder is in that of the first path: `a/b.ts, c.ts` is `a/b.ts` and `a/c.ts`. */
const filesIn = (/** @type {string} */ list) => {
  const [first = '', ...others] = list.split(', ');
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  return [first, ...others.map((name) => (name.includes('/') ? name : folder + name))];
};

const walks = page.split(/^### /m).slice(1);
const participantsOf = (/** @type {string} */ walk) =>
  [...walk.matchAll(/^ *participant (\w) as (.+)$/gm)].map(([, letter, list = '']) => ({
    letter,
    files: filesIn(list),
  }));
const callsOf = (/** @type {string} */ walk) => [...walk.matchAll(/^ *(\w)->>(\w): (↩ )?/gm)];

describe('docs/architecture.md', () => {
  it('names files that exist', () => {
    const named = [...page.matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:ts|js))`/g)].map(([, path]) => path);
    const drawn = walks.flatMap((walk) => participantsOf(walk).flatMap(({files}) => files));
    assert.ok(drawn.length > 20);
    const missing = [...named, ...drawn].filter(
      (path) => !existsSync(`src/${path}`) && !existsSync(`${path}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has three walks', () => assert.equal(walks.length, 3));

  for (const walk of walks) {
    const [title] = walk.split('\n');

    it(`counts files and turns back: ${title}`, () => {
      const [, files, turns] = /\*\*(\d+) files, (\d+) turns? back\*\*/.exec(walk) ?? [];
      assert.equal(participantsOf(walk).flatMap(({files}) => files).length, Number(files));
      assert.equal(callsOf(walk).filter(([, , , mark]) => mark).length, Number(turns));
    });

    it(`marks each call that does not come from the file that was called last: ${title}`, () => {
      let [{letter: current} = {letter: ''}] = participantsOf(walk);
      for (const [line, from, to = '', mark] of callsOf(walk)) {
        assert.equal(Boolean(mark), from !== current, line);
        current = to;
      }
    });
  }
});
