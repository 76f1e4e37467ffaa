import type {Episode} from '../src/episode/episode.js';
import {writeHtml} from '../src/writers/html.js';

/** What the knobs say: attributes of the element, and custom properties. */
export interface Wish {
  readonly src: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
}

const SCRIPT = '<script type="module" src="https://example.org/kapitel.js"></script>';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function element({src, attributes, style}: Wish): string {
  const css = Object.entries(style).map(([name, value]) => `${name}: ${value}`);
  const all = {src, ...attributes, ...(css.length && {style: css.join('; ')})};
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<kapitel-player${written.join('')}></kapitel-player>`;
}

const BUNDLE = 'https://example.org/kapitel.bundle.js';

/** The script tag that is its own player; what it can't say is left out. */
function autoLoader({src, attributes}: Wish): string {
  const said = Object.entries({src, ...attributes});
  const data = said.map(([name, value]) => ` data-${name}="${escape(value)}"`).join('');
  return `<script defer src="${BUNDLE}"${data}></script>`;
}

function frame({src, attributes}: Wish): string {
  const {start, ...others} = attributes;
  const parameters = new URLSearchParams({src, ...others, ...(start && {t: start})});
  const address = escape(`https://example.org/embed.html?${parameters.toString()}`);
  return `<iframe
  src="${address}"
  width="100%"
  height="620"
  style="border: 0"
  title="Podcast player"
  loading="lazy"
  allow="autoplay; fullscreen; clipboard-write"
></iframe>`;
}

/** Every way to get the player of the playground onto a page. */
export function snippets(wish: Wish, episode: Episode | undefined): Record<string, string> {
  return {
    'Script tag': `${SCRIPT}\n${element(wish)}`,
    'With a fallback where scripts don’t run': episode
      ? `${SCRIPT}\n${writeHtml(episode, {src: wish.src})}`
      : '',
    'One classic script': `<script defer src="${BUNDLE}"></script>\n${element(wish)}`,
    'Where unknown elements are stripped': autoLoader(wish),
    'Where only frames are allowed': frame(wish),
    'From npm': `import 'kapitel/kapitel.js';\n\n${element(wish)}`,
  };
}
