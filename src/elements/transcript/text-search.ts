import {lowerBound} from './lower-bound.js';

/** A place in a list of texts: `[start, end)` in the text with that index. */
export interface Match {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Accents, Hebrew points and Arabic vowel signs, which readers leave out, and soft hyphens. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u00ad]/g;

/**
 * Text whose characters are folded one for one, so that they keep their positions: letters of Latin, Greek and Cyrillic
 * without separate accents, ideographs and punctuation, but neither ß nor soft hyphens.
 */
const ONE_FOR_ONE =
  /^[\0-\u00ac\u00ae-\u00de\u00e0-\u012f\u0131-\u0148\u014a-\u024f\u0386-\u03ce\u0400-\u0482\u048a-\u052f\u2010-\u205e\u20ac\u3000-\u3029\u4e00-\u9fff]*$/;

/** Text in the form in which it is compared: without accents, in lower case. */
export const fold = (text: string): string => foldLetters(text.replace(/\s/g, ' '));

/** Leaves white space as it is. */
function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ');
}

/** The end of a text in the string of all texts. Folded text has no other white space than spaces. */
const END = '\n';

/**
 * Searches texts for a part of them, such as a part of a compound word. Upper and lower case, accents and the kind of
 * white space make no difference. The texts are folded once, into one string.
 */
export class TextSearch {
  readonly #texts: readonly string[];
  #folded = '';
  /** Where each text starts in the string, and where the next one would. */
  #starts: Uint32Array | undefined;
  /** By the index of the text; computed when the text first has a match. */
  readonly #positions = new Map<number, Positions | undefined>();
  /** What was searched last, and where it is in the string. */
  #last = '';
  #places: readonly number[] = [];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** Folds the texts, which takes longer than a search. Otherwise the first search does. */
  prepare(): Uint32Array {
    if (this.#starts) return this.#starts;
    const texts = this.#texts.map((text) => text.replace(/\s/g, ' '));
    this.#folded = foldLetters(texts.join(END)) + END;
    const starts = new Uint32Array(texts.length + 1);
    for (let index = 1; index <= texts.length; index++) {
      starts[index] = this.#folded.indexOf(END, starts[index - 1]) + 1;
    }
    return (this.#starts = starts);
  }

  /**
   * Finds all matches, in the order of the texts. They don't overlap. None for an empty query.
   *
   * @param isWanted tells by its index whether a text is searched. By default all are.
   */
  find(query: string, isWanted?: (index: number) => boolean): Matches {
    const wanted = fold(query).trim().replace(/ +/g, ' ');
    const starts = this.prepare();
    let places = wanted ? this.#placesOf(wanted) : [];
    this.#last = wanted;
    this.#places = places;
    if (isWanted) places = places.filter((place) => isWanted(textAt(starts, place)));
    const {length} = wanted;
    return new Matches(places, starts, (index, start) => {
      const positions = this.#positionsOf(index);
      const last = start + length - 1;
      return [positions?.starts[start] ?? start, positions?.ends[last] ?? last + 1];
    });
  }

  /** Matches that are whole texts. @param indexes of the texts, in order. */
  whole(indexes: readonly number[]): Matches {
    const starts = this.prepare();
    const places = indexes.map((index) => starts[index]!);
    return new Matches(places, starts, (index) => [0, this.#texts[index]!.length]);
  }

  #placesOf(wanted: string): readonly number[] {
    const before = this.#last;
    const places: number[] = [];
    let free = 0;
    const add = (place: number) => {
      places.push(place);
      free = place + wanted.length;
    };
    // The places of a longer query are among those of its beginning, if that can't overlap itself.
    if (before && wanted.startsWith(before) && !overlapsItself(before)) {
      for (const place of this.#places) {
        if (place >= free && this.#folded.startsWith(wanted, place)) add(place);
      }
      return places;
    }
    for (let at = this.#folded.indexOf(wanted); at >= 0; at = this.#folded.indexOf(wanted, free)) {
      add(at);
    }
    return places;
  }

  /** `undefined` for a text whose characters keep their positions. */
  #positionsOf(index: number): Positions | undefined {
    if (!this.#positions.has(index)) {
      const text = this.#texts[index]!;
      this.#positions.set(index, ONE_FOR_ONE.test(text) ? undefined : positionsIn(text));
    }
    return this.#positions.get(index);
  }
}

/** Matches in the order of the texts. Each is computed when it is read, because there may be 100,000 of them. */
export class Matches implements Iterable<Match> {
  readonly #places: readonly number[];
  readonly #starts: Uint32Array;
  readonly #extent: (index: number, start: number) => readonly [start: number, end: number];

  /**
   * @param places in the string of all texts.
   * @param starts of the texts in that string.
   * @param extent of a match in its text, from its place in the folded text.
   */
  constructor(
    places: readonly number[],
    starts: Uint32Array,
    extent: (index: number, start: number) => readonly [start: number, end: number],
  ) {
    this.#places = places;
    this.#starts = starts;
    this.#extent = extent;
  }

  get length(): number {
    return this.#places.length;
  }

  /** @param number of a match, from 0 on; `undefined` if there are fewer matches. */
  at(number: number): Match | undefined {
    const place = this.#places[number];
    if (place === undefined) return undefined;
    const index = textAt(this.#starts, place);
    const [start, end] = this.#extent(index, place - this.#starts[index]!);
    return {index, start, end};
  }

  /** The number of the first match in the text with that index or a later one. */
  firstIn(index: number): number {
    return lowerBound(
      this.#places.length,
      (number) => this.#places[number]! >= this.#starts[index]!,
    );
  }

  /**
   * Calls a function with the text of each match, how far into that text the match is, from 0 to 1, and the number of the
   * match.
   */
  forEachPlace(use: (index: number, part: number, number: number) => void): void {
    const starts = this.#starts;
    let index = 0;
    this.#places.forEach((place, number) => {
      while (place >= starts[index + 1]!) index++;
      use(index, (place - starts[index]!) / (starts[index + 1]! - starts[index]!), number);
    });
  }

  *[Symbol.iterator](): Iterator<Match> {
    for (let number = 0; number < this.length; number++) yield this.at(number)!;
  }
}

/** The index of the text that a place in the string belongs to. */
const textAt = (starts: Uint32Array, place: number): number =>
  lowerBound(starts.length, (index) => starts[index]! > place) - 1;

/** Whether a text can start before it has ended, as `aa` in `aaa`. */
function overlapsItself(text: string): boolean {
  for (let length = 1; length < text.length; length++) {
    if (text.endsWith(text.slice(0, length))) return true;
  }
  return false;
}

/** Where each character of a folded text starts and ends in the text. */
interface Positions {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where each character of the folded text starts and ends in the text. */
function positionsIn(text: string): Positions {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const {length} = fold(character);
    // An accent belongs to the character before it.
    if (!length && ends.length) ends[ends.length - 1] = end;
    for (let count = 0; count < length; count++) {
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return {starts, ends};
}
