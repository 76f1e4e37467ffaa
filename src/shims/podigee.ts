/**
 * Lets pages that were written for the Podigee Podcast Player show this one, where its script stands, or in
 * an element of the same class. It is a script of its own; only the address changes:
 *
 *     <script class="podigee-podcast-player" src="shim-podigee.js" data-configuration="playerConfiguration"></script>
 *
 * The configuration is the name of a global, `playerConfiguration` (also where none is given) or
 * `podcasts.first`, the address of a JSON file, or JSON itself.
 *
 * https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md
 *
 * @module
 */
import {asRecord, parseJson, type Json} from '../readers/json.js';
import {createPlayer, paint} from './create-player.js';
import {loadKapitel} from './load-kapitel.js';
import {sayUnsupported, unread} from './say-unsupported.js';

const SELECTOR = ':is(script, div).podigee-podcast-player:not([data-kapitel])';

/** Nothing is thrown: the console says what is wrong. */
async function show(place: HTMLElement): Promise<void> {
  place.dataset['kapitel'] = '';
  const config = await toConfig(place.dataset['configuration']?.trim() || 'playerConfiguration');
  const player = createPlayer(config);
  const unsupported = configure(player, asRecord(config));
  if (place.localName === 'script') place.after(player);
  else place.replaceChildren(player);
  sayUnsupported('Podigee Podcast Player', [
    ...unsupported,
    ...(place.dataset['options'] ? ['data-options'] : []),
  ]);
}

/** What an element says of its configuration: the thing itself, or where it is. */
async function toConfig(said: string): Promise<unknown> {
  const given = said.startsWith('{') ? parseJson(said) : (inPage(said) ?? said);
  return typeof given === 'string' ? await fetchConfig(given) : given;
}

/** The global of that name, or what is in one. */
function inPage(path: string): unknown {
  let value: unknown = window;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value ? Reflect.get(value, key) : undefined;
  }
  return value;
}

/** @returns the address where nothing is to be had: the player says so, and lets people try again. */
async function fetchConfig(address: string): Promise<unknown> {
  try {
    // Under the same address Podigee has a page for people.
    const response = await fetch(address, {headers: {Accept: 'application/json'}});
    return response.ok ? ((await response.json()) as unknown) : address;
  } catch {
    return address;
  }
}

/** @returns the names of what has no effect. */
function configure(player: HTMLElement, config: Json): string[] {
  const options = asRecord(config['options']);
  const style = asRecord(options['customStyle']);
  const extensions = asRecord(config['extensions']);
  const isOff = (name: string) => asRecord(extensions[name])['disabled'] === true;
  paint(player, style['primary']);
  for (const [attribute, option] of Object.entries({
    'skip-back': 'backwardSeconds',
    'skip-forward': 'forwardSeconds',
  })) {
    const seconds = Number(options[option]);
    if (seconds > 0) player.setAttribute(attribute, String(seconds));
  }
  if (isOff('ChapterMarks')) player.setAttribute('layout', 'compact');
  const read = ['customStyle', 'backwardSeconds', 'forwardSeconds'];
  // The chapters are open anyway.
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
  for (const place of document.querySelectorAll<HTMLElement>(SELECTOR)) show(place).catch(warn);
}

showAll();
// Elements may stand below the script.
addEventListener('DOMContentLoaded', showAll, {once: true});
loadKapitel().catch(warn);
