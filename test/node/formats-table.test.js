import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const docs = readFileSync('docs/formats.md', 'utf8');
const table = docs.slice(docs.indexOf('## Tools'), docs.indexOf('## Times'));

/** The names in a list of formats. @param {string} file @param {RegExp} name */
const namesIn = (file, name) =>
  [...readFileSync(`src/readers/formats/${file}`, 'utf8').matchAll(name)].map(([, name]) => name);

const read = [
  ...namesIn('formats.ts', /^ {4}name: '([^']+)'/gm),
  'text-transcript',
  'embedded-chapters',
];

test('the documentation names the tools of each format that is read', () => {
  assert.ok(read.length > 25);
  const named = [...table.matchAll(/\| `([^`]+)` +\|$/gm)].map(([, name]) => name);
  assert.deepEqual([...new Set(named)].sort(), read.sort());
});

test('the documentation names each format that is refused', () => {
  const refused = namesIn('unread.ts', /^ {2}'?([\w-]+)'?: \//gm);
  assert.ok(refused.length > 5);
  for (const name of refused) assert.ok(table.includes(`(\`${name}\`)`), name);
});
