/**
 * Tells editors and frameworks what the elements have, from the manifest: completion for VS Code and
 * JetBrains, types for templates.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/**
 * @typedef {{name: string, description: string, type?: {text: string}, fieldName?: string}} Attribute
 * @typedef {{
 *   name: string,
 *   tagName: string,
 *   attributes?: Attribute[],
 *   members?: {name: string}[],
 *   events?: Attribute[],
 * }} ElementInfo
 */

const read = () => JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const outdir = 'dist';

generateVsCodeCustomElementData(read(), {outdir, cssFileName: null, hideLogs: true});
generateJetBrainsWebTypes(read(), {outdir, packageJson: false, hideLogs: true});

/** @type {ElementInfo[]} */
const elements = read().modules.flatMap(
  (/** @type {{declarations: (ElementInfo & {customElement: boolean})[]}} */ {declarations}) =>
    declarations.filter(({tagName}) => tagName?.startsWith('kapitel-')),
);

/** @param {Attribute} attribute @param {string} [prefix] */
const attribute = ({name, description, type}, prefix = '') => {
  const text = type?.text.replaceAll(' | null', '') ?? 'string';
  // Templates write numbers and texts alike.
  const written = text === 'number' ? 'number | `${number}`' : text;
  return `    /** ${description} */\n    '${prefix}${name}'?: ${written} | undefined;\n`;
};

/**
 * @param {string} element name of the class
 * @returns {(event: Attribute) => string}
 */
const listener =
  (element) =>
  ({name, description, type}) =>
    `    /** ${description} */\n    'on${name}'?: ((event: ${type?.text ?? 'Event'} & {readonly currentTarget: ${element}}) => void) | undefined;\n`;

/**
 * Whether Solid, which sets properties, finds one for an attribute.
 *
 * @param {ElementInfo} element
 */
const hasProperty =
  ({members = []}) =>
  (/** @type {Attribute} */ {name, fieldName}) => {
    const property = name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
    return fieldName === property || members.some((member) => member.name === property);
  };

/** @param {ElementInfo} element @param {string} attributes */
const declaration = ({name, tagName, events = []}, attributes) =>
  `  '${tagName}': Pick<Partial<${name}>, Settable<${name}>> & {\n` +
  attributes +
  events.map(listener(name)).join('') +
  '  };\n';

const own = elements.map((element) => {
  const {attributes = []} = element;
  return declaration(element, attributes.map((one) => attribute(one)).join(''));
});

const ownInSolid = elements.map((element) => {
  const {attributes = []} = element;
  const written = [
    ...attributes.filter(hasProperty(element)).map((one) => attribute(one)),
    ...attributes.map((one) => attribute(one, 'attr:')),
  ];
  return declaration(element, written.join(''));
});

/** The types of details that the events name: `CustomEvent<ShareDetail>`. */
const details = elements.flatMap(({events = []}) =>
  events.flatMap(({type}) => /<(\w+)>/.exec(type?.text ?? '')?.[1] ?? []),
);
const imported = new Set([...elements.map(({name}) => name), ...details]);

mkdirSync('dist/types', {recursive: true});
writeFileSync(
  'dist/types/templates.d.ts',
  `import type {${[...imported].join(', ')}} from './index.js';

/** The properties that are set from a template rather than by a script. */
type Settable<Element> = Extract<
  keyof Element,
  'episode' | 'currentTime' | 'playbackRate' | 'volume' | 'muted'
>;

/** What each element has besides what any has: attributes, properties and events. */
export interface KapitelElements {
${own.join('')}}

/** The same for Solid. What has no property of its name is an attribute only by \`attr:\`. */
export interface SolidElements {
${ownInSolid.join('')}}

/** With what a framework knows of any element. */
export type With<Any, Own> = Own & Omit<Any, keyof Own>;

/** The same where events are listened to by another spelling. */
export type Spelled<Elements, Prefix extends string, Capital extends boolean = false> = {
  [Name in keyof Elements]: {
    [Key in keyof Elements[Name] as Key extends \`on\${infer Event}\`
      ? \`\${Prefix}\${Capital extends true ? Capitalize<Event> : Event}\`
      : Key]: Elements[Name][Key];
  };
};
`,
);

/**
 * @param {string} own
 * @param {string} any what the framework has for an element of the type `Tag`
 */
const all = (own, any) => `type Own = ${own};
type Any<Tag extends HTMLElement> = ${any};
type Elements = {[Name in keyof Own]: With<Any<HTMLElementTagNameMap[Name]>, Own[Name]>};
`;

const jsx = `  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }`;

/** @type {Record<string, string>} */
const frameworks = {
  react: `import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {KapitelElements, With} from './templates.js';

${all('KapitelElements', 'DetailedHTMLProps<HTMLAttributes<Tag>, Tag> & {class?: string | undefined}')}
declare module 'react' {
${jsx}
}`,
  preact: `import type {JSX} from 'preact';
import type {KapitelElements, With} from './templates.js';

${all('KapitelElements', 'JSX.HTMLAttributes<Tag>')}
declare module 'preact' {
${jsx}
}`,
  solid: `import type {JSX} from 'solid-js';
import type {SolidElements, Spelled, With} from './templates.js';

${all("Spelled<SolidElements, 'on:'>", 'JSX.HTMLAttributes<Tag>')}
declare module 'solid-js' {
${jsx}
}`,
  svelte: `import type {HTMLAttributes} from 'svelte/elements';
import type {KapitelElements, With} from './templates.js';

${all('KapitelElements', 'HTMLAttributes<Tag>')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}`,
  vue: `import type {HTMLAttributes, ReservedProps} from 'vue';
import type {KapitelElements, Spelled, With} from './templates.js';

type Own = Spelled<KapitelElements, 'on', true>;
type Any = HTMLAttributes & ReservedProps & {[attribute: \`data-\${string}\`]: unknown};
type Components = {
  [Name in keyof Own]: new () => {$props: With<Any, Own[Name]>};
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}`,
};

for (const [name, code] of Object.entries(frameworks)) {
  writeFileSync(`dist/types/${name}.d.ts`, `${code}\n`);
}
