import type {Chapter, Episode} from '../episode/episode.js';
import type {Clock} from './clock.js';
import type {PlayerError} from './player-error.js';

/** Everything that can be shown. Times are in seconds. The words of `<audio>` mean what they mean there. */
export interface PlayerState {
  readonly status: 'empty' | 'loading' | 'ready' | 'error';
  readonly error: PlayerError | undefined;
  readonly episode: Episode | undefined;
  /** The episode's chapters, or the adjusted ones, with the last one ending with the audio. */
  readonly chapters: readonly Chapter[];
  /** The chapters with the listener's offsets; `undefined` while there are none. */
  readonly adjustedChapters: readonly Chapter[] | undefined;
  /** The duration differs from the one that the chapters were made for, so they may start elsewhere. */
  readonly approximate: boolean;
  readonly activeChapterIndex: number;
  /** Whether playback is requested, also while data are missing. */
  readonly playRequested: boolean;
  /** As on `<audio>`: false from `play()` on. The opposite of `playRequested`. */
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** Play was requested and nothing can be heard. */
  readonly waiting: boolean;
  /** The position does not move, although the media element reports that it plays. */
  readonly stalled: boolean;
  /** What the player's notice says about playback, as long as it is true. */
  readonly notice: Notice | undefined;
  /** A file of the player itself failed to load, and has not been loaded since. */
  readonly incomplete: boolean;
  /** The listener has pointed at the player, touched or focused it, or it has played; and playback isn't starting. */
  readonly touched: boolean;
  readonly currentTime: number;
  /** From the author, else from the episode. */
  readonly declaredDuration: number | undefined;
  /** From the media element; kept while the audio is opened again. */
  readonly mediaDuration: number | undefined;
  /** The media duration, else the declared one, else `NaN`. */
  readonly duration: number;
  readonly buffered: readonly TimeSpan[];
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly readyState: number;
  /** For everything that moves with the audio. */
  readonly clock: Clock;
}

/**
 * - `slow`: data arrive more slowly than they are played.
 * - `reconnecting`: playback was interrupted and the audio is opened again.
 * - `offline`: the same, as soon as there is a network.
 * - `changed`: the audio that was opened again has another duration.
 * - `unseekable`: the server does not allow seeking.
 */
export type Notice = 'slow' | 'reconnecting' | 'offline' | 'changed' | 'unseekable' | 'beyondEnd';

/** Start and end in seconds. */
export type TimeSpan = readonly [number, number];

export const initialState: PlayerState = {
  status: 'empty',
  error: undefined,
  episode: undefined,
  chapters: [],
  adjustedChapters: undefined,
  approximate: false,
  activeChapterIndex: -1,
  playRequested: false,
  paused: true,
  ended: false,
  seeking: false,
  waiting: false,
  stalled: false,
  notice: undefined,
  incomplete: false,
  touched: false,
  currentTime: 0,
  declaredDuration: undefined,
  mediaDuration: undefined,
  duration: NaN,
  buffered: [],
  playbackRate: 1,
  volume: 1,
  muted: false,
  readyState: 0,
  clock: {time: 0, stamp: 0, speed: 0},
};
