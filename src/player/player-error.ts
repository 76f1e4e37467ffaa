/**
 * Why there is no episode or no sound.
 *
 * - `not-found`: the episode's address answers with an error, or not at all.
 * - `no-episode`: what is there can't be read as an episode.
 * - `no-audio`: the episode names no sound.
 * - `blocked`: the browser wants the listener to press play first.
 * - `network`: the sound broke off, or could not be reached.
 * - `decode`: the sound is damaged.
 * - `unsupported`: there is no sound at the address, or of a kind the browser can't play.
 * - `policy`: the page's Content Security Policy forbids the sound; its `media-src` has to name the host.
 */
export type PlayerErrorReason =
  | 'not-found'
  | 'no-episode'
  | 'no-audio'
  | 'blocked'
  | 'network'
  | 'decode'
  | 'unsupported'
  | 'policy';

/** What `error` holds and the `error` event brings. */
export class PlayerError extends Error {
  override readonly name = 'PlayerError';
  readonly reason: PlayerErrorReason;

  constructor(reason: PlayerErrorReason, cause?: unknown) {
    super(`Kapitel: ${reason}`, {cause});
    this.reason = reason;
  }
}

/** By the codes of `MediaError` from 2 on; 1 is an abort, which nobody has to hear of. */
const MEDIA_ERRORS: readonly PlayerErrorReason[] = ['network', 'decode', 'unsupported'];

/** The error for what a media element says. */
export function fromMediaError(error?: MediaError | null): PlayerError | undefined {
  const reason = error && MEDIA_ERRORS[error.code - 2];
  return reason ? new PlayerError(reason, error) : undefined;
}

/** The error for a refused `play()`; none when it was only overtaken by a pause or another sound. */
export function fromPlayRejection(error: unknown): PlayerError | undefined {
  const blocked = (error as DOMException).name === 'NotAllowedError';
  // An error of the medium comes with an event of its own.
  return blocked ? new PlayerError('blocked', error) : undefined;
}
