import {windowOf} from '../base/window-of.js';
import {render} from 'lit';
import {sameItems} from '../base/same-items.js';
import {lowerBound} from './lower-bound.js';
import {GROUP, groupTemplates, type Listed} from './paragraphs.js';
import {sentenceIndexAt, type Sentence} from './sentences.js';
import {TextMarks} from './text-marks.js';
import {blocksOf, type Block} from './transcript-blocks.js';

/** Input that means that the reader reads elsewhere than where the audio is. */
const READING = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'];
const SENTENCE = '[part=transcript-sentence]';
/** The part of the box that the current sentence is kept in. */
const BAND = [0.08, 0.7] as const;

/** How far a pointer may move in a press that selects nothing, in CSS pixels. */
const SLACK = 5;

/**
 * The text of a transcript in a box that scrolls. The current sentence is painted and kept in view until the reader
 * scrolls, selects or moves the focus. The sentences are one tab stop, in which the arrow keys move the focus.
 */
export class SentenceList {
  readonly #onChange: () => void;
  readonly #onPlay: (sentence: Sentence) => void;
  readonly #onSelect: (key?: string, index?: number) => void;
  readonly #mark = new TextMarks('kapitel-sentence');
  #inputs: readonly unknown[] = [];
  #blocks: readonly Block[] = [];
  #current = -1;
  /** The sentence that Tab enters at. */
  #stop = 0;
  #frame = 0;
  /** Where the pointer was pressed, in CSS pixels. */
  #pressed: readonly [x: number, y: number] = [0, 0];
  /** The element that scrolls. */
  box: HTMLElement | undefined;
  listed: Listed | undefined;
  /** All sentences, in the order of the text. */
  elements: readonly HTMLElement[] = [];
  /** Whether the box scrolls to the current sentence. */
  isFollowing = true;

  /**
   * @param onChange is called when `isFollowing` has changed.
   * @param onPlay is called with a sentence that the reader chose.
   * @param onSelect is called when the reader begins to select text, or extends the selection by an arrow key from the
   *   sentence with that index.
   */
  constructor(
    onChange: () => void,
    onPlay: (sentence: Sentence) => void,
    onSelect: (key?: string, index?: number) => void,
  ) {
    this.#onChange = onChange;
    this.#onPlay = onPlay;
    this.#onSelect = onSelect;
  }

  /** The index of the sentence that the audio is at, or -1. */
  get current(): number {
    return this.#current;
  }

  /** Whether the audio is at a sentence that may be out of view. */
  get isElsewhere(): boolean {
    return !this.isFollowing && this.#current >= 0;
  }

  /** The index of the sentence at a time of the audio, or -1. */
  indexAt(time: number): number {
    return sentenceIndexAt(this.listed?.sentences ?? [], time);
  }

  /**
   * Renders the text if it has changed.
   *
   * @returns whether it was rendered.
   */
  update(box: HTMLElement, listed: Listed): boolean {
    const isNew = box !== this.box;
    const inputs: unknown[] = [box, ...Object.values<unknown>({...listed})];
    if (sameItems(inputs, this.#inputs)) return false;
    this.#inputs = inputs;
    this.listed = listed;
    if (isNew) this.#listenTo(box);
    // Elements are reused for other sentences.
    this.setCurrent(-1);
    this.#removeStop();
    this.#blocks = blocksOf(listed.sentences, listed.cues, listed.chapters);
    render(groupTemplates(this.#blocks, listed), box);
    this.elements = [...box.querySelectorAll<HTMLElement>(SENTENCE)];
    listed.written?.fill(this.elements, listed.sentences);
    this.stopAt(this.#stop);
    if (isNew) this.goTo(location.hash);
    return true;
  }

  /** Shows where the audio is. @param index of a sentence, or -1. */
  setCurrent(index: number): void {
    if (index === this.#current) return;
    this.elements[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    const element = this.elements[index];
    element?.setAttribute('aria-current', 'true');
    this.#mark.show(
      element ? [{element, start: 0, end: element.textContent.trimEnd().length}] : [],
    );
    if (!element || !this.isFollowing) return;
    this.stopAt(index);
    this.scrollTo(index);
  }

  /** Follows the audio again, from its current sentence. */
  follow(): void {
    this.#focus(this.#current);
    this.isFollowing = true;
    this.scrollTo(this.#current);
    this.#onChange();
  }

  /** Stops following, because the reader reads elsewhere. */
  readonly leave = (event?: Event): void => {
    // The box has the focus after it was opened.
    if (event?.type === 'focusin' && event.target === this.box) return;
    cancelAnimationFrame(this.#frame);
    if (!this.isFollowing || this.#current < 0) return;
    this.isFollowing = false;
    this.#onChange();
  };

  /**
   * Scrolls the box, never the page, so that a sentence is in its upper part.
   *
   * @param tries how often to correct that: the height of paragraphs is estimated until they come near the view.
   */
  scrollTo(index: number, tries = 4): void {
    cancelAnimationFrame(this.#frame);
    const {box} = this;
    const sentence = this.elements[index];
    if (!box || !sentence) return;
    const {top: edge, height} = box.getBoundingClientRect();
    const {top, bottom} = sentence.getBoundingClientRect();
    if (top - edge >= BAND[0] * height && bottom - edge <= BAND[1] * height) return;
    const distance = top - edge - height / 4;
    const isFar = tries < 4 || Math.abs(distance) > 2 * height;
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollBy({top: distance, behavior: isFar || isReduced ? 'instant' : 'smooth'});
    if (isFar && tries) {
      this.#frame = requestAnimationFrame(() => this.scrollTo(index, tries - 1));
    }
  }

  /** The sentences in view and as many above and below: the index of the first one, and that after the last one. */
  get range(): readonly [from: number, to: number] {
    const box = this.box;
    if (!box) return [0, 0];
    const {top, bottom, height} = box.getBoundingClientRect();
    // Groups out of view have a box, while what is in them is not laid out.
    const at = (edge: number) =>
      GROUP * lowerBound(box.children.length, (index) => bottomOf(box.children[index]) > edge);
    const last = this.#blocks[at(bottom + height) + GROUP];
    return [this.#blocks[at(top - height)]?.from ?? 0, last?.from ?? this.elements.length];
  }

  /** Makes a sentence the one that Tab enters at. */
  stopAt(index: number): void {
    this.#removeStop();
    this.#stop = Math.min(Math.max(0, index), Math.max(0, this.elements.length - 1));
    const stop = this.elements[this.#stop];
    stop?.setAttribute('tabindex', '0');
    // Enter plays from it. The role of all sentences would be read with each of them; a link contains no links.
    if (!stop?.querySelector('a')) stop?.setAttribute('role', 'link');
  }

  #removeStop(): void {
    const stop = this.elements[this.#stop];
    stop?.setAttribute('tabindex', '-1');
    stop?.removeAttribute('role');
  }

  /** Scrolls to the paragraph that a fragment of the page's URL names. @returns the index of its first sentence, or -1. */
  goTo(hash: string): number {
    const {sentences = [], written} = this.listed ?? {};
    const cue = written?.indexOf(hash) ?? -1;
    const index = cue < 0 ? -1 : sentences.findIndex((sentence) => sentence.cue === cue);
    if (index < 0) return -1;
    this.leave();
    this.scrollTo(index);
    return index;
  }

  /** Plays from a sentence, and follows the audio. */
  play(index: number): void {
    const sentence = this.listed?.sentences[index];
    if (!sentence) return;
    this.isFollowing = true;
    this.#onPlay(sentence);
    this.#onChange();
  }

  /** Removes the mark, which belongs to the document, until the next update. */
  disconnect(): void {
    cancelAnimationFrame(this.#frame);
    this.#mark.clear();
    this.#inputs = [];
  }

  #listenTo(box: HTMLElement): void {
    this.box = box;
    for (const type of READING) box.addEventListener(type, this.leave, {passive: true});
    box.addEventListener('pointerdown', this.#press);
    box.addEventListener('selectstart', () => this.#onSelect());
    box.addEventListener('click', this.#choose);
    box.addEventListener('keydown', this.#onKey);
  }

  /** Moves the focus to the sentence that Tab enters at. */
  focus(): void {
    this.#focus(this.#stop);
  }

  #focus(index: number): void {
    this.stopAt(index);
    this.elements[this.#stop]?.focus({preventScroll: true});
  }

  readonly #press = ({clientX, clientY}: PointerEvent): void => {
    this.#pressed = [clientX, clientY];
  };

  readonly #choose = (event: MouseEvent): void => {
    const {target, clientX, clientY} = event;
    const [x, y] = this.#pressed;
    const link = (target as Element).closest('a');
    if (link) return this.#followLink(link, event);
    // The end of a selection is no press.
    if (
      Math.hypot(clientX - x, clientY - y) > SLACK ||
      String(windowOf(target as Element).getSelection())
    )
      return;
    this.play(this.elements.indexOf((target as Element).closest<HTMLElement>(SENTENCE)!));
  };

  /** Follows a link to another paragraph, which the browser looks for where it was written. */
  #followLink({hash}: HTMLAnchorElement, event: Event): void {
    const index = this.goTo(hash);
    if (index < 0) return;
    event.preventDefault();
    this.#focus(index);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const index = this.elements.indexOf(event.target as HTMLElement);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const places: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: this.elements.length - 1,
    };
    const place = places[event.key];
    if (event.shiftKey && event.key.startsWith('Arrow')) this.#onSelect(event.key, index);
    else if (event.key === 'Enter' || event.key === ' ') this.play(index);
    else if (place === undefined) return;
    else {
      this.#focus(place);
      this.elements[this.#stop]?.scrollIntoView({block: 'nearest'});
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

const bottomOf = (element: Element | undefined) => element?.getBoundingClientRect().bottom ?? 0;
