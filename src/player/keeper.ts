import type {Chapter} from '../episode/episode.js';
import type {PlayerError} from './player-error.js';

/**
 * Keeps a player's sound alive. Nobody needs it before there is a sound, so its code comes later; until
 * then what breaks stays broken.
 */
export interface Keeper {
  /** How long the sound was before it broke, in seconds. */
  readonly duration: number | undefined;
  readonly chapters: ChapterNudges;
  /**
   * A sound broke or, without an error, ended.
   *
   * @returns whether the keeper sees to it; nobody else is to hear of it then.
   */
  saves(error?: PlayerError): boolean;
  /** @returns whether the sound can't be sought to a position; the listener was told then. */
  refuses(position: number): boolean;
  /** The sound was closed, or what was left of the wish for it. */
  closed(): void;
  /** The chapters where the listener says they are; `undefined` where the episode has them. */
  arrange(): readonly Chapter[] | undefined;
}

/** Puts chapters right in a sound that is not as long as they were made for, for whoever listens here. */
export interface ChapterNudges {
  /**
   * Moves the chapter that plays and all after it. Pressed again, it moves the same ones.
   *
   * @param seconds later, or earlier if negative.
   */
  nudge(seconds: number): void;
  /** The chapter that is meant starts at the current position; those after it move as far. */
  startHere(): void;
  /** Takes all of them back. */
  undo(): void;
}
