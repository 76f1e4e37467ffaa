import {chapterParts, type ChapterPart} from '../../episode/chapter-parts.js';
import type {Chapter} from '../../episode/episode.js';
import {fitChapters} from '../../episode/fit-chapters.js';
import type {Player} from '../../player/player.js';
import {storeByPlayer} from '../../player/store-by-player.js';

interface Choice {
  /** The indices of the chapters that the listener leaves out. */
  readonly skipped: ReadonlySet<number>;
}

interface Pressed {
  /** A new object for each press, with the index of the chapter. */
  readonly press: {readonly index: number} | undefined;
}

/** The chapters that are left out, by player, as long as the page and the episode live. */
export const skippedOf = storeByPlayer<Choice>({skipped: new Set()});

/** The chapter whose row was pressed last, by player. */
export const pressedOf = storeByPlayer<Pressed>({press: undefined});

/**
 * The chapters that a listener leaves out. Advertisements can be left out only if the author allows that by the attribute
 * `skippable-ads`, whose value lists further words in their titles, separated by commas.
 */
export class ChapterChoice {
  readonly player: Player;
  readonly #host: Element;

  constructor(player: Player, host: Element) {
    this.player = player;
    this.#host = host;
  }

  get store() {
    return skippedOf(this.player);
  }

  get parts(): ChapterPart[] {
    const {chapters, duration} = this.player.state;
    return chapterParts(chapters, duration);
  }

  readonly isSkipped = (index: number): boolean => this.store.state.skipped.has(index);

  /** Whether a chapter has to be played. */
  readonly isLocked = (index: number): boolean => this.#isAd(index) && !this.#canSkipAds;

  /** Whether there are advertisements that can be left out. */
  get hasSkippableAds(): boolean {
    return this.#canSkipAds && this.parts.some(({index}) => this.#isAd(index));
  }

  /** How long all chapters last, and the chosen ones, in seconds; `NaN` while it is unknown. */
  get lengths(): {readonly all: number; readonly chosen: number} {
    const lengthOf = (parts: readonly ChapterPart[]) =>
      parts.reduce((sum, {startTime, endTime}) => sum + endTime - startTime, 0);
    const {parts} = this;
    const chosen = parts.filter(({index}) => !this.isSkipped(index));
    return {all: lengthOf(parts), chosen: lengthOf(chosen)};
  }

  /** Leaves a chapter out, or takes it back. The last one that is left stays. */
  toggle(index: number): void {
    const skipped = new Set(this.store.state.skipped);
    if (!skipped.delete(index)) skipped.add(index);
    this.#set(skipped);
  }

  /** Takes back what may no longer be left out, after the author's attribute has changed. */
  applyLocks(): void {
    this.#set(this.store.state.skipped);
  }

  playAll(): void {
    this.#set(new Set());
  }

  playWithoutAds(): void {
    this.#set(new Set(this.#indices.filter((index) => this.#isAd(index))));
  }

  /**
   * Chooses the chapters that fit into some time, from the position on.
   *
   * @param minutes of the clock.
   * @returns whether any does; else nothing changes.
   */
  fit(minutes: number): boolean {
    const {player} = this;
    const chosen = fitChapters(this.parts, minutes * 60 * player.playbackRate, {
      position: player.currentTime,
      isRequired: this.isLocked,
      isUnwanted: (index) => this.#isAd(index),
    });
    if (!chosen.length) return false;
    this.#set(new Set(this.#indices.filter((index) => !chosen.includes(index))));
    return true;
  }

  get #indices(): number[] {
    return this.parts.map(({index}) => index);
  }

  #set(indices: ReadonlySet<number>): void {
    const skipped = new Set([...indices].filter((index) => !this.isLocked(index)));
    if (this.#indices.some((index) => !skipped.has(index))) this.store.set({skipped});
  }

  get #canSkipAds(): boolean {
    return this.#host.hasAttribute('skippable-ads');
  }

  #isAd(index: number): boolean {
    const {kind, title = ''}: Partial<Chapter> = this.player.state.chapters[index] ?? {};
    const words = (this.#host.getAttribute('skippable-ads') ?? '').toLowerCase().split(',');
    const isNamed = (word: string) => word.trim() && title.toLowerCase().includes(word.trim());
    return kind === 'ad' || words.some(isNamed);
  }
}
