import {ContextEvent} from '@lit/context';
import {fixture, html} from '@open-wc/testing';
import '../../src/kapitel.js';
import {KapitelPlayer} from '../../src/elements/player/kapitel-player.js';
import {start as startWaitingRing} from '../../src/elements/controls/waiting-ring.js';
import {start as startTouch} from '../../src/elements/touch.js';
import {messagesContext} from '../../src/elements/base/messages-context.js';
import {start as startChapterOffsets} from '../../src/features/chapter-offsets/chapter-offsets.js';
import type {FeatureContext} from '../../src/features/feature.js';
import {loadTouchFeatures} from '../../src/features/features.js';
import {laterFeatures} from '../../src/features/later-features.js';
import {loadLaterFeatures, touchFeatures} from '../../src/features/touch-features.js';
import {showPlaybackNotice} from '../../src/features/recovery/playback-notice.js';
import type {Chapter, Episode} from '../../src/episode/episode.js';
import {playerContext} from '../../src/player/player-context.js';
import type {Player} from '../../src/player/player.js';
import {FakeOpener, type FakeEngine} from '../player/fake-engine.js';
import {setState} from '../player/set-state.js';
import {until} from '../until.js';

/** The demo's episode. */
export const SRC = '/demo/episodes/179.json';

/** A player with an episode or an error, all of its parts there. */
export async function player(
  template = html`<kapitel-player src=${SRC}></kapitel-player>`,
): Promise<KapitelPlayer> {
  const element = await fixture<KapitelPlayer>(template);
  await until(() => element.episode ?? element.error);
  await settled(element);
  return element;
}

/** A player in a page in some language, with an episode that is at hand. */
export async function playerWith(
  episode: Partial<Episode> | undefined,
  attributes: Readonly<Record<string, string>> = {},
  width = 1000,
): Promise<KapitelPlayer> {
  const element = document.createElement('kapitel-player');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const place = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"></div>`);
  place.append(element);
  if (episode) element.episode = episodeOf(episode);
  await settled(element);
  return element;
}

/** An episode with sound, and whatever else is given. */
export const episodeOf = (some: Partial<Episode>): Episode => ({
  title: 'An episode',
  audio: [{url: new URL('/demo/sound/179.mp3', location.href).href}],
  duration: 3600,
  chapters: [],
  persons: [],
  links: [],
  problems: [],
  ...some,
});

/** Some chapters of a minute each. */
export const chaptersOf = (
  count: number,
  title = (index: number) => `Chapter ${index + 1}`,
  length = 60,
): Chapter[] =>
  Array.from({length: count}, (_, index) => ({
    startTime: index * length,
    endTime: (index + 1) * length,
    title: title(index),
  }));

/** Waits until what comes later is there, and everything is rendered. */
export async function settled(element: KapitelPlayer): Promise<void> {
  // A test may show many players, or one below others.
  element.near = true;
  await element.updateComplete;
  touchElements(element);
  await completed(element);
  // Long lists are rendered in parts.
  const count = element.chapters.length;
  await until(() => parts(element, 'chapters').every((list) => list.childElementCount >= count));
  for (let round = 0; round < 3; round++) {
    for (const inner of [element, ...all(element)]) {
      await (inner as Partial<KapitelPlayer>).updateComplete;
    }
  }
  // The list scrolls with the next frame.
  let framed = false;
  requestAnimationFrame(() => (framed = true));
  await until(() => framed);
}

/** Waits until an element and all in it have what comes after a touch, when the browser is idle. */
export async function completed(element: HTMLElement): Promise<void> {
  await until(() => !all(element).some((inner) => inner.matches(':not(:defined)')));
  await until(() => parts(element, 'chapters').every((list) => list.hasAttribute('tabindex')));
  const volumes = [element, ...all<HTMLElement>(element)].filter((inner) =>
    inner.matches('kapitel-volume'),
  );
  await until(() => volumes.every(({shadowRoot}) => shadowRoot?.querySelector('input')));
  for (const inner of [element, ...all<HTMLElement>(element)])
    await (inner as Partial<KapitelPlayer>).updateComplete;
}

/** Loads what the elements of a touched player have. The features that a touch starts are not loaded. */
function touchElements(element: KapitelPlayer): void {
  const touched = playerOf(element);
  if (!touched.state.touched) touched.update({touched: true});
  startWaitingRing(featureContext(element));
  startTouch(featureContext(element));
}

/** The player behind an element. */
export function playerOf(element: KapitelPlayer): Player {
  let found: Player | undefined;
  const inside = element.shadowRoot!.querySelector('kapitel-play-button')!;
  inside.dispatchEvent(new ContextEvent(playerContext, inside, (player) => (found = player)));
  return found!;
}

/** Gives players made from now on a fake engine, until `restore()`. They remember nothing of earlier ones. */
export function fakeSound(): {readonly engine: FakeEngine; restore: () => void} {
  localStorage.clear();
  const opener = new FakeOpener();
  const {createOpener} = KapitelPlayer;
  KapitelPlayer.createOpener = () => opener;
  return {
    get engine() {
      return opener.engine;
    },
    restore() {
      KapitelPlayer.createOpener = createOpener;
    },
  };
}

/** What the features of a player work with. */
export function featureContext(
  element: KapitelPlayer,
  {signal} = new AbortController(),
): FeatureContext {
  const inside = element.shadowRoot!.querySelector('kapitel-play-button')!;
  let messages: FeatureContext['messages'] | undefined;
  inside.dispatchEvent(new ContextEvent(messagesContext, inside, (value) => (messages = value)));
  return {player: playerOf(element), host: element, messages: messages!, signal};
}

/** The first element with a part of that name, through all shadow roots. */
export function part<E extends HTMLElement>(root: Element, name: string): E {
  return parts<E>(root, name)[0]!;
}

export function parts<E extends HTMLElement>(root: Element, name: string): E[] {
  return all<E>(root).filter((element) => element.part.contains(name));
}

/** All elements within, through all shadow roots. */
export function all<E extends Element>(root: Element): E[] {
  return [...(root.shadowRoot?.querySelectorAll<E>('*') ?? [])].flatMap((element) => [
    element,
    ...all<E>(element),
  ]);
}

export const rows = (element: Element) => parts<HTMLButtonElement>(element, 'chapter');

/** The row that is marked, or -1. */
export const current = (element: Element) =>
  rows(element).findIndex((row) => row.getAttribute('aria-current') === 'true');

/** What has the focus, through all shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** @throws {Error} where the focus is elsewhere; in words, as an element is too much to be printed. */
export function expectFocus(wanted: Element | undefined): void {
  const words = (element?: Element | null) => element?.cloneNode() as Element | undefined;
  const now = focused();
  if (now !== wanted) {
    throw new Error(`The focus is on ${words(now)?.outerHTML}, not on ${words(wanted)?.outerHTML}`);
  }
}

/** Shows an intent to play, and waits until the features that this loads have started. */
export async function showIntent(element: KapitelPlayer): Promise<void> {
  element.dispatchEvent(new PointerEvent('pointerenter'));
  // A player that was touched before doesn't wait for a press.
  playerOf(element).update({touched: true});
  // The player requests these one after the other, each before this function does.
  await import('../../src/features/feature-controller.js');
  await loadTouchFeatures();
  await loadLaterFeatures();
  const entries = [...touchFeatures, ...laterFeatures].filter(({when}) => when === 'intent');
  await Promise.all(entries.map(({load}) => load()));
  await settled(element);
}

/** Shows notices, as a player does from the first playback on. */
export async function showNoticesOf(
  element: KapitelPlayer,
  state: Parameters<typeof setState>[1] = {approximate: true},
): Promise<void> {
  const context = featureContext(element);
  showPlaybackNotice(context);
  startChapterOffsets(context);
  setState(context.player, state);
  await settled(element);
}

/** Puts one of src/themes into the page, until its `link[data-theme]` is removed. */
export function applyTheme(theme: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/src/themes/${theme}.css`;
  link.dataset['theme'] = theme;
  const loaded = new Promise((resolve) => (link.onload = resolve));
  document.head.append(link);
  return loaded;
}
