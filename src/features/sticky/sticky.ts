import {html, render} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {listedChapterAt} from '../../episode/listed-chapters.js';
import {focusPlayButton} from '../../elements/base/focus-play-button.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import {stickyMessages} from '../../locales/languages/en/sticky-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {sameItems} from '../../elements/base/same-items.js';
import type {FeatureContext, FeatureHost} from '../feature.js';
import {barButton, closePath} from './bar-button.js';
import {keepFocusVisible} from './keep-focus-visible.js';
import {styles} from './sticky.styles.js';

/** The bar that is shown. Of several players, the one that was played last has it. */
let shown: StickyBar | undefined;

function replaceShown(bar: StickyBar): void {
  shown?.hide();
  shown = bar;
}

/**
 * Keeps a bar with the most needed controls at the edge of the window while the player is out of view, from the first
 * playback on. The listener can close it until the player was in view again.
 */
export function start({player, host, messages, signal}: FeatureContext): void {
  const bar = new StickyBar(host, player, () => messages.state);
  let isOutOfView = false;
  const observer = new IntersectionObserver((entries) => {
    isOutOfView = !entries.at(-1)!.isIntersecting;
    if (isOutOfView && !player.state.paused) bar.show();
    if (!isOutOfView) bar.hide();
  });
  observer.observe(host);
  const onPlay = () => isOutOfView && bar.show();
  player.addEventListener('play', onPlay, {signal});
  player.addEventListener('ended', () => bar.hide(), {signal});
  for (const store of [player.store, messages]) {
    signal.addEventListener('abort', store.subscribe(bar.update));
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    bar.hide();
  });
}

class StickyBar {
  readonly #host: FeatureHost;
  readonly #player: Player;
  readonly #messages: () => Messages;
  readonly #element = document.createElement('div');
  #hiding = new AbortController();
  #rendered: readonly unknown[] = [];

  constructor(host: FeatureHost, player: Player, messages: () => Messages) {
    this.#host = host;
    this.#player = player;
    this.#messages = messages;
    this.#element.part.add('sticky-bar');
    this.#element.className = 'sticky';
    this.#element.role = 'region';
    // In the top layer nothing of the page clips it, or becomes the box that it is placed in.
    this.#element.popover = 'manual';
  }

  show(): void {
    if (shown === this) return;
    replaceShown(this);
    const root = this.#host.shadowRoot!;
    adoptStyles(root, styles);
    root.append(this.#element);
    this.update();
    this.#element.showPopover();
    this.#hiding = new AbortController();
    keepFocusVisible(this.#element, this.#hiding.signal);
  }

  hide(): void {
    if (shown !== this) return;
    shown = undefined;
    this.#hiding.abort();
    this.#element.remove();
  }

  readonly update = (): void => {
    if (shown !== this) return;
    const {episode, chapters, currentTime, duration} = this.#player.state;
    const text = this.#messages();
    const chapter = listedChapterAt(chapters, currentTime)?.title;
    const time = formatTime(currentTime);
    const items = [episode, chapter, time, duration, text];
    if (sameItems(items, this.#rendered)) return;
    this.#rendered = items;
    const title = episode?.title ?? '';
    const name = say(text, paintMessages, 'player', title);
    this.#element.ariaLabel = name.text;
    this.#element.lang = name.lang;
    this.#element.dir = this.#host.dir || (text.direction ?? '');
    const {lang} = this.#host.shadowRoot!.querySelector<HTMLElement>('kapitel-chapters')!;
    const toPlayer = say(text, stickyMessages, 'toPlayer');
    const close = say(text, panelMessages, 'close');
    render(
      html`<div class="controls">
          <kapitel-skip-button seconds=${-this.#host.skipBack}></kapitel-skip-button>
          <kapitel-play-button></kapitel-play-button>
          <kapitel-skip-button seconds=${this.#host.skipForward}></kapitel-skip-button>
        </div>
        <div class="sticky-text">
          <p lang=${lang} dir="auto">${chapter ?? title}</p>
          <p>${time}${duration ? ` / ${formatTime(duration)}` : ''}</p>
        </div>
        ${barButton(toPlayer, 'M6 14.5l6-6 6 6', this.#goToPlayer)}
        ${barButton(close, closePath, this.#close)}`,
      this.#element,
    );
  };

  readonly #goToPlayer = (): void => {
    this.#host.scrollIntoView({block: 'center'});
    focusPlayButton(this.#host);
  };

  /** Closes the bar until the player has been in view. */
  readonly #close = (): void => {
    this.hide();
  };
}
