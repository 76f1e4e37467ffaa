import {placeInText} from '../../player/loading/text-place.js';
import {windowOf} from '../base/window-of.js';
import {selectedRange} from './selected-range.js';
import type {SentenceList} from './sentence-list.js';

/** A place in the text: an offset in the sentence with that index. */
interface Place {
  readonly index: number;
  readonly offset: number;
}

/** Selects words and sentences by keyboard, from the sentence that has the focus. */
export class WordSelection {
  readonly #list: SentenceList;
  #anchor: Place = {index: -1, offset: 0};
  #focus: Place = this.#anchor;

  constructor(list: SentenceList) {
    this.#list = list;
  }

  /**
   * Extends the selection by a word (left and right) or to the end of a sentence (up and down), or makes it shorter.
   *
   * @param key the name of an arrow key.
   * @param index of the sentence that has the focus.
   */
  extend(key: string, index: number): void {
    const {box, elements} = this.#list;
    const selection = box && windowOf(box).getSelection();
    if (!selection) return;
    const isSelected = selectedRange(box.getRootNode() as ShadowRoot);
    if (this.#anchor.index !== index || !isSelected) {
      this.#anchor = this.#focus = {index, offset: 0};
    }
    const isMirrored = getComputedStyle(elements[index]!).direction === 'rtl';
    const isForward = key === 'ArrowDown' || key === (isMirrored ? 'ArrowLeft' : 'ArrowRight');
    const isLong = key === 'ArrowDown' || key === 'ArrowUp';
    this.#focus = this.#next(this.#focus, isForward, isLong);
    const [from, to] = [this.#anchor, this.#focus];
    selection.setBaseAndExtent(
      ...placeInText(elements[from.index]!, from.offset),
      ...placeInText(elements[to.index]!, to.offset),
    );
    elements[to.index]!.scrollIntoView({block: 'nearest'});
  }

  #next({index, offset}: Place, isForward: boolean, isLong: boolean): Place {
    const {elements} = this.#list;
    const text = elements[index]!.textContent;
    const end = text.trimEnd().length;
    if (isForward) {
      if (offset >= end) {
        return elements[index + 1]
          ? this.#next({index: index + 1, offset: 0}, isForward, isLong)
          : {index, offset};
      }
      return {index, offset: isLong ? end : endOfWord(text, offset)};
    }
    if (offset <= 0) {
      const before = elements[index - 1];
      return before
        ? this.#next({index: index - 1, offset: before.textContent.length}, isForward, isLong)
        : {index, offset};
    }
    return {index, offset: isLong ? 0 : startOfWord(text, offset)};
  }
}

const endOfWord = (text: string, offset: number) =>
  offset + /^\s*\S*/.exec(text.slice(offset))![0].length;

const startOfWord = (text: string, offset: number) => {
  const spaces = [...text.slice(0, offset).trimEnd().matchAll(/\s/g)];
  return (spaces.at(-1)?.index ?? -1) + 1;
};
