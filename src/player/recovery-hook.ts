import type {PlayerError} from './player-error.js';

/**
 * The code that recovers interrupted playback, as a player calls it. That code is loaded with the first
 * playback, so a player may be without it; then an interruption is an error at once.
 */
export interface RecoveryHook {
  /**
   * Playback failed or, without an error, ended.
   *
   * @returns whether playback is being recovered; the player then announces neither.
   */
  tryRecover(error?: PlayerError): boolean;
  /** Whether the source can be sought to a position, in seconds. Servers without range requests can't. */
  canSeekTo(position: number): boolean;
  /** A seek to a position begins, in seconds. */
  onSeek(position: number): void;
  /** A seek was refused because of `canSeekTo()`. */
  onSeekRefused(): void;
  /** The audio was closed for good; nothing about it is remembered. */
  reset(): void;
}
