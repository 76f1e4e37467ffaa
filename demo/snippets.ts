import {NAMES, STYLES} from '../src/embed/names.js';
import type {Episode} from '../src/episode/episode.js';
import {escapeMarkup as escape} from '../src/writers/escape.js';
import {writeHtml} from '../src/writers/html.js';

/** What the knobs say. */
export interface Wish {
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

const themeOf = ({look}: Wish) =>
  look ? `<link rel="stylesheet" href="${HOST}/themes/${escape(look)}.css" />\n` : '';

/** The attributes of the element. */
function toAttributes({attributes, style}: Wish): Record<string, string> {
  const css = Object.entries(style).map(([name, value]) => `--kapitel-${name}: ${value}`);
  return {...attributes, ...(css.length && {style: css.join('; ')})};
}

const write = (attributes: Readonly<Record<string, string>>, prefix = '') =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`)
    .join('');

const element = (wish: Wish) => `<kapitel-player${write(toAttributes(wish))}></kapitel-player>`;

function fallback(wish: Wish, episode: Episode): string {
  const {src = '', ...attributes} = toAttributes(wish);
  return `${themeOf(wish)}${SCRIPT}\n${writeHtml(episode, {src, attributes})}`;
}

/** The script tag that is its own player. */
const autoLoader = (wish: Wish) =>
  `${themeOf(wish)}<script defer src="${BUNDLE}"${write({...wish.attributes, ...wish.style}, 'data-')}></script>`;

/** No style sheet reaches into a frame: it has no theme but light and dark. */
function frame({attributes, style}: Wish): string {
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
export function toWish(said: Readonly<Record<string, string>>): Wish {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (said[name] ? [[name, said[name]]] : [])));
  return {attributes: pick(NAMES), style: pick(Object.keys(STYLES)), look: said['look']};
}

/** Every way to get the player of the playground onto a page. */
export function snippets(wish: Wish, episode: Episode | undefined): Record<string, string> {
  const theme = themeOf(wish);
  return {
    'Script tag': `${theme}${SCRIPT}\n${element(wish)}`,
    'With a fallback where scripts don’t run': episode ? fallback(wish, episode) : '',
    'One classic script': `${theme}<script defer src="${BUNDLE}"></script>\n${element(wish)}`,
    'Where unknown elements are stripped': autoLoader(wish),
    'Where only frames are allowed': frame(wish),
    'From npm': `import 'kapitel/kapitel.js';${
      wish.look ? `\nimport 'kapitel/themes/${wish.look}.css';` : ''
    }\n\n${element(wish)}`,
  };
}
