import {ContextEvent} from '@lit/context';
import {fixture, html} from '@open-wc/testing';
import '../../src/kapitel.js';
import {HowlerOpener} from '../../src/audio/howler-opener.js';
import type {KapitelPlayer} from '../../src/elements/kapitel-player.js';
import {showNotices} from '../../src/elements/sound-notice.js';
import type {Chapter, Episode} from '../../src/episode/episode.js';
import {playerContext} from '../../src/player/player-context.js';
import type {Player} from '../../src/player/player.js';
import type {PlayerState} from '../../src/player/player-state.js';
import {FakeOpener, type FakeEngine} from '../player/fake-engine.js';
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

/** As many chapters as wanted, a minute each. */
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
  await element.updateComplete;
  await until(() => !all(element).some((inner) => inner.matches(':not(:defined)')));
  // Its rows are cared for when the browser is idle.
  await until(() => parts(element, 'chapters').every((list) => list.hasAttribute('tabindex')));
  for (let round = 0; round < 3; round++) {
    for (const inner of [element, ...all(element)]) {
      await (inner as Partial<KapitelPlayer>).updateComplete;
    }
  }
}

/** The player behind an element. */
export function playerOf(element: KapitelPlayer): Player {
  let found: Player | undefined;
  const inside = element.shadowRoot!.querySelector('kapitel-play-button')!;
  inside.dispatchEvent(new ContextEvent(playerContext, inside, (player) => (found = player)));
  return found!;
}

/** Lets players make no sound, but do at once what they are told, until `restore()`. */
export function fakeSound(): {readonly engine: FakeEngine; restore: () => void} {
  const opener = new FakeOpener();
  const {open, unlock} = HowlerOpener.prototype;
  HowlerOpener.prototype.open = (url, settings, signal) => {
    const {playbackRate, volume, muted} = settings;
    const opened = opener.open(url, settings, signal);
    Object.assign(opener.engine, {playbackRate, volume, muted});
    return opened;
  };
  HowlerOpener.prototype.unlock = () => undefined;
  return {
    get engine() {
      return opener.engine;
    },
    restore() {
      Object.assign(HowlerOpener.prototype, {open, unlock});
    },
  };
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

/** Lets a player say what is the matter with its sound, as it does from the first play on. */
export async function showNoticesOf(
  element: KapitelPlayer,
  state: Partial<PlayerState> = {approximate: true},
): Promise<void> {
  const player = playerOf(element);
  showNotices(element.shadowRoot!, player);
  player.store.set(state);
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
