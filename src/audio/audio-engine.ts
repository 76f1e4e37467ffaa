/**
 * What the player needs of something that sounds: a subset of `HTMLMediaElement`, with its words, its
 * meaning and its events. An `<audio>` element is an `AudioEngine`.
 */
export interface AudioEngine extends EventTarget {
  /** Seconds. A write seeks; while the seek is under way a read gives where it leads. */
  currentTime: number;
  /** Seconds, `NaN` until it is known. */
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** As in `HTMLMediaElement`: 0 nothing, 1 metadata, 2 current frame, 3 future frames, 4 enough. */
  readonly readyState: number;
  readonly buffered: TimeRanges;
  /** Where one may go; empty until that is known, and without length if the server knows no ranges. */
  readonly seekable: TimeRanges;
  readonly error: MediaError | null;
  playbackRate: number;
  volume: number;
  muted: boolean;
  /**
   * @throws {DOMException} as a rejection: `NotAllowedError` when the browser wants a gesture first,
   * `AbortError` when `pause()` came before the sound, `NotSupportedError` when it can't be played.
   */
  play(): Promise<void>;
  pause(): void;
}

/** The events an engine dispatches, under their native names. */
export const mediaEvents = [
  'canplay',
  'canplaythrough',
  'durationchange',
  'emptied',
  'ended',
  'error',
  'loadeddata',
  'loadedmetadata',
  'loadstart',
  'pause',
  'play',
  'playing',
  'progress',
  'ratechange',
  'seeked',
  'seeking',
  'stalled',
  'suspend',
  'timeupdate',
  'volumechange',
  'waiting',
] as const;

export type MediaEventName = (typeof mediaEvents)[number];

/** How a sound starts. */
export interface SoundSettings {
  /** Seconds. */
  readonly startTime: number;
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
}

/** A sound that was opened. */
export interface OpenedSound {
  /** Usable at once, inside the gesture that opened it. */
  readonly engine: AudioEngine;
  /** Takes the place of `engine`, with the same sound, when its code has arrived. */
  readonly successor?: Promise<AudioEngine>;
}

/** Where the player's sound comes from. */
export interface SoundOpener {
  /**
   * Lets the page make sound later on. Called inside a gesture when no address is known yet; makes no
   * request.
   */
  unlock(): void;
  /**
   * Opens an address. Called inside a gesture; the engine is to be told to play in the same one.
   *
   * @param signal closes the sound: it falls silent, its download stops, its listeners go.
   */
  open(url: string, settings: SoundSettings, signal: AbortSignal): OpenedSound;
}
