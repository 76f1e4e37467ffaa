import type {Chapter} from '../../episode/episode.js';
import {episodeKey} from '../episode-key.js';
import type {Player} from '../player.js';
import {readOffsets, saveOffsets, type Offset, type SavedOffsets} from './saved-offsets.js';

/** By how many seconds the duration may differ from the one that the chapters were made for. */
const TOLERANCE = 3;
const NONE: SavedOffsets = {key: '', offsets: []};

/**
 * Where the listener says the chapters are, in audio whose duration is not the one that they were made
 * for. A server that inserts advertisements does so anew for every listener, and before some chapters
 * only: so an offset moves the chapters from one on, and is saved for an episode of one duration.
 *
 * Sets the player's `approximate` and `adjustedChapters`.
 */
export class ChapterOffsets {
  readonly #player: Player;
  readonly #getReferenceDuration: () => number | undefined;
  #saved = NONE;
  /** The episode that the offsets are for. */
  #episode: unknown;
  /** The index of the chapter that the listener went to. */
  #chosen = 0;
  /** The chapter that is being moved, and the chapter that plays since. */
  #moving: {readonly from: number; readonly active: number} | undefined;

  /**
   * @param getReferenceDuration the duration that the chapters were made for, in seconds; without it the
   *   declared duration counts.
   * @param signal stops listening, and takes the offsets back.
   */
  constructor(player: Player, getReferenceDuration: () => number | undefined, signal: AbortSignal) {
    this.#player = player;
    this.#getReferenceDuration = getReferenceDuration;
    player.addEventListener('seeking', this.#choose, {signal});
    player.addEventListener('loadedmetadata', this.#restore, {signal});
    player.addEventListener('durationchange', this.#compare, {signal});
    player.addEventListener('emptied', this.#compare, {signal});
    signal.addEventListener('abort', () =>
      player.update({approximate: false, adjustedChapters: undefined}),
    );
    // The audio may already be open, because this module loads lazily.
    this.#compare();
    if (player.state.readyState) this.#restore();
  }

  /**
   * Moves the chapter that plays and all after it. Repeated calls move the same ones.
   *
   * @param seconds later, or earlier if negative.
   * @returns the index of the first chapter that was moved.
   */
  move(seconds: number): number {
    const active = this.#active;
    // A move may make another chapter the current one; the next move is about the same chapter.
    const from = this.#moving?.active === active ? this.#moving.from : active;
    this.#moveFrom(from, seconds);
    this.#moving = {from, active: this.#active};
    return from;
  }

  /**
   * The chapter that is meant starts at the current position; those after it move as far.
   *
   * @returns the index of that chapter.
   */
  startHere(): number {
    const {chapters, currentTime} = this.#player.state;
    const index = this.#findMeant();
    const chapter = chapters[index];
    if (chapter) this.#moveFrom(index, currentTime - chapter.startTime);
    return index;
  }

  /** Takes all offsets back. */
  undo(): void {
    this.#save([]);
  }

  get #referenceDuration(): number | undefined {
    return this.#getReferenceDuration() ?? this.#player.state.declaredDuration;
  }

  get #active(): number {
    return Math.max(0, this.#player.state.activeChapterIndex);
  }

  readonly #compare = (): void => {
    const {readyState, duration} = this.#player.state;
    const reference = this.#referenceDuration ?? NaN;
    this.#player.update({
      approximate: readyState > 0 && Math.abs(duration - reference) > TOLERANCE,
    });
  };

  readonly #restore = (): void => {
    const player = this.#player;
    const {episode, duration} = player.state;
    const isNew = episode !== this.#episode;
    this.#episode = episode;
    if (isNew) this.#choose();
    const before = this.#saved.offsets;
    this.#saved = readOffsets(episodeKey(player), duration);
    if (before.length || this.#saved.offsets.length) this.#apply();
  };

  readonly #choose = (): void => {
    this.#chosen = this.#active;
    this.#moving = undefined;
  };

  /**
   * The index of the chapter that a listener means who says that it starts now: of those that inserted
   * advertisements may have moved here the one that was gone to, else the latest; or else the nearest.
   */
  #findMeant(): number {
    const {chapters, currentTime, duration} = this.#player.state;
    const added = duration - (this.#referenceDuration ?? duration);
    const distances = chapters.map(({startTime}, index) => {
      const late = Math.max(0, added - offsetOf(this.#saved.offsets, index));
      return Math.max(0, startTime - currentTime, currentTime - late - startTime);
    });
    const least = Math.min(...distances);
    return distances[this.#chosen] === least ? this.#chosen : distances.lastIndexOf(least);
  }

  #moveFrom(from: number, seconds: number): void {
    const {offsets} = this.#saved;
    const before = offsets.find(([index]) => index === from)?.[1] ?? 0;
    const others = offsets.filter(([index]) => index !== from);
    const sum = before + seconds;
    this.#save(sum ? [...others, [from, sum]] : others);
  }

  #save(offsets: readonly Offset[]): void {
    this.#saved = {...this.#saved, offsets};
    this.#moving = undefined;
    this.#apply();
    saveOffsets(this.#saved);
  }

  #apply(): void {
    const {episode} = this.#player.state;
    this.#player.update({
      adjustedChapters: adjustChapters(episode?.chapters ?? [], this.#saved.offsets),
    });
  }
}

/** The chapters with offsets applied, still in order; `undefined` without offsets. */
function adjustChapters(
  chapters: readonly Chapter[],
  offsets: readonly Offset[],
): readonly Chapter[] | undefined {
  if (!offsets.length) return undefined;
  let earliest = 0;
  const starts = chapters.map(({startTime}, index) => {
    return (earliest = Math.max(earliest, startTime + offsetOf(offsets, index)));
  });
  return chapters.map((chapter, index) => ({
    ...chapter,
    startTime: starts[index]!,
    endTime: starts[index + 1] ?? Infinity,
  }));
}

/** By how many seconds a chapter is moved. */
const offsetOf = (offsets: readonly Offset[], index: number): number =>
  offsets.reduce((sum, [from, seconds]) => sum + (from <= index ? seconds : 0), 0);
