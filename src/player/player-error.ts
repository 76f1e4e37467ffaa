import type {Episode} from '../episode/episode.js';

/**
 * Why there is no episode or no audio.
 *
 * - `not-found`: The episode's URL could not be fetched, or its server answered with an error.
 * - `no-episode`: The file is in no format that can be read as an episode.
 * - `no-audio`: The episode names no audio source.
 * - `blocked`: The browser refused to start playback without a press on Play.
 * - `network`: The audio could not be fetched, or its download was interrupted.
 * - `decode`: The audio is damaged.
 * - `unsupported`: The URL has no audio, or audio of a type that the browser can't play.
 * - `policy`: The page's Content Security Policy forbids the audio: `media-src` has to list its host.
 * - `incomplete`: A file of the player itself could not be loaded.
 */
export type PlayerErrorReason =
  | 'not-found'
  | 'no-episode'
  | 'no-audio'
  | 'blocked'
  | 'network'
  | 'decode'
  | 'unsupported'
  | 'policy'
  | 'incomplete';

/** The value of `error`, and the detail of the `error` event. */
export class PlayerError extends Error {
  override readonly name = 'PlayerError';
  readonly reason: PlayerErrorReason;
  /** The episode in the element's content, which is shown because that of `src` can't be. */
  readonly episode: Episode | undefined;

  constructor(reason: PlayerErrorReason, cause?: unknown, episode?: Episode) {
    super(`Kapitel: ${reason}`, {cause});
    this.reason = reason;
    this.episode = episode;
  }
}

/** The codes of `MediaError` from 2 on; 1 is an abort, which is no error. */
const MEDIA_ERRORS: readonly PlayerErrorReason[] = ['network', 'decode', 'unsupported'];

/** The error for what a media element reports. */
export function fromMediaError(error?: MediaError | null): PlayerError | undefined {
  const reason = error && MEDIA_ERRORS[error.code - 2];
  return reason ? new PlayerError(reason, error) : undefined;
}

/** The error for a rejected `play()`; none when a pause or another source interrupted it. */
export function fromPlayRejection(error: unknown): PlayerError | undefined {
  const blocked = (error as DOMException).name === 'NotAllowedError';
  // A media error has an event of its own.
  return blocked ? new PlayerError('blocked', error) : undefined;
}
