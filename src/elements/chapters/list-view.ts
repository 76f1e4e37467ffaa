import {adoptStyles} from '../../styles/adopt-styles.js';
import {observeSize} from '../base/observe-size.js';
import type {Movable} from '../../styles/moved.js';
import {styles} from './list-view.styles.js';

/** The number of items from which those that are out of view are not laid out. */
const LONG = 100;
/** Distance from the edges of the list within which an item doesn't count as visible, in CSS pixels. */
const FADE = 24;

/**
 * Scrolls a list so that one item stays in view, below the item before it, unless the listener has scrolled
 * elsewhere. Sets the classes `above` and `below` on the list where more items follow beyond that edge.
 */
export class ListView {
  readonly #list: HTMLElement;
  #item: HTMLElement | undefined;
  #height = 0;
  #frame = 0;
  /** The scroll position that `#show` set. */
  #top = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
    const root = list.getRootNode() as ShadowRoot;
    adoptStyles(root, styles);
    list.addEventListener('scroll', this.#look, {passive: true});
    observeSize(root.host as Movable, [list], this.#look);
  }

  /** @param item the item to keep in view from now on. */
  follow(item: HTMLElement | undefined): void {
    const before = this.#item;
    if (item === before) return;
    this.#item = item;
    // Don't scroll away from where the listener has scrolled or moved the focus.
    const isElsewhere =
      (before?.isConnected
        ? !this.#isInView(before)
        : Math.abs(this.#list.scrollTop - this.#top) > 1) ||
      this.#list.querySelector(':focus-visible:not([aria-current])');
    if (!isElsewhere) this.#show();
    this.#look();
  }

  /** Call it when the items have changed. It looks in the next frame: reading the layout now would compute it twice. */
  update(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#look);
  }

  #isInView({offsetTop, offsetHeight}: HTMLElement): boolean {
    const {scrollTop, clientHeight} = this.#list;
    return offsetTop + offsetHeight > scrollTop && offsetTop < scrollTop + clientHeight;
  }

  /** Scrolls so that one whole row is above the item. `scrollIntoView` would scroll the page as well. */
  #show(): void {
    if (!this.#item) return;
    const {offsetTop, offsetHeight} = this.#item;
    const {scrollTop, clientHeight} = this.#list;
    const isSeen =
      offsetTop >= scrollTop + FADE && offsetTop + offsetHeight <= scrollTop + clientHeight - FADE;
    // Keep a row under the pointer that presses it.
    if (!isSeen || !this.#list.matches(':hover')) {
      const top = previousOf(this.#item)?.offsetTop ?? 0;
      const hasRoom = offsetTop + offsetHeight - top <= clientHeight;
      this.#list.scrollTop = hasRoom ? top : offsetTop;
    }
    this.#top = this.#list.scrollTop;
  }

  readonly #look = (): void => {
    // A list that was folded opens at the current chapter.
    if (!this.#height && this.#list.clientHeight) this.#show();
    const {scrollTop, scrollHeight, clientHeight, classList} = this.#list;
    this.#height = clientHeight;
    classList.toggle('long', this.#list.childElementCount > LONG);
    classList.toggle('above', scrollTop > 1);
    classList.toggle('below', scrollTop + clientHeight < scrollHeight - 1);
  };
}

/** The visible item before another one. */
function previousOf(item: HTMLElement): HTMLElement | undefined {
  let previous = item.previousElementSibling as HTMLElement | null;
  while (previous?.hidden) previous = previous.previousElementSibling as HTMLElement | null;
  return previous ?? undefined;
}
