import type {Chapter, Episode} from '../episode/episode.js';
import type {Clock} from './clock.js';
import type {PlayerError} from './player-error.js';

/** All there is to show. Times in seconds. The media's words mean what they mean on `<audio>`. */
export interface PlayerState {
  readonly status: 'empty' | 'loading' | 'ready' | 'error';
  readonly error: PlayerError | undefined;
  readonly episode: Episode | undefined;
  /** The episode's chapters, ending with the real sound. */
  readonly chapters: readonly Chapter[];
  readonly activeChapterIndex: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** Sound is wanted and there is none yet, or none any more. */
  readonly waiting: boolean;
  /** It stands still, though the medium says that it plays. */
  readonly stuck: boolean;
  /** What the listener should know about the sound, while it is so. */
  readonly notice: Notice | undefined;
  /** The sound is not as long as the chapters were made for, so they may be elsewhere in it. */
  readonly approximate: boolean;
  /** The listener moved chapters, and can take that back. */
  readonly nudged: boolean;
  readonly currentTime: number;
  /** How long the sound should be. */
  readonly declared?: number | undefined;
  /** The declared one until the media says otherwise; `NaN` when neither is known. */
  readonly duration: number;
  readonly buffered: readonly TimeSpan[];
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly readyState: number;
  /** For whatever moves with the sound. */
  readonly clock: Clock;
}

/**
 * - `slow`: sound comes more slowly than it plays.
 * - `reconnecting`: the sound broke off and is opened again.
 * - `offline`: the same, as soon as there is a network.
 * - `changed`: the sound that was opened again is of another length.
 * - `unseekable`: the server lets nobody seek.
 */
export type Notice = 'slow' | 'reconnecting' | 'offline' | 'changed' | 'unseekable';

/** Start and end in seconds. */
export type TimeSpan = readonly [number, number];

export const initialState: PlayerState = {
  status: 'empty',
  error: undefined,
  episode: undefined,
  chapters: [],
  activeChapterIndex: -1,
  paused: true,
  ended: false,
  seeking: false,
  waiting: false,
  stuck: false,
  notice: undefined,
  approximate: false,
  nudged: false,
  currentTime: 0,
  duration: NaN,
  buffered: [],
  playbackRate: 1,
  volume: 1,
  muted: false,
  readyState: 0,
  clock: {time: 0, stamp: 0, speed: 0},
};
