import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import {browserFiles} from '../../tools/release/browser-files.js';
import {pluginFiles} from '../../tools/release/plugin-files.js';

const licenses = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.:-]*)/g;
/** Packages that hold types alone, or what only servers need, which nothing in `dist/` contains. */
const NOT_BUNDLED = /^@types\/|^@lit-labs\/ssr-dom-shim$|^node:/;

/** @param {string} name */
const manifestOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));

/**
 * A package and all that it depends on.
 *
 * @param {string} name
 * @returns {string[]}
 */
const withDependencies = (name) =>
  NOT_BUNDLED.test(name)
    ? []
    : [name, ...Object.keys(manifestOf(name).dependencies ?? {}).flatMap(withDependencies)];

const imported = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(IMPORT)])
  .map(([, name = '']) => name);
const packages = new Set(imported.flatMap(withDependencies));

it('the code imports packages', () => {
  assert.ok(packages.has('lit') && packages.has('howler'));
});

for (const name of packages) {
  it(`the licenses in dist/ have that of ${name}`, () => {
    const {version, license} = manifestOf(name);
    assert.ok(licenses.includes(`\n${name} ${version} (${license})\n`), 'no heading');
    const file = readdirSync(`node_modules/${name}`).find((file) => /^licen[cs]e/i.test(file));
    const text = readFileSync(`node_modules/${name}/${file}`, 'utf8').trim();
    assert.ok(licenses.includes(text), 'not its text');
  });
}

it('Kapitel’s own license is there, for those who copy the folder alone', () => {
  assert.ok(licenses.includes(readFileSync('LICENSE', 'utf8')));
});

/** Chunks are loaded by entries, and one file is empty. */
const entries = readdirSync('dist').filter(
  (file) => file.endsWith('.js') && !/^kapitel-|^nothing\.js$/.test(file),
);

it('the browser, bundlers, servers and the command line have their entries', () => {
  assert.deepEqual(entries.sort(), [
    'cli.js',
    'embed.js',
    'index.js',
    'kapitel.bundle.js',
    'kapitel.js',
    'readers.js',
    'shim-podigee.js',
    'shim-podlove.js',
  ]);
});

for (const name of entries) {
  it(`${name} names the file of licenses in its first line`, () => {
    const [first] = readFileSync(`dist/${name}`, 'utf8').split('\n');
    assert.ok(first?.includes('/*! Kapitel (MIT), THIRD-PARTY-LICENSES.txt */'));
  });
}

it('the download and the WordPress plugin have the file with them', () => {
  assert.ok(browserFiles().has('THIRD-PARTY-LICENSES.txt'));
  assert.ok(pluginFiles().has('player/THIRD-PARTY-LICENSES.txt'));
});

it('the package on npm has the folder with it', () => {
  assert.ok(JSON.parse(readFileSync('package.json', 'utf8')).files.includes('dist'));
});
