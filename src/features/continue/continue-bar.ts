import {html, render} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {continueMessages} from '../../locales/languages/en/continue-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import {withLaterMessages} from '../../locales/later-languages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext, FeatureHost} from '../feature.js';
import {barButton, closePath} from '../sticky/bar-button.js';
import {keepFocusVisible} from '../sticky/keep-focus-visible.js';
import {styles as barStyles} from '../sticky/sticky.styles.js';
import {styles} from './continue.styles.js';
import {forgetInterrupted, type Interrupted} from './interrupted.js';

type PlayerElement = HTMLElementTagNameMap['kapitel-player'];

/** The attributes that a player made for an episode of another page has in common with the one beside it. */
const SHARED = [
  ...['continue', 'concurrent', 'media-session', 'memory', 'measure', 'keyshortcuts', 'theme'],
  ...['skip-back', 'skip-forward'],
];

/** Whether a player of the page offers to continue. One is enough. */
let isOffered = false;

/**
 * Shows a bar at the edge of the window with a button that continues an episode: in the page's own player of it, else in
 * a player in the bar. It goes when it is closed, and when another player plays.
 */
export function offerToContinue(context: FeatureContext, interrupted: Interrupted): void {
  if (isOffered) return;
  isOffered = true;
  const ending = new AbortController();
  context.signal.addEventListener('abort', () => ending.abort(), {signal: ending.signal});
  ending.signal.addEventListener('abort', () => (isOffered = false));
  const {messages, player} = context;
  const bar = createBar();
  const show = (text: Messages) => showBar(bar, context, interrupted, text, ending);
  // The language of the player may come later than the offer.
  const update = () =>
    player.chunks.load(() => withLaterMessages(messages.state), show, ending.signal);
  ending.signal.addEventListener('abort', messages.subscribe(update));
  ending.signal.addEventListener('abort', () => bar.remove());
  for (const other of players()) {
    other.addEventListener('play', () => ending.abort(), {signal: ending.signal});
  }
  update();
}

function createBar(): HTMLElement {
  const bar = document.createElement('div');
  bar.part.add('continue-bar');
  bar.className = 'sticky continue';
  bar.role = 'region';
  // In the top layer nothing of the page clips it, or becomes the box that it is placed in.
  bar.popover = 'manual';
  return bar;
}

function showBar(
  bar: HTMLElement,
  {host}: FeatureContext,
  interrupted: Interrupted,
  text: Messages,
  ending: AbortController,
): void {
  // The player has taken the place of the offer.
  if (bar.querySelector('kapitel-player')) return;
  const {title} = interrupted.episode;
  const name = say(text, paintMessages, 'player', title);
  bar.ariaLabel = name.text;
  bar.lang = name.lang;
  bar.dir = host.dir || (text.direction ?? '');
  const close = say(text, panelMessages, 'close');
  const label = say(text, continueMessages, 'continueAt', formatTime(interrupted.position));
  const onClose = () => {
    forgetInterrupted();
    ending.abort();
  };
  const onContinue = () => {
    const own = players().find((player) => isOf(player, interrupted));
    if (own) {
      continueIn(own, interrupted.position);
      own.scrollIntoView({block: 'nearest'});
    } else showPlayer(bar, host, interrupted);
  };
  render(
    html`<p class="sticky-text">${title}</p>
      <button part="continue-button" lang=${label.lang} @click=${onContinue}>
        <span>${label.text}</span>
      </button>
      ${barButton(close, closePath, onClose)}`,
    bar,
  );
  if (bar.isConnected) return;
  const root = host.shadowRoot!;
  adoptStyles(root, barStyles, styles);
  root.append(bar);
  bar.showPopover();
  keepFocusVisible(bar, ending.signal);
}

const players = (): PlayerElement[] => [...document.querySelectorAll('kapitel-player')];

/** Whether a player has an episode: they have the same guid or, without one, an audio file in common. */
function isOf(
  {episode, currentSrc}: PlayerElement,
  {episode: {guid, audio}}: Interrupted,
): boolean {
  if (episode?.guid ?? guid) return episode?.guid === guid;
  return currentSrc === audio[0]?.url;
}

/** Plays from a position. The press that calls this allows it. */
function continueIn(player: PlayerElement, position: number): void {
  player.currentTime = position;
  void player.play();
}

/** Replaces the offer by a player, which this page doesn't have. */
function showPlayer(bar: HTMLElement, host: FeatureHost, interrupted: Interrupted): void {
  const player = document.createElement('kapitel-player');
  for (const name of SHARED) {
    const value = host.getAttribute(name);
    if (value !== null) player.setAttribute(name, value);
  }
  player.setAttribute('layout', 'bar');
  bar.querySelector('p')!.replaceWith(player);
  bar.querySelector('[part=continue-button]')!.remove();
  player.episode = interrupted.episode;
  continueIn(player, interrupted.position);
}
