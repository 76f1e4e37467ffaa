import {adoptStyles} from '../../styles/adopt-styles.js';
import {styles} from './finder.styles.js';
import {SearchTicks} from './search-ticks.js';
import type {SentenceList} from './sentence-list.js';
import type {Sentence} from './sentences.js';
import {TextMarks} from './text-marks.js';
import {TextSearch, type Matches} from './text-search.js';

/** Finds words in a transcript, marks them, shows them on the time line, and goes from match to match. */
export class Finder {
  readonly #list: SentenceList;
  readonly #all = new TextMarks('kapitel-match');
  readonly #one = new TextMarks('kapitel-this-match');
  readonly #ticks = new SearchTicks();
  #search: TextSearch | undefined;
  #sentences: unknown;
  #frame = 0;
  #matches: Matches | undefined;
  /** The number of the current match, or -1. */
  index = -1;

  constructor(list: SentenceList) {
    this.#list = list;
  }

  /** The number of matches. */
  get count(): number {
    return this.#matches?.length ?? 0;
  }

  /** The index of the sentence with the current match. */
  get sentence(): number | undefined {
    return this.#matches?.at(this.index)?.index;
  }

  /**
   * Finds words, and goes to the first match.
   *
   * @param query if it is empty, the matches are where the person begins to speak, and the next one of them is current.
   * @param speaker the label of the person whose words are searched; empty for everyone.
   */
  find(query: string, speaker: string): void {
    this.#matches = this.#find(query, speaker);
    if (query || speaker) this.#list.leave();
    const isNext = !query.trim() && this.#list.current >= 0;
    this.goTo(isNext ? this.#matches.firstIn(this.#list.current + 1) : 0);
  }

  /** Prepares the search of the text, which takes longer than a search. */
  prepare(): TextSearch {
    const {sentences = []} = this.#list.listed ?? {};
    if (sentences !== this.#sentences) this.#search = undefined;
    this.#sentences = sentences;
    this.#search ??= new TextSearch(sentences.map(({text}) => text));
    this.#search.prepare();
    return this.#search;
  }

  #find(query: string, speaker: string): Matches {
    const {sentences = [], cues = []} = this.#list.listed ?? {};
    const search = this.prepare();
    if (!speaker) return search.find(query);
    const isWanted = (index: number) => cues[sentences[index]?.cue ?? -1]?.speaker === speaker;
    if (query.trim()) return search.find(query, isWanted);
    return search.whole(
      sentences.flatMap((_, index) => (isWanted(index) && !isWanted(index - 1) ? [index] : [])),
    );
  }

  /** Shows a match. After the last one comes the first. @param index the number of the match. */
  goTo(index: number): void {
    const {count} = this;
    this.index = count ? (index + count) % count : -1;
    const {sentence} = this;
    if (sentence !== undefined) {
      this.#list.stopAt(sentence);
      this.#list.scrollTo(sentence);
    }
    this.mark();
  }

  /** Marks the matches near what is in view: a letter may be found 100,000 times. */
  mark(): void {
    const matches = this.#matches;
    const {box, elements, range} = this.#list;
    // A scroll event may arrive after the element has been removed.
    if (!matches?.length || !box?.isConnected) return this.#unmark();
    adoptStyles(box.getRootNode() as ShadowRoot, styles);
    const partAt = (number: number) => {
      const {index, ...part} = matches.at(number)!;
      const element = elements[index];
      return element ? [{element, ...part}] : [];
    };
    const [from, to] = range;
    const [first, end] = [matches.firstIn(from), matches.firstIn(to)];
    const parts = [];
    for (let number = first; number < end; number++) {
      if (number !== this.index) parts.push(...partAt(number));
    }
    this.#all.show(parts);
    this.#one.show(partAt(this.index));
  }

  /** Marks the matches in view after the reader has scrolled. */
  onScroll(): void {
    cancelAnimationFrame(this.#frame);
    if (this.count) this.#frame = requestAnimationFrame(() => this.mark());
  }

  /** Shows on the time lines of a player where the matches are. @param duration in seconds. */
  showTicks(
    player: HTMLElement | undefined,
    sentences: readonly Sentence[],
    duration: number,
  ): void {
    if (this.#matches) this.#ticks.update(player, this.#matches, this.index, sentences, duration);
  }

  /** Removes what belongs to the document and to other elements. */
  disconnect(): void {
    this.#unmark();
    this.#ticks.clear();
  }

  #unmark(): void {
    cancelAnimationFrame(this.#frame);
    this.#all.clear();
    this.#one.clear();
  }
}
