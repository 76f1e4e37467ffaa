/**
 * Tells editors and frameworks what the elements have, from the manifest: completion for VS Code and
 * JetBrains, types for templates.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/**
 * @typedef {{name: string, description: string, type?: {text: string}}} Attribute
 * @typedef {{name: string, tagName: string, attributes?: Attribute[], events?: Attribute[]}} ElementInfo
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

/** @param {Attribute} attribute */
const attribute = ({name, description, type}) => {
  const text = type?.text.replaceAll(' | null', '') ?? 'string';
  // Templates write numbers and texts alike.
  const written = text === 'number' ? 'number | `${number}`' : text;
  return `    /** ${description} */\n    '${name}'?: ${written} | undefined;\n`;
};

/** @param {ElementInfo} element */
const declaration = ({name, tagName, attributes = [], events = []}) =>
  `  '${tagName}': Global & Pick<Partial<${name}>, Settable<${name}>> & {\n` +
  '    ref?: unknown;\n' +
  attributes.map(attribute).join('') +
  events
    .map(
      ({name, description, type}) =>
        `    /** ${description} */\n    'on${name}'?: ((event: ${type?.text ?? 'Event'}) => void) | undefined;\n`,
    )
    .join('') +
  '  };\n';

mkdirSync('dist/types', {recursive: true});
writeFileSync(
  'dist/types/templates.d.ts',
  `import type {${elements.map(({name}) => name).join(', ')}, PlayerError} from './index.js';

/** What any element has, in the words of all template languages. */
interface Global {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: unknown;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  slot?: string | undefined;
  part?: string | undefined;
  title?: string | undefined;
  role?: string | undefined;
  tabindex?: number | \`\${number}\` | undefined;
  tabIndex?: number | undefined;
  hidden?: boolean | undefined;
  [attribute: \`data-\${string}\` | \`aria-\${string}\`]: unknown;
  key?: string | number | null | undefined;
  children?: unknown;
}

/** The properties that are set from a template rather than by a script. */
type Settable<Element> = Extract<
  keyof Element,
  'episode' | 'currentTime' | 'playbackRate' | 'volume' | 'muted'
>;

/** Every element with its attributes and events, for the templates of a framework. */
export interface KapitelElements {
${elements.map(declaration).join('')}}

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

/** @type {Record<string, string>} */
const frameworks = {
  react: `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KapitelElements {}
  }
}`,
  preact: `declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends KapitelElements {}
  }
}`,
  solid: `interface Elements extends Spelled<KapitelElements, 'on:'> {}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}`,
  svelte: `declare module 'svelte/elements' {
  interface SvelteHTMLElements extends KapitelElements {}
}`,
  vue: `type Elements = Spelled<KapitelElements, 'on', true>;
type Components = {
  [Name in keyof Elements]: new () => {$props: Elements[Name]};
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}`,
};

for (const [name, code] of Object.entries(frameworks)) {
  const names = ['KapitelElements', 'Spelled'].filter((type) => code.includes(type));
  writeFileSync(
    `dist/types/${name}.d.ts`,
    `import type {${names.join(', ')}} from './templates.js';\n\n${code}\n`,
  );
}
