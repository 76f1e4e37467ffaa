/**
 * Shows this player on pages that were written for the Podigee Podcast Player, after its script element or in an
 * element of the same class. In the page only the URL of the script changes:
 *
 *     <script class="podigee-podcast-player" src="shim-podigee.js" data-configuration="playerConfiguration"></script>
 *
 * The configuration is a global variable such as `playerConfiguration` (the default) or `podcasts.first`, the URL of
 * a JSON file, or JSON itself. Errors are reported in the console; nothing is thrown.
 *
 * https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md
 *
 * @module
 */
import {fromDocument} from '../player/from-document.js';
import {asRecord, parseJson, type Json} from '../readers/text/json.js';
import {createPlayer, setAccent} from './create-player.js';
import {loadKapitel} from './load-kapitel.js';
import {ownProperty} from './own-property.js';
import {sayMissing} from './say-missing.js';
import {sayUnsupported, unread} from './say-unsupported.js';

const SELECTOR = ':is(script, div).podigee-podcast-player:not([data-kapitel])';

async function show(place: HTMLElement): Promise<void> {
  place.dataset['kapitel'] = '';
  const config = await toConfig(place.dataset['configuration']?.trim() || 'playerConfiguration');
  const player = createPlayer(config);
  const unsupported = configure(player, asRecord(config));
  const content = place.localName === 'script' ? [] : [...place.childNodes];
  if (place.localName === 'script') place.after(player);
  else place.replaceChildren(player);
  const media = asRecord(asRecord(asRecord(config)['episode'])['media']);
  loadKapitel().catch(() => sayMissing(player, Object.values(media)[0], content));
  sayUnsupported('Podigee Podcast Player', [
    ...unsupported,
    ...(place.dataset['options'] ? ['data-options'] : []),
  ]);
}

/** The configuration that an element names: an object, or the URL of an episode. */
async function toConfig(name: string): Promise<unknown> {
  const given = name.startsWith('{') ? parseJson(name) : (inPage(name) ?? name);
  return typeof given === 'string' ? await fetchConfig(given) : given;
}

/** The global of that name, or a property within one, as in `podcasts.first`. */
const inPage = (path: string): unknown => path.split('.').reduce<unknown>(ownProperty, window);

/** @returns the URL itself when the request fails: the player then shows the error, and can try again. */
async function fetchConfig(url: string): Promise<unknown> {
  try {
    // Podigee serves a web page at the same URL.
    const response = await fetch(url, {headers: {Accept: 'application/json'}});
    return response.ok ? ((await response.json()) as unknown) : url;
  } catch {
    return url;
  }
}

/** @returns the names of options without effect. */
function configure(player: HTMLElement, config: Json): string[] {
  const options = asRecord(config['options']);
  const style = asRecord(options['customStyle']);
  const extensions = asRecord(config['extensions']);
  const isOff = (name: string) => asRecord(extensions[name])['disabled'] === true;
  setAccent(player, style['primary']);
  for (const [attribute, option] of Object.entries({
    'skip-back': 'backwardSeconds',
    'skip-forward': 'forwardSeconds',
  })) {
    const seconds = Number(options[option]);
    if (seconds > 0) player.setAttribute(attribute, String(seconds));
  }
  if (isOff('ChapterMarks')) player.setAttribute('layout', 'compact');
  const read = ['customStyle', 'backwardSeconds', 'forwardSeconds'];
  // The chapters are always open.
  if (/^chaptermarks$/i.test(String(options['startPanel']))) read.push('startPanel');
  if (options['theme'] === 'default') read.push('theme');
  const panels = unread(extensions, ['ChapterMarks']).filter((name) => !isOff(name));
  return [
    ...unread(options, read, 'options.'),
    ...unread(style, ['primary'], 'options.customStyle.'),
    ...panels.map((name) => `extensions.${name}`),
    ...(asRecord(config['podcast'])['feed'] ? ['podcast.feed'] : []),
  ];
}

const warn = (error: unknown) => console.warn('Kapitel: the player can’t be shown.', error);

function showAll(): void {
  for (const place of fromDocument('querySelectorAll').call(document, SELECTOR)) {
    show(place as HTMLElement).catch(warn);
  }
}

showAll();
// The elements may follow the script.
addEventListener('DOMContentLoaded', showAll, {once: true});
loadKapitel().catch(warn);
