import type {KapitelPlayer} from '../elements/player/kapitel-player.js';
import {asArray, asRecord, type Json} from '../readers/text/json.js';
import {createPlayer, setAccent} from './create-player.js';
import {loadKapitel} from './load-kapitel.js';
import {ownProperty} from './own-property.js';
import {listenToLinks} from './podlove-links.js';
import {createStore, type PodloveStore} from './podlove-store.js';
import {sayMissing} from './say-missing.js';
import {sayUnsupported, unread} from './say-unsupported.js';

/** The layouts for Podlove's variants; in the larger ones the width of the player decides. */
const LAYOUTS: Readonly<Record<string, string>> = {m: 'compact', s: 'bar', xs: 'bar'};

/** Parts that only Podlove has, by their names in its templates. */
const PARTS = ['tab-shownotes', 'tab-transcripts', 'tab-files', 'tab-playlist', 'tab-share'];

/**
 * Shows an episode in an element and replaces its content. Errors are reported in the console; nothing is thrown.
 *
 *     podlovePlayer('#example', 'episode.json', 'config.json').then((store) => …);
 *
 * @param target the element, or a selector; its `data-variant` chooses the layout.
 * @param episode URL of the episode, or the episode itself; by default the value of `data-episode`.
 * @param config the same for the configuration, by default `data-config`. Its main colour and language are used.
 * @returns a store, as soon as the episode was loaded or failed to load; `undefined` if no player could be shown.
 *
 * https://docs.podlove.org/podlove-web-player/v5/embedding
 */
export async function podlovePlayer(
  target: string | Element,
  episode?: unknown,
  config?: unknown,
): Promise<PodloveStore | undefined> {
  try {
    const element = typeof target === 'string' ? document.querySelector(target) : target;
    if (element) return await show(element, episode, config);
    console.warn('Kapitel: podlovePlayer() finds no element for the player:', target);
  } catch (error) {
    console.warn('Kapitel: podlovePlayer() can show no player.', error);
  }
  return undefined;
}

async function show(element: Element, given: unknown, config: unknown): Promise<PodloveStore> {
  const episode = fromCache(given ?? element.getAttribute('data-episode'));
  const player = createPlayer(episode);
  const variant = element.getAttribute('data-variant') ?? element.getAttribute('variant') ?? '';
  if (Object.hasOwn(LAYOUTS, variant)) player.setAttribute('layout', LAYOUTS[variant]!);
  const isTemplate =
    element.matches('[data-template], [template]') || element.querySelector(':scope > root');
  const content = [...element.childNodes];
  element.replaceChildren(player);
  // Version 4 had the configuration in the episode.
  const {theme, runtime} = asRecord(episode);
  const settings = config ?? element.getAttribute('data-config') ?? {theme, runtime};
  const [unsupported] = await Promise.all([
    readConfig(fromCache(settings)).then((json) => configure(player, json)),
    loadKapitel().catch((error: unknown) => {
      sayMissing(player, firstAudio(episode), content);
      throw error;
    }),
  ]);
  sayUnsupported('Podlove Web Player', [
    ...PARTS,
    ...(isTemplate ? ['templates'] : []),
    ...unsupported,
  ]);
  await settled(player);
  const store = createStore(player);
  listenToLinks(element.id, store);
  return store;
}

/** URL of the first audio of an episode that the page contains. */
function firstAudio(episode: unknown): unknown {
  return asRecord(asArray(asRecord(episode)['audio'])[0])['url'];
}

/** What the WordPress plugin has put into the page for a URL need not be fetched. */
function fromCache(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  const cache = ownProperty(ownProperty(window, 'podlovePlayerCache'), 'cache');
  return ownProperty(cache, given) ?? given;
}

/** A configuration that can't be loaded costs the colours, not the player. */
async function readConfig(config: unknown): Promise<Json> {
  if (typeof config !== 'string') return asRecord(config);
  try {
    const response = await fetch(config);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return asRecord(await response.json());
  } catch (error) {
    console.warn(`Kapitel: the configuration ${config} can't be read.`, error);
    return {};
  }
}

/** @returns the names of settings without effect. */
function configure(player: KapitelPlayer, config: Json): string[] {
  const theme = asRecord(config['theme']);
  const tokens = asRecord(theme['tokens']);
  // Podlove's controls use the dark brand colour.
  setAccent(player, tokens['brandDark'] ?? tokens['brand'] ?? theme['main']);
  const {language} = asRecord(config['runtime']);
  if (typeof language === 'string') player.lang = language;
  return [
    ...unread(config, [
      ...['version', 'base', 'reference', 'theme', 'runtime'],
      // The chapters are always open.
      ...(config['activeTab'] === 'chapters' ? ['activeTab'] : []),
    ]),
    ...unread(theme, ['tokens', 'main'], 'theme.'),
    ...unread(tokens, ['brandDark', 'brand'], 'theme.tokens.'),
  ];
}

async function settled(player: KapitelPlayer): Promise<void> {
  if (player.episode ?? player.error) return;
  await new Promise((resolve) => {
    for (const type of ['episodechange', 'error']) {
      player.addEventListener(type, resolve, {once: true});
    }
  });
}
