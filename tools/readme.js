/**
 * Writes the tables of the README from the source and the build: `npm run readme`. With `--check` it changes nothing,
 * and fails if they are out of date.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {runnerImport} from 'vite';
import {sizeRows} from './size-table.js';

/**
 * @typedef {{name: string, description?: string, type?: {text: string}, default?: string}} Item
 * @typedef {Item & {kind: 'field' | 'method', readonly?: boolean, attribute?: string, static?: boolean, return?: {type?: {text: string}}, parameters?: Item[]}} Member
 * @typedef {{tagName: string, summary: string, attributes?: Item[], members?: Member[], events?: Item[], slots?: Item[], cssParts?: Item[], cssStates?: Item[], cssProperties?: Item[]}} ElementInfo
 */

/** @type {{modules: {declarations: ElementInfo[]}[]}} */
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({declarations}) => declarations);
const player = elements.find(({tagName}) => tagName === 'kapitel-player');
if (!player) throw new Error('There is no player among the elements.');

/** The elements in the order in which a reader meets them; others follow. */
const ORDER = [
  'player',
  'play-button',
  'skip-button',
  'chapter-button',
  'timeline',
  'chapters',
].concat(['rate', 'volume', 'menu', 'notes', 'transcript', 'problem']);
/** @param {ElementInfo} element */
const place = ({tagName}) =>
  (ORDER.indexOf(tagName.slice(8)) + ORDER.length + 1) % (ORDER.length + 1);
elements.sort((one, other) => place(one) - place(other));

/** @type {{module: typeof import('../src/features/keyboard/keys.js')}} */
const {module: keyboard} = await runnerImport('./src/features/keyboard/keys.ts');
/** @type {{module: typeof import('./locale-files.js')}} */
const {module: locales} = await runnerImport('./tools/locale-files.ts');

/** @type {{module: typeof import('../src/locales/languages/en/error-messages.js')}} */
const {module: errors} = await runnerImport('./src/locales/languages/en/error-messages.ts');

/** @type {Record<string, string>} */
const SIGNS = {
  ' ': 'Space',
  Shift: 'Shift + A – Z',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

const keyRows = keyboard.allKeys().map(({keys, word, seconds = 0}) => {
  const names = keys.map((key) => `\`${SIGNS[key] ?? key.toUpperCase()}\``);
  const message = /** @type {string | ((seconds: number) => string)} */ (locales.english[word]);
  return [
    names.length > 3 ? `${names[0]} – ${names.at(-1)}` : names.join(' '),
    typeof message === 'string' ? message : message(seconds),
  ];
});

const languages = ['en', ...Object.keys(locales.translations)]
  .sort()
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

/**
 * The values of an attribute that has a fixed set of them.
 *
 * @param {string} [type]
 */
const valuesOf = (type = '') =>
  type.includes("'")
    ? type
        .split(' | ')
        .map((value) => (value === "''" ? 'empty' : `\`${value.replaceAll("'", '')}\``))
        .join(', ')
    : {number: 'number'}[type];

/** A part that several elements have stands once, with all of them. */
function partRows() {
  /** @type {Map<string, {tags: string[], description: string | undefined}>} */
  const parts = new Map();
  for (const {tagName, cssParts = []} of elements) {
    for (const {name, description} of cssParts) {
      const part = parts.get(name) ?? {tags: [], description};
      parts.set(name, {...part, tags: [...part.tags, `\`<${tagName}>\``]});
    }
  }
  return [...parts].map(([name, {tags, description}]) => [
    `\`${name}\``,
    tags.join(' '),
    description,
  ]);
}

/** What happened comes from the docblock of `PlayerErrorReason`, what the listener reads from the messages. */
function reasonRows() {
  const source = readFileSync('src/player/player-error.ts', 'utf8');
  const rows = [...source.matchAll(/^ \* - `([a-z-]+)`: (.+)$/gm)];
  const messages = /** @type {Record<string, string>} */ (errors.errorMessages);
  if (rows.length !== Object.keys(messages).length) {
    throw new Error('The docblock of PlayerErrorReason has to describe each reason in one line.');
  }
  return rows.map(([, reason = '', happened]) => [`\`${reason}\``, happened, messages[reason]]);
}

const before = readFileSync('README.md', 'utf8');

/** The last cells of the table of sizes. */
const oldSizes = () =>
  [
    ...(/<!-- table: sizes -->([^]*?)<!-- end -->/.exec(before)?.[1] ?? '').matchAll(
      /\| ([^|]+?) +\|$/gm,
    ),
  ]
    .map(([, cell = '']) => cell)
    .slice(2);

/** @type {Record<string, () => string>} */
const tables = {
  attributes: () =>
    table(
      ['attribute', 'values', 'default', ''],
      (player.attributes ?? []).map(({name, type, default: value, description}) => [
        `\`${name}\``,
        valuesOf(type?.text),
        value && `\`${value}\``,
        description,
      ]),
    ),
  properties: () =>
    table(
      ['property', 'type', ''],
      fields.map(({name, type, static: isStatic, readonly, attribute, description}) => [
        `\`${isStatic ? 'KapitelPlayer.' : ''}${name}\``,
        type && `\`${type.text}\``,
        [
          description,
          readonly && 'Read-only.',
          attribute && attribute !== name && `Attribute \`${attribute}\`.`,
        ]
          .filter(Boolean)
          .join(' '),
      ]),
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
  reasons: () => table(['reason', 'what happened', 'what the listener reads'], reasonRows()),
  sizes: () => table(['loaded when', 'what', 'brotli'], sizeRows(oldSizes())),
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
        // The chapter list puts the progress into its rows; it has no use elsewhere.
        .filter(({tagName}) => !['kapitel-player', 'kapitel-chapter-progress'].includes(tagName))
        .map(({tagName, summary, attributes = []}) => [
          `\`<${tagName}>\``,
          summary,
          attributes
            .map(({name, default: value}) => `\`${name}\`${value ? ` (default ${value})` : ''}`)
            .join(', '),
        ]),
    ),
  keys: () => table(['key', ''], keyRows),
  languages: () => languages.join(', '),
  parts: () => table(['part', 'of', ''], partRows()),
};

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
