import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {fromDocument} from '../../player/from-document.js';

const URLS = ['src', 'audio', 'chapters', 'transcript'];
/** The height of a narrow player with and without a list of chapters, in CSS pixels. */
const HEIGHTS = {list: 668, none: 260};

/**
 * The URL of a frame with the episode of a player.
 *
 * @param moment as in `t=754`; may be empty.
 * @returns `undefined` if the player has no `src`, or it isn't known where `embed.html` is.
 */
export function frameUrl(host: Element, moment: string): string | undefined {
  const resolve = (url: string | null) => safeHttpUrl(url, fromDocument('baseURI'));
  const named = host.getAttribute('embed-page');
  const page = named === null ? besideScript() : resolve(named);
  if (!page || !resolve(host.getAttribute('src'))) return undefined;
  const url = new URL(page);
  for (const name of [...URLS, 'item']) {
    const value = host.getAttribute(name);
    const isUrl = name !== 'item' && value !== 'embedded';
    const parameter = isUrl ? resolve(value) : value;
    if (parameter) url.searchParams.set(name, parameter);
  }
  if (moment) url.searchParams.set(...(moment.split('=') as [string, string]));
  return url.href;
}

/** The HTML of that frame. */
export function embedCode(url: string, title: string, hasChapters: boolean): string {
  const frame = document.createElement('iframe');
  const attributes = {
    src: url,
    width: '100%',
    height: String(hasChapters ? HEIGHTS.list : HEIGHTS.none),
    style: 'border: 0',
    title,
    loading: 'lazy',
    allow: 'autoplay; fullscreen; clipboard-write; web-share',
  };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  return frame.outerHTML;
}

/** `embed.html` is beside the script, whose chunk this is; not where a bundler has made other files of it. */
function besideScript(): string | undefined {
  const {url} = import.meta as Partial<ImportMeta>;
  return url && /\/kapitel-[^/]*\.js(?:\?|$)/.test(url)
    ? safeHttpUrl('embed.html', url)
    : undefined;
}
