import {placeInText} from '../../player/loading/text-place.js';
import {windowOf} from '../base/window-of.js';

/** A part of the text of an element. */
export interface TextPart {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/**
 * Paints parts of a text by the CSS Custom Highlight API. Browsers without it get a class on the elements. The class and
 * the highlight have the same name.
 */
export class TextMarks {
  readonly #name: string;
  readonly #painted: {readonly range: Range; readonly highlight: Highlight}[] = [];
  readonly #elements: Element[] = [];

  /** @param name of a highlight, which all transcripts of the page share. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Replaces the parts that are painted. */
  show(parts: readonly TextPart[]): void {
    this.clear();
    for (const {element, start, end} of parts) {
      if (!('highlights' in CSS)) {
        element.classList.add(this.#name);
        this.#elements.push(element);
        continue;
      }
      const range = new Range();
      range.setStart(...placeInText(element, start));
      range.setEnd(...placeInText(element, end));
      const highlight = this.#highlightIn(windowOf(element));
      highlight.add(range);
      this.#painted.push({range, highlight});
    }
  }

  /** Removes the marks, which belong to the document. */
  clear(): void {
    for (const {range, highlight} of this.#painted.splice(0)) highlight.delete(range);
    for (const element of this.#elements.splice(0)) element.classList.remove(this.#name);
  }

  #highlightIn(view: Window & typeof globalThis): Highlight {
    const {highlights} = view.CSS;
    const highlight = highlights.get(this.#name) ?? new view.Highlight();
    highlights.set(this.#name, highlight);
    return highlight;
  }
}
