import {ATTRIBUTES, CUSTOM_PROPERTIES} from '../src/embed/settings.js';
import type {Episode} from '../src/episode/episode.js';
import {escapeMarkup as escape} from '../src/writers/escape.js';
import {writeHtml} from '../src/writers/html.js';

/** What the knobs say. */
export interface Settings {
  /** By the names of the player's attributes; with `src`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the custom properties, by their names without `--kapitel-`. */
  readonly style: Readonly<Record<string, string>>;
  /** The name of a ready theme. */
  readonly look?: string | undefined;
}

const HOST = 'https://example.org';
const SCRIPT = `<script type="module" src="${HOST}/kapitel.js"></script>`;
const BUNDLE = `${HOST}/kapitel.bundle.js`;

const themeOf = ({look}: Settings) =>
  look ? `<link rel="stylesheet" href="${HOST}/themes/${escape(look)}.css" />\n` : '';

/** The attributes of the element. */
function toAttributes({attributes, style}: Settings): Record<string, string> {
  const css = Object.entries(style).map(([name, value]) => `--kapitel-${name}: ${value}`);
  return {...attributes, ...(css.length && {style: css.join('; ')})};
}

const write = (attributes: Readonly<Record<string, string>>, prefix = '') =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`)
    .join('');

const element = (settings: Settings) =>
  `<kapitel-player${write(toAttributes(settings))}></kapitel-player>`;

function fallback(settings: Settings, episode: Episode): string {
  const {src = '', ...attributes} = toAttributes(settings);
  return `${themeOf(settings)}${SCRIPT}\n${writeHtml(episode, {src, attributes})}`;
}

/** The script tag that is its own player. */
const autoLoader = (settings: Settings) =>
  `${themeOf(settings)}<script defer src="${BUNDLE}"${write({...settings.attributes, ...settings.style}, 'data-')}></script>`;

/** No style sheet reaches into a frame: it has no theme but light and dark. */
function frame({attributes, style}: Settings): string {
  const {start, ...others} = attributes;
  const parameters = new URLSearchParams({...others, ...style, ...(start && {t: start})});
  return `<iframe
  src="${escape(`${HOST}/embed.html?${parameters.toString()}`)}"
  width="100%"
  height="620"
  style="border: 0"
  title="Podcast player"
  loading="lazy"
  allow="autoplay; fullscreen; clipboard-write"
></iframe>`;
}

/** Sorts what the fields of the playground say. */
export function toSettings(said: Readonly<Record<string, string>>): Settings {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (said[name] ? [[name, said[name]]] : [])));
  return {
    attributes: pick(ATTRIBUTES),
    style: pick(Object.keys(CUSTOM_PROPERTIES)),
    look: said['look'],
  };
}

/** Every way to get the player of the playground onto a page. */
export function snippets(settings: Settings, episode: Episode | undefined): Record<string, string> {
  const theme = themeOf(settings);
  return {
    'Script tag': `${theme}${SCRIPT}\n${element(settings)}`,
    'With a fallback where scripts don’t run': episode ? fallback(settings, episode) : '',
    'One classic script': `${theme}<script defer src="${BUNDLE}"></script>\n${element(settings)}`,
    'Where unknown elements are stripped': autoLoader(settings),
    'Where only frames are allowed': frame(settings),
    'From npm': `import 'kapitel/kapitel.js';${
      settings.look ? `\nimport 'kapitel/themes/${settings.look}.css';` : ''
    }\n\n${element(settings)}`,
  };
}
