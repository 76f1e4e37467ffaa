import {listedIndex} from '../episode/timeline.js';
import type {Messages} from '../locales/messages.js';
import type {PlayerState} from '../player/player-state.js';
import {hidden} from '../styles/hidden.js';
import {styles} from './chapter-rows.styles.js';
import {ListView} from './list-view.js';
import {nameRows} from './name-rows.js';
import {RovingFocus} from './roving-focus.js';
import {sameItems} from './same-items.js';

/**
 * What is done for the rows of the chapter list once they are there: keys, names for screen readers, the
 * mark of the current one, and that one sees it.
 */
export class ChapterRows {
  readonly #list: HTMLElement;
  readonly #view: ListView;
  readonly #focus: RovingFocus;
  readonly #mark = document.createElement('kapitel-chapter-progress');
  #current: HTMLElement | undefined;
  #chapters: PlayerState['chapters'] = [];
  #named: readonly unknown[] = [];
  #naming = new AbortController();

  /** @param list its items have a button each, and one of these may have `aria-current`. */
  constructor(list: HTMLElement) {
    this.#list = list;
    this.#view = new ListView(list);
    this.#focus = new RovingFocus(list);
    (list.getRootNode() as ShadowRoot).adoptedStyleSheets.push(
      styles.styleSheet!,
      hidden.styleSheet!,
    );
  }

  /** Call it when the rows show this state. */
  update(state: PlayerState, text: Messages): void {
    const current = this.#list.querySelector<HTMLElement>('[aria-current]') ?? undefined;
    this.#note(state);
    if (current !== this.#current) {
      if (current) current.append(this.#mark);
      else this.#mark.remove();
      this.#current = current;
    }
    this.#focus.settle(current);
    this.#view.follow(current?.parentElement ?? undefined);
    this.#name(state, text);
  }

  /** A chapter is heard when it ran into the next; nobody knows that of one that was left. */
  #note({chapters, activeChapterIndex, currentTime, paused, seeking}: PlayerState): void {
    const items = this.#list.children;
    if (chapters !== this.#chapters) {
      this.#chapters = chapters;
      for (const item of items) item.classList.remove('heard');
    }
    const before = this.#current?.parentElement;
    const index = listedIndex(chapters, activeChapterIndex);
    const began = currentTime - (chapters[index]?.startTime ?? NaN) < 1;
    const follows = before && items[listedIndex(chapters, index - 1)] === before;
    if (follows && began && !paused && !seeking) before.classList.add('heard');
  }

  #name({chapters, approximate, duration}: PlayerState, text: Messages): void {
    const facts = [chapters, approximate, duration, text];
    if (sameItems(facts, this.#named)) return;
    this.#named = facts;
    this.#naming.abort();
    this.#naming = new AbortController();
    nameRows(this.#list, {chapters, approximate, duration}, text, this.#naming.signal);
  }
}
