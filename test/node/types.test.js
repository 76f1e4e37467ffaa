import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import ts from 'typescript';

/**
 * The members of the classes and interfaces in a file.
 *
 * @param {string} file a TypeScript file
 * @returns {{name: string, isInternal: boolean}[]} the name as `Class.member`, and whether it has the tag `@internal`
 */
function membersOf(file) {
  const text = readFileSync(file, 'utf8');
  const {statements} = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return statements
    .filter((node) => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node))
    .flatMap(({name, members}) =>
      [...members].map((member) => ({
        name: `${name?.text}.${member.name?.getText()}`,
        isInternal: ts.getJSDocTags(member).some(({tagName}) => tagName.text === 'internal'),
      })),
    );
}

it('the published types lack the members that are marked as internal, and have the others', () => {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts') && !file.startsWith('cli/'))
    .map((file) => file.slice(0, -3));
  const internal = files
    .flatMap((file) => membersOf(`src/${file}.ts`))
    .filter(({isInternal}) => isInternal);
  const published = new Set(
    files.flatMap((file) => membersOf(`dist/types/${file}.d.ts`)).map(({name}) => name),
  );
  assert.ok(internal.length > 0, 'no member is marked');
  assert.ok(published.has('Player.play'));
  assert.deepEqual(
    internal.filter(({name}) => published.has(name)),
    [],
  );
});
