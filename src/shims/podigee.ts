/**
 * Lets pages that were written for the Podigee Podcast Player show this one, where its script stands. It
 * is a script of its own; only the address changes:
 *
 *     <script class="podigee-podcast-player" src="shim-podigee.js" data-configuration="playerConfiguration"></script>
 *
 * The configuration is the name of a global, `playerConfiguration` (also where none is given) or
 * `podcasts.first`, or the address of a JSON file.
 *
 * https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md
 *
 * @module
 */
import {asRecord, type Json} from '../readers/json.js';
import {createPlayer, paint} from './create-player.js';
import {loadKapitel} from './load-kapitel.js';
import {sayUnsupported, unread} from './say-unsupported.js';

const SELECTOR = 'script.podigee-podcast-player:not([data-kapitel])';

/** Nothing is thrown: the console says what is wrong. */
async function show(script: HTMLElement): Promise<void> {
  script.dataset['kapitel'] = '';
  const name = script.dataset['configuration']?.trim() || 'playerConfiguration';
  const given = inPage(name) ?? name;
  const config = typeof given === 'string' ? await fetchConfig(given) : given;
  const player = createPlayer(config);
  const unsupported = configure(player, asRecord(config));
  script.after(player);
  sayUnsupported('Podigee Podcast Player', [
    ...unsupported,
    ...(script.dataset['options'] ? ['data-options'] : []),
  ]);
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

for (const script of document.querySelectorAll<HTMLElement>(SELECTOR)) show(script).catch(warn);
loadKapitel().catch(warn);
