/**
 * Every state a player can be in, side by side: real elements, whose state is set by hand.
 *
 * @module
 */
import {ContextEvent, type Context} from '@lit/context';
import type {KapitelPlayer} from '../src/elements/player/kapitel-player.js';
import {showShortcuts} from '../src/features/keyboard/shortcuts-dialog.js';
import {messagesContext} from '../src/elements/base/messages-context.js';
import {start as startChapterOffsets} from '../src/features/chapter-offsets/chapter-offsets.js';
import {showPlaybackNotice} from '../src/features/recovery/playback-notice.js';
import {english} from '../src/locales/follow-messages.js';
import {playerContext} from '../src/player/player-context.js';
import type {PlayerState} from '../src/player/player-state.js';
import type {ReadonlyStore, Store} from '../src/player/store.js';
import {rooms, type Exhibit} from './exhibits.js';
import {themes} from './ready-themes.js';

/** Themes count for a whole page; here each has its place. */
function styleThemes(): void {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(themes).map(([name, css]) =>
    css.replaceAll(/^kapitel-player/gm, `.${name} kapitel-player`),
  );
  sheet.replaceSync(rules.join(''));
  document.adoptedStyleSheets.push(sheet);
}

function show({episode, state, attributes = {}, page, open}: Exhibit): HTMLElement {
  const player = document.createElement('kapitel-player');
  for (const [name, value] of Object.entries({lang: 'en', ...attributes})) {
    player.setAttribute(name, value);
  }
  const ground = document.createElement('div');
  if (page) ground.className = `page ${page}`;
  ground.append(player);
  if (episode) player.episode = episode;
  if (state) void player.updateComplete.then(() => setState(player, state));
  if (open) void player.updateComplete.then(() => openUp(player, open));
  return ground;
}

/** Requests the player as the elements inside it do, and sets the state that playback would lead to. */
function setState(element: KapitelPlayer, state: Partial<PlayerState>): void {
  const inside = element.shadowRoot!.querySelector('kapitel-play-button')!;
  const request = <Value>(context: Context<unknown, Value>, use: (value: Value) => void) =>
    inside.dispatchEvent(new ContextEvent(context, inside, use));
  request(playerContext, (player) =>
    request(messagesContext, (messages) => {
      const {signal} = new AbortController();
      const context = {player, host: element, messages, signal};
      showPlaybackNotice(context);
      startChapterOffsets(context);
      (player.store as ReadonlyStore<PlayerState> & Pick<Store<PlayerState>, 'set'>).set(state);
    }),
  );
}

async function openUp(element: KapitelPlayer, what: string): Promise<void> {
  const root = element.shadowRoot!;
  if (what === 'keys') {
    showShortcuts(root, english, element);
    return;
  }
  const host = root.querySelector(what === 'rate' ? 'kapitel-rate' : 'kapitel-menu')!;
  await customElements.whenDefined(host.localName);
  await host.updateComplete;
  host.shadowRoot?.querySelector('button')?.click();
}

/** A popup is over all else, and there is one at a time in a page. */
function frame(exhibit: Exhibit): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = exhibit.caption;
  element.src = `?${new URLSearchParams({only: exhibit.caption}).toString()}`;
  return element;
}

function hang(exhibit: Exhibit): HTMLElement {
  const figure = document.createElement('figure');
  const label = document.createElement('figcaption');
  if (exhibit.place) figure.className = exhibit.place;
  label.textContent = exhibit.caption;
  figure.append(label, exhibit.open ? frame(exhibit) : show(exhibit));
  return figure;
}

styleThemes();
await customElements.whenDefined('kapitel-player');
const only = new URLSearchParams(location.search).get('only');
const one = Object.values(rooms)
  .flat()
  .find(({caption, open}) => open && caption === only);
if (one) {
  document.body.className = 'framed';
  document.body.replaceChildren(show(one));
} else {
  for (const [name, exhibits] of Object.entries(rooms)) {
    const room = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = name;
    room.append(heading, ...exhibits.map(hang));
    document.querySelector('#gallery')?.append(room);
  }
}
