import {chapterLinksOf} from '../../features/chapter-details/chapter-link.js';
import {pressedOf, skippedOf} from '../../features/chapter-choice/choice.js';
import {listedEnd, listedIndex} from '../../episode/listed-chapters.js';
import {coveredTime} from '../../episode/ranges.js';
import type {Messages} from '../../locales/messages.js';
import {heardOf} from '../../player/heard.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {hidden} from '../../styles/hidden.js';
import {styles} from './chapter-rows.styles.js';
import {KapitelChapterProgress} from './kapitel-chapter-progress.js';
import type {ListView} from './list-view.js';
import {nameRow, nameRows} from './name-rows.js';
import {linkRows} from './row-links.js';
import {RovingFocus} from './roving-focus.js';
import {define} from '../base/define.js';
import {pointedChapterOf} from '../base/pointed-chapter.js';
import {sameItems} from '../base/same-items.js';

/** A chapter is heard if no more of it was missed, or no more than a twentieth, in seconds. */
const MISSED = 3;
/** A chapter is heard in part from so much of it on, in seconds. */
const NOTABLE = 10;

/**
 * Adds to the rows of the chapter list what they need once the player is touched or plays: keys, names for screen
 * readers, the mark of the current row, and scrolling to it.
 */
export class ChapterRows {
  readonly #list: HTMLElement;
  readonly #view: ListView;
  readonly #focus: RovingFocus;
  readonly #mark = document.createElement('kapitel-chapter-progress');
  #current: HTMLElement | undefined;
  #chapters: PlayerState['chapters'] = [];
  #named: readonly unknown[] = [];
  #linked: readonly unknown[] = [];
  #struck: readonly unknown[] = [];
  #naming = new AbortController();
  #player: Player | undefined;
  #text: Messages | undefined;
  #unfollow: (() => void) | undefined;
  #frame = 0;

  /** @param list each item has a button; one of the buttons may have `aria-current`. */
  constructor(list: HTMLElement, view: ListView) {
    define({'kapitel-chapter-progress': KapitelChapterProgress});
    this.#list = list;
    this.#view = view;
    this.#focus = new RovingFocus(list);
    for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout'])
      list.addEventListener(type, this.#point);
    // Before the list seeks.
    list.addEventListener('click', this.#notePress, {capture: true});
    adoptStyles(list.getRootNode() as ShadowRoot, styles, hidden);
  }

  /** Call it when the rows have rendered the state of this player. */
  update(player: Player, text: Messages): void {
    const {state} = player;
    if (player !== this.#player) this.#follow(player);
    const current = this.#list.querySelector<HTMLElement>('[aria-current]') ?? undefined;
    this.#note(state, text);
    if (current !== this.#current) {
      if (current) current.append(this.#mark);
      else this.#mark.remove();
      this.#current = current;
    }
    this.#focus.settle(current);
    // In the next frame, when the whole player has rendered: reading the layout now would compute it twice.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() =>
      this.#view.follow(current?.parentElement ?? undefined),
    );
    this.#text = text;
    this.#strike(player);
    this.#name(state, text);
    this.#link(player);
  }

  disconnect(): void {
    this.#unfollow?.();
    this.#player = undefined;
  }

  /** Highlights the row of the chapter that is pointed at on the time line. */
  #follow(player: Player): void {
    this.disconnect();
    this.#player = player;
    const pointed = pointedChapterOf(player);
    const unfollowPointed = pointed.subscribe(() => {
      this.#list.querySelector('.pointed')?.classList.remove('pointed');
      this.#list.children[pointed.state.index]?.classList.add('pointed');
    });
    const unfollowHeard = heardOf(player).subscribe(() => this.#markHeard(player));
    const unfollowSkipped = skippedOf(player).subscribe(() => this.#strike(player));
    const unfollowLinks = chapterLinksOf(player).subscribe(() => this.#link(player));
    this.#unfollow = () => {
      unfollowPointed();
      unfollowHeard();
      unfollowSkipped();
      unfollowLinks();
    };
  }

  /** Highlights the chapter of a row on the time line, while the pointer or the focus is on the row. */
  readonly #point = ({type, target}: Event): void => {
    const item = (target as Element).closest('li');
    const isIn = type === 'pointerover' || type === 'focusin';
    const index = isIn && item ? [...this.#list.children].indexOf(item) : -1;
    if (this.#player) pointedChapterOf(this.#player).set({index});
  };

  readonly #notePress = ({target}: Event): void => {
    const item = (target as Element).closest('button')?.parentElement;
    const index = item ? [...this.#list.children].indexOf(item) : -1;
    if (this.#player && index >= 0) pressedOf(this.#player).set({press: {index}});
  };

  /** Strikes through the chapters that the listener leaves out. */
  #strike(player: Player): void {
    const {skipped} = skippedOf(player).state;
    const inputs = [skipped, this.#list.childElementCount];
    if (sameItems(inputs, this.#struck)) return;
    this.#struck = inputs;
    [...this.#list.children].forEach((item, index) => {
      const isSkipped = skipped.has(index);
      if (item.classList.contains('skipped') === isSkipped) return;
      item.classList.toggle('skipped', isSkipped);
      if (this.#text) nameRow(item, index, player.state, this.#text);
    });
  }

  /** Marks the chapters that were heard, now or at an earlier visit, wholly or in part. */
  #markHeard(player: Player): void {
    const {state} = player;
    const {ranges} = heardOf(player).state;
    state.chapters.forEach(({startTime}, index) => {
      const item = this.#list.children[index];
      const length = listedEnd(state.chapters, index) - startTime;
      if (!item || !(length < Infinity)) return;
      const covered = coveredTime(ranges, [startTime, startTime + length]);
      const isHeard = covered > 0 && length - covered <= Math.max(MISSED, length / 20);
      const isPart = !isHeard && covered >= Math.min(NOTABLE, length / 2);
      const {classList} = item;
      const before = classList.value;
      // What was heard in this visit counts as well where nothing is remembered.
      if (isHeard || !ranges.length) classList.toggle('heard', isHeard);
      classList.toggle('part-heard', isPart && !classList.contains('heard'));
      if (classList.value !== before && this.#text) nameRow(item, index, state, this.#text);
    });
  }

  /** Marks a chapter as heard when playback has run from it into the next one. */
  #note(state: PlayerState, text: Messages): void {
    const {chapters, activeChapterIndex, currentTime, paused, seeking} = state;
    const items = this.#list.children;
    if (chapters !== this.#chapters) {
      this.#chapters = chapters;
      for (const item of items) item.classList.remove('heard', 'part-heard');
      if (this.#player) this.#markHeard(this.#player);
    }
    const before = this.#current?.parentElement;
    const index = listedIndex(chapters, activeChapterIndex);
    const began = currentTime - (chapters[index]?.startTime ?? NaN) < 1;
    const previous = listedIndex(chapters, index - 1);
    const follows = before && items[previous] === before;
    if (!follows || !began || paused || seeking || before.classList.contains('heard')) return;
    before.classList.remove('part-heard');
    before.classList.add('heard');
    nameRow(before, previous, state, text);
  }

  #link(player: Player): void {
    const {chapters} = player.state;
    const {areShown} = chapterLinksOf(player).state;
    const inputs = [chapters, areShown, this.#text, this.#list.childElementCount];
    if (!this.#text || sameItems(inputs, this.#linked)) return;
    this.#linked = inputs;
    linkRows(this.#list, chapters, areShown, this.#text);
  }

  #name({chapters, approximate, duration}: PlayerState, text: Messages): void {
    const facts = [chapters, approximate, duration, text, this.#list.childElementCount];
    if (sameItems(facts, this.#named)) return;
    this.#named = facts;
    this.#naming.abort();
    this.#naming = new AbortController();
    nameRows(this.#list, {chapters, approximate, duration}, text, this.#naming.signal);
  }
}
