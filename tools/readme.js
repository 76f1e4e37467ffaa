/**
 * Writes the tables of the README from the source: `node tools/readme.js`, or with `--check` says whether
 * they are up to date.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {runnerImport} from 'vite';

/**
 * @typedef {{name: string, description?: string, type?: {text: string}, default?: string}} Item
 * @typedef {Item & {kind: 'field' | 'method', readonly?: boolean, static?: boolean, return?: {type?: {text: string}}, parameters?: Item[]}} Member
 * @typedef {{tagName: string, summary: string, attributes?: Item[], members?: Member[], events?: Item[], slots?: Item[], cssParts?: Item[], cssStates?: Item[], cssProperties?: Item[]}} ElementInfo
 */

/** @type {{modules: {declarations: ElementInfo[]}[]}} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({declarations}) => declarations);
const player = elements.find(({tagName}) => tagName === 'kapitel-player');
if (!player) throw new Error('There is no player among the elements.');

/** @type {{module: typeof import('../src/player/features/keys.js')}} */
const {module: keyboard} = await runnerImport('./src/player/features/keys.ts');
/** @type {{module: typeof import('../src/locales/en.js')}} */
const {module: english} = await runnerImport('./src/locales/en.ts');

/** @type {Record<string, string>} */
const SIGNS = {' ': 'Space', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓'};

const keyRows = keyboard.allKeys().map(({keys, word, seconds = 0}) => {
  const names = keys.map((key) => `\`${SIGNS[key] ?? key.toUpperCase()}\``);
  const words = english.words[word];
  return [
    names.length > 3 ? `${names[0]} – ${names.at(-1)}` : names.join(' '),
    typeof words === 'string' ? words : words(seconds),
  ];
});

const languages = readdirSync('src/locales')
  .map((file) => file.replace('.ts', ''))
  .filter((tag) => /^[a-z]{2}(-|$)/.test(tag))
  .map((file) => new Intl.Locale(file).baseName)
  .map((tag) => `${new Intl.DisplayNames('en', {type: 'language'}).of(tag)} (\`${tag}\`)`);

/** @param {string | undefined} text */
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

/**
 * @param {string[]} head
 * @param {(string | undefined)[][]} rows
 */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/** @param {Item[]} [items] */
const described = (items = []) =>
  items.map(({name, description}) => [name && `\`${name}\``, description]);

const members = player.members ?? [];
const fields = members.filter(({kind}) => kind === 'field');
const methods = members.filter(({kind}) => kind === 'method');

/** @type {Record<string, () => string>} */
const tables = {
  attributes: () =>
    table(
      ['attribute', 'values', ''],
      (player.attributes ?? []).map(({name, type, description}) => [
        `\`${name}\``,
        /'/.test(type?.text ?? '') ? `\`${type?.text.replaceAll("'", '')}\`` : '',
        description,
      ]),
    ),
  properties: () =>
    table(
      ['property', ''],
      fields.map(({name, description}) => [`\`${name}\``, description]),
    ),
  methods: () =>
    table(
      ['method', ''],
      methods.map(({name, static: isStatic, parameters = [], description}) => [
        `\`${isStatic ? 'KapitelPlayer.' : ''}${name}(${parameters.map(({name}) => name).join(', ')})\``,
        description,
      ]),
    ),
  events: () => table(['event', ''], described(player.events)),
  slots: () =>
    table(
      ['slot', ''],
      (player.slots ?? []).map(({name, description}) => [
        name ? `\`${name}\`` : 'without a name',
        description,
      ]),
    ),
  custom_properties: () =>
    table(
      ['custom property', '', 'default'],
      (player.cssProperties ?? []).map(({name, description, default: value}) => [
        `\`${name}\``,
        description,
        value && `\`${value}\``,
      ]),
    ),
  states: () => table(['state', ''], described(player.cssStates)),
  others: () =>
    table(
      ['element', 'shows', 'attributes'],
      elements
        // The list puts the progress into its rows; alone it has no place.
        .filter(({tagName}) => !['kapitel-player', 'kapitel-chapter-progress'].includes(tagName))
        .map(({tagName, summary, attributes = []}) => [
          `\`<${tagName}>\``,
          summary,
          attributes.map(({name}) => `\`${name}\``).join(' '),
        ]),
    ),
  keys: () => table(['key', ''], keyRows),
  languages: () => languages.join(', '),
  parts: () =>
    table(
      ['element', 'parts'],
      elements
        .filter(({cssParts}) => cssParts?.length)
        .map(({tagName, cssParts = []}) => [
          `\`<${tagName}>\``,
          cssParts.map(({name}) => `\`${name}\``).join(' '),
        ]),
    ),
};

const before = readFileSync('README.md', 'utf8');
const filled = before.replace(
  /(<!-- table: (\w+) -->)[^]*?(<!-- end -->)/g,
  (_, start, name, end) => `${start}\n\n${tables[name]?.()}\n\n${end}`,
);
const after = await format(filled, {...(await resolveConfig('README.md')), parser: 'markdown'});

if (!process.argv.includes('--check')) writeFileSync('README.md', after);
else if (after !== before) {
  console.error('The tables of the README are out of date: run `npm run readme`.');
  process.exitCode = 1;
}
