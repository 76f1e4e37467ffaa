import type {Chapter} from '../episode/episode.js';
import type {ChapterNudges} from './keeper.js';
import {keptFor, keep, type Kept, type Nudge} from './kept-nudges.js';
import type {Player} from './player.js';

const NONE: Kept = {key: '', nudges: []};

/**
 * Where the listener says the chapters are. A server that stitches advertisements into a sound does so
 * anew for every listener, and in front of some chapters only: so a nudge moves the chapters from one
 * on, and is kept for an episode of one length.
 */
export class ChapterShift implements ChapterNudges {
  readonly #player: Player;
  readonly #made: () => number | undefined;
  #kept = NONE;
  /** The one the nudges are for. */
  #episode: unknown;
  /** The chapter the listener went to. */
  #chosen = 0;
  /** The chapter that is being moved, and the one that plays since. */
  #moving: {readonly from: number; readonly active: number} | undefined;

  /** @param made the length of the sound that the chapters were made for. */
  constructor(player: Player, made: () => number | undefined) {
    this.#player = player;
    this.#made = made;
    player.addEventListener('seeking', this.#choose);
  }

  arrange(): readonly Chapter[] | undefined {
    const {episode} = this.#player.state;
    const {nudges} = this.#kept;
    if (!episode || episode !== this.#episode || !nudges.length) return undefined;
    const {chapters} = episode;
    let earliest = 0;
    const starts = chapters.map(({startTime}, index) => {
      return (earliest = Math.max(earliest, startTime + shiftOf(nudges, index)));
    });
    return chapters.map((chapter, index) => ({
      ...chapter,
      startTime: starts[index]!,
      endTime: starts[index + 1] ?? Infinity,
    }));
  }

  nudge(seconds: number): void {
    const active = this.#active;
    // A press may make another chapter play; the next one is about the same.
    const from = this.#moving?.active === active ? this.#moving.from : active;
    this.#move(from, seconds);
    this.#moving = {from, active: this.#active};
  }

  startHere(): void {
    const {chapters, currentTime} = this.#player.state;
    const index = this.#meant();
    const chapter = chapters[index];
    if (chapter) this.#move(index, currentTime - chapter.startTime);
  }

  undo(): void {
    this.#keep([]);
  }

  /** Takes up what was kept for the episode, as long as it is now. */
  restore(): void {
    const player = this.#player;
    const {episode, duration} = player.state;
    const isNew = episode !== this.#episode;
    this.#episode = episode;
    if (isNew) this.#choose();
    const before = this.#kept.nudges;
    this.#kept = keptFor(episode?.guid ?? player.audio ?? '', duration);
    if (before.length || this.#kept.nudges.length) this.#show();
  }

  get #active(): number {
    return Math.max(0, this.#player.state.activeChapterIndex);
  }

  readonly #choose = (): void => {
    this.#chosen = this.#active;
    this.#moving = undefined;
  };

  /**
   * The chapter that a listener means who says that it starts now: of those that advertisements in
   * front may have moved here the one that was gone to, else the latest; or else the nearest.
   */
  #meant(): number {
    const {chapters, currentTime, duration} = this.#player.state;
    const added = duration - (this.#made() ?? duration);
    const distances = chapters.map(({startTime}, index) => {
      const late = Math.max(0, added - shiftOf(this.#kept.nudges, index));
      return Math.max(0, startTime - currentTime, currentTime - late - startTime);
    });
    const least = Math.min(...distances);
    return distances[this.#chosen] === least ? this.#chosen : distances.lastIndexOf(least);
  }

  #move(from: number, seconds: number): void {
    const {nudges} = this.#kept;
    const before = nudges.find(([index]) => index === from)?.[1] ?? 0;
    const others = nudges.filter(([index]) => index !== from);
    const sum = before + seconds;
    this.#keep(sum ? [...others, [from, sum]] : others);
  }

  #keep(nudges: readonly Nudge[]): void {
    this.#kept = {...this.#kept, nudges};
    this.#moving = undefined;
    this.#show();
    keep(this.#kept);
  }

  #show(): void {
    // No chapters: they are to be arranged anew.
    this.#player.sync({chapters: [], nudged: this.#kept.nudges.length > 0});
  }
}

/** By how much a chapter was moved, in seconds. */
const shiftOf = (nudges: readonly Nudge[], index: number): number =>
  nudges.reduce((sum, [from, seconds]) => sum + (from <= index ? seconds : 0), 0);
