import {quoteMessages} from '../../locales/languages/en/quote-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {windowOf} from '../base/window-of.js';
import {styles} from './quote-bar.styles.js';
import {quoteIn} from './quote.js';
import {QuoteWays} from './quote-ways.js';
import {selectedRange} from './selected-range.js';
import type {SentenceList} from './sentence-list.js';
import {WordSelection} from './word-selection.js';

/** Distance from the selected text, in CSS pixels. */
const GAP = 6;

/** Shows buttons below what is selected in a transcript. */
export class QuoteBar {
  readonly #list: SentenceList;
  readonly #words: WordSelection;
  readonly #ways: QuoteWays;
  readonly #element = document.createElement('div');
  /** Whether a selection is being made. */
  #isPressed = false;
  #frame = 0;
  /** The quote whose buttons are shown, in JSON. */
  #shown: string | undefined;

  /**
   * @param host the player element.
   * @param signal removes the buttons, and ends the watch of the selection.
   */
  constructor(
    list: SentenceList,
    player: Player,
    host: HTMLElement | undefined,
    signal: AbortSignal,
  ) {
    const element = this.#element;
    this.#list = list;
    this.#words = new WordSelection(list);
    this.#ways = new QuoteWays(element, player, host, () => this.#place());
    element.part.add('transcript-quote');
    element.setAttribute('role', 'group');
    element.hidden = true;
    for (const type of ['pointerdown', 'mousedown']) element.addEventListener(type, keepSelection);
    element.addEventListener('focusout', this.#look);
    // The buttons are in the box as well.
    list.box?.addEventListener('keydown', this.#onKey, {signal});
    const options = {capture: true, signal};
    const view = list.box ? windowOf(list.box) : window;
    view.addEventListener('selectionchange', this.#look, options);
    view.addEventListener('pointerdown', () => (this.#isPressed = true), options);
    view.addEventListener('pointerup', this.#release, options);
    view.addEventListener('pointercancel', this.#release, options);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      element.remove();
    });
    this.#look();
  }

  /** Extends the selection by keyboard. @param index of the sentence that has the focus. */
  extend(key: string, index: number): void {
    this.#words.extend(key, index);
    this.#look();
  }

  readonly #release = (): void => {
    this.#isPressed = false;
    this.#look();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#element.hidden) return;
    event.stopPropagation();
    windowOf(this.#element).getSelection()?.removeAllRanges();
    this.#list.focus();
  };

  /** Looks in the next frame at what is selected: browsers report each step. */
  readonly #look = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#update());
  };

  #update(): void {
    const {box, listed, elements} = this.#list;
    const root = box?.getRootNode() as ShadowRoot | undefined;
    // While a button has the focus, what was selected counts, also in browsers that select something else then.
    if (!root || !listed || this.#isPressed || this.#element.contains(root.activeElement)) return;
    const range = selectedRange(root);
    const isInside = range && box!.contains(range.commonAncestorContainer);
    const quote = isInside ? quoteIn(range, elements, listed) : undefined;
    const shown = quote && JSON.stringify(quote);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#element.hidden = !quote;
    if (!quote) return;
    adoptStyles(root, styles);
    box!.append(this.#element);
    const name = say(listed.text, quoteMessages, 'quote');
    this.#element.setAttribute('aria-label', name.text);
    this.#element.lang = name.lang;
    this.#ways.show(quote, listed.text);
  }

  /** Places the buttons below the selected text; above it, or over it, where there is no room in the box. */
  #place(): void {
    const {box} = this.#list;
    const range = box && selectedRange(box.getRootNode() as ShadowRoot);
    if (!range) return;
    const {top, bottom, left} = range.getBoundingClientRect();
    const view = box.getBoundingClientRect();
    const {offsetHeight: height, offsetWidth: width, style} = this.#element;
    const last = view.bottom - height - GAP;
    const above = top - GAP - height;
    const y = bottom + GAP <= last ? bottom + GAP : above >= view.top ? above : last;
    const x = Math.min(left - view.left, box.clientWidth - width - 4);
    style.setProperty('top', `${Math.max(0, y - view.top + box.scrollTop)}px`);
    style.setProperty('left', `${Math.max(4, x)}px`);
  }
}

/** A press on a button would remove the selection. In the field for copying, text can be selected. */
function keepSelection(event: Event): void {
  event.stopPropagation();
  if ((event.target as Element).localName !== 'textarea') event.preventDefault();
}
