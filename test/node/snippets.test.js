import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {transform} from 'lightningcss';
import {compile} from 'svelte/compiler';
import ts from 'typescript';
import {compileScript, compileTemplate, parse} from 'vue/compiler-sfc';
import {readChapters, readEpisode, readTranscript} from 'kapitel/readers';

/** @typedef {{name: string, language: string, code: string}} Snippet */

/** Languages whose snippets other tests run, such as the policy, or of which only the elements and shortcodes are looked at. */
const TESTED_ELSEWHERE = new Set([
  'apache',
  'nginx',
  'text',
  'njk',
  'go-html-template',
  'md',
  'http',
  'diff',
  'mermaid',
]);

/** Inside the project, so that `kapitel` and the frameworks are found. */
const FOLDER = '.cache/snippets';

/** @type {{modules: {declarations: {tagName: string, attributes?: {name: string}[], cssParts?: {name: string}[], cssProperties?: {name: string}[], cssStates?: {name: string}[]}[]}[]}} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({declarations}) => declarations);

const files = [
  'README.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
  ...readdirSync('integrations').map((folder) => `integrations/${folder}/README.md`),
].filter((file) => existsSync(file));

/** @type {Snippet[]} */
const snippets = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```([\w-]*)\n([^]*?)^```$/gm)].map((match) => ({
    name: `${file}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1] ?? '',
    code: match[2] ?? '',
  }));
});

/** @param {...string} languages */
const of = (...languages) => snippets.filter(({language}) => languages.includes(language));

/** @param {Snippet} snippet @param {string} extension */
const fileOf = ({name}, extension) => `${name.replaceAll(/\W/g, '-')}.${extension}`;

describe('each snippet of the README and the docs', () => {
  before(() => mkdirSync(FOLDER, {recursive: true}));
  after(() => rmSync(FOLDER, {recursive: true}));

  test('is in a language that is tested', () => {
    const known = [
      'html',
      'css',
      'js',
      'tsx',
      'vue',
      'svelte',
      'astro',
      'json',
      'yaml',
      'xml',
      'sh',
      '',
    ];
    for (const {name, language} of snippets) {
      assert(known.includes(language) || TESTED_ELSEWHERE.has(language), `${name}: ${language}`);
    }
    assert(snippets.length > 50);
  });

  test('compiles: JavaScript and TSX', () => {
    const globals = `declare module '*.css';
declare const player: HTMLElementTagNameMap['kapitel-player'];
declare const text: string;
declare const bytes: ArrayBuffer;
// What the scripts of statistics add to the page.
interface Window {
  _paq?: unknown[][];
  plausible?(name: string, options: object): void;
  umami?: {track(name: string, data: object): void};
}
`;
    writeFileSync(`${FOLDER}/globals.d.ts`, globals);
    for (const snippet of of('js', 'tsx')) {
      const extension = snippet.language === 'js' ? 'js' : 'tsx';
      writeFileSync(`${FOLDER}/${fileOf(snippet, extension)}`, `${snippet.code}\nexport {};\n`);
    }
    const compilerOptions = {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      types: [],
      allowJs: true,
      checkJs: true,
      strict: true,
      strictNullChecks: false,
      skipLibCheck: true,
      noEmit: true,
    };
    writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify({compilerOptions, include: ['.']}));
    const tsc = ['node_modules/typescript/bin/tsc', '-p', FOLDER];
    assert.doesNotThrow(
      () => execFileSync(process.execPath, tsc, {encoding: 'utf8'}),
      (error) => Boolean(console.error(/** @type {any} */ (error).stdout)),
    );
  });

  for (const {name, code} of of('svelte')) {
    test(`compiles: Svelte, ${name}`, () => {
      assert.deepEqual(compile(code, {generate: 'client'}).warnings, []);
    });
  }

  for (const {name, code} of of('vue')) {
    test(`compiles: Vue, ${name}`, () => {
      const {descriptor, errors} = parse(code);
      assert.deepEqual(errors, []);
      const {bindings} = compileScript(descriptor, {id: 'snippet'});
      const template = compileTemplate({
        id: 'snippet',
        filename: 'snippet.vue',
        source: descriptor.template?.content ?? '',
        compilerOptions: {...(bindings && {bindingMetadata: bindings}), isCustomElement: isKapitel},
      });
      assert.deepEqual(template.errors, []);
    });
  }

  for (const {name, code} of of('astro')) {
    test(`compiles: Astro, ${name}`, () => {
      const [, header = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(code) ?? [];
      const scripts = [
        header,
        ...[...body.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script),
      ];
      for (const script of scripts) {
        const {diagnostics} = ts.transpileModule(script ?? '', {reportDiagnostics: true});
        assert.deepEqual(diagnostics, []);
      }
      checkElements(body);
    });
  }

  for (const {name, code} of of('html', 'svelte', 'vue', 'tsx', 'diff')) {
    test(`has elements and attributes that exist: ${name}`, () => checkElements(code));
  }

  for (const {name, code} of of('njk')) {
    test(`has elements and attributes that exist: ${name}`, () =>
      checkElements(code.replaceAll(/\{\{.*?\}\}/g, '')));
  }

  for (const {name, code} of of('text', 'md')) {
    test(`has shortcodes with attributes that exist: ${name}`, () => {
      const shortcodes = code.matchAll(/\[kapitel\b([^\]]*)\]|\{\{< kapitel\b(.*?)>\}\}/g);
      for (const [, wordpress, hugo = ''] of shortcodes) {
        checkElements(`<kapitel-player${wordpress ?? hugo}>`);
      }
    });
  }

  for (const {name, code} of of('css')) {
    test(`has parts, states and properties that exist: ${name}`, () => {
      transform({filename: 'snippet.css', code: Buffer.from(code)});
      const parts = elements.flatMap(({cssParts = []}) => cssParts.map((part) => part.name));
      const player = elements.find(({tagName}) => tagName === 'kapitel-player');
      const states = player?.cssStates?.map((state) => state.name) ?? [];
      const properties = player?.cssProperties?.map((property) => property.name) ?? [];
      for (const [, part = ''] of code.matchAll(/::part\(([\w-]+)\)/g))
        assert(parts.includes(part), part);
      for (const [, state = ''] of code.matchAll(/:state\(([\w-]+)\)/g))
        assert(states.includes(state), state);
      for (const [property] of code.matchAll(/--kapitel-[\w-]+/g))
        assert(properties.includes(property), property);
    });
  }

  for (const {name, language, code} of of('json', 'yaml', 'xml', '')) {
    test(`can be read: ${name}`, async () => {
      if (language === 'json') assert.doesNotThrow(() => JSON.parse(code));
      // A part of a feed, as the readers get it with the rest.
      const text =
        language === 'xml' && code.startsWith('<item')
          ? `<rss><channel>${code}</channel></rss>`
          : code;
      const document = language === 'yaml' && !code.startsWith('---') ? `---\n${code}---\n` : text;
      const results = await Promise.allSettled([
        readEpisode(document, {url: 'https://example.org/e/7.md'}),
        readChapters(document),
        readTranscript(document),
      ]);
      const found = results.some(
        (result) =>
          result.status === 'fulfilled' &&
          (Array.isArray(result.value)
            ? result.value.length
            : /** @type {any} */ (result.value).title),
      );
      assert(found, 'No reader finds anything.');
    });
  }

  for (const {name, code} of of('sh')) {
    test(`runs what exists: ${name}`, () => {
      const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
      for (const [, script = ''] of code.matchAll(/npm run ([\w:-]+)/g))
        assert(scripts[script], script);
      for (const [, command = ''] of code.matchAll(/npx kapitel ([\w-]+)/g)) {
        assert(['check', 'convert'].includes(command), command);
      }
    });
  }
});

/** @param {string} tag */
const isKapitel = (tag) => tag.startsWith('kapitel-');

/**
 * Asserts that the elements of Kapitel in some markup, and their attributes, are in the manifest.
 *
 * @param {string} code
 */
function checkElements(code) {
  for (const [, tag = '', rest = ''] of code.matchAll(
    /<(kapitel-[\w-]+)((?:\s[^<>]*?(?:=>[^<>]*?)*)?)\/?>/g,
  )) {
    const element = elements.find(({tagName}) => tagName === tag);
    assert(element, `There is no <${tag}>.`);
    const known = element.attributes?.map(({name}) => name) ?? [];
    for (const [, attribute = ''] of rest.matchAll(/\s([a-z][\w-]*)(?==["{]|[\s>]|$)/g)) {
      const isGlobal =
        /^(id|class|style|lang|dir|title|slot|hidden|data-.*|aria-.*|hx-.*|on.*)$/.test(attribute);
      assert(isGlobal || known.includes(attribute), `<${tag}> has no attribute “${attribute}”.`);
    }
  }
}
