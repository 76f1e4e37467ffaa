import type {KapitelPlayer} from '../elements/kapitel-player.js';
import {asRecord, type Json} from '../readers/json.js';
import {createPlayer, paint} from './create-player.js';
import {loadKapitel} from './load-kapitel.js';
import {listenToLinks} from './podlove-links.js';
import {createStore, type PodloveStore} from './podlove-store.js';
import {sayUnsupported, unread} from './say-unsupported.js';

/** Podlove's sizes as layouts; the larger ones leave it to the player's own width. */
const LAYOUTS: Readonly<Record<string, string>> = {m: 'compact', s: 'bar', xs: 'bar'};

/** Parts that Podlove's own templates have, under their names there. */
const PARTS = ['tab-shownotes', 'tab-transcripts', 'tab-files', 'tab-playlist', 'tab-share'];

/**
 * Shows an episode in an element, instead of what is in it. Nothing is thrown: the console says what is
 * wrong.
 *
 *     podlovePlayer('#example', 'episode.json', 'config.json').then((store) => …);
 *
 * @param target the element, or a selector that finds it; its `data-variant` chooses the layout.
 * @param episode its address, or the episode itself; by default what `data-episode` says.
 * @param config the same, for the configuration, by default `data-config`. Its main colour and language count.
 * @returns a store, once there is an episode or it is clear that there is none; nothing, where no player is.
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
  const episode = atHand(given ?? element.getAttribute('data-episode'));
  const player = createPlayer(episode);
  const variant = element.getAttribute('data-variant') ?? element.getAttribute('variant') ?? '';
  if (Object.hasOwn(LAYOUTS, variant)) player.setAttribute('layout', LAYOUTS[variant]!);
  const isTemplate =
    element.matches('[data-template], [template]') || element.querySelector(':scope > root');
  element.replaceChildren(player);
  // Version 4 had all in one.
  const {theme, runtime} = asRecord(episode);
  const settings = config ?? element.getAttribute('data-config') ?? {theme, runtime};
  const [unsupported] = await Promise.all([
    readConfig(atHand(settings)).then((json) => configure(player, json)),
    loadKapitel(),
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

/** What the WordPress plugin has put into the page for an address need not be fetched. */
function atHand(given: unknown): unknown {
  const {cache} = asRecord(Reflect.get(window, 'podlovePlayerCache'));
  return (typeof given === 'string' && asRecord(cache)[given]) || given;
}

/** A configuration that can't be had costs the colours, not the player. */
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

/** @returns the names of what has no effect. */
function configure(player: KapitelPlayer, config: Json): string[] {
  const theme = asRecord(config['theme']);
  const tokens = asRecord(theme['tokens']);
  // Podlove's controls have the dark one.
  paint(player, tokens['brandDark'] ?? tokens['brand'] ?? theme['main']);
  const {language} = asRecord(config['runtime']);
  if (typeof language === 'string') player.lang = language;
  return [
    // Where its own files were is of no interest any more.
    ...unread(config, [
      ...['version', 'base', 'reference', 'theme', 'runtime'],
      // The chapters are open anyway.
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
