/**
 * The subset of `HTMLMediaElement` that the player uses, with the same semantics and events. An `<audio>` element is
 * an `AudioEngine`.
 */
export interface AudioEngine extends EventTarget {
  /** In seconds. Setting it seeks; until the seek has finished, getting it returns the target. */
  currentTime: number;
  /** Seconds, `NaN` until it is known. */
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** As in `HTMLMediaElement`: 0 nothing, 1 metadata, 2 current frame, 3 future frames, 4 enough. */
  readonly readyState: number;
  readonly buffered: TimeRanges;
  /** The ranges that can be sought to; empty until they are known, and of length 0 without range requests. */
  readonly seekable: TimeRanges;
  readonly error: MediaError | null;
  playbackRate: number;
  volume: number;
  muted: boolean;
  /**
   * @throws {DOMException} as a rejection: `NotAllowedError` when the browser requires a gesture, `AbortError` when
   * `pause()` was called before playback started, `NotSupportedError` when the audio can't be played.
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

/** The initial values of an engine. */
export interface AudioSettings {
  /** Seconds. */
  readonly startTime: number;
  readonly playbackRate: number;
  readonly volume: number;
  readonly muted: boolean;
}

/** The result of opening audio. */
export interface OpenedAudio {
  /** Usable immediately, inside the gesture that opened the audio. */
  readonly engine: AudioEngine;
  /** Replaces `engine`, with the same audio, when its code is loaded. */
  readonly successor?: Promise<AudioEngine>;
}

/** Opens the player's audio. */
export interface AudioOpener {
  /**
   * Unlocks later playback. Called inside a gesture when the URL is not known yet. Makes no request.
   */
  unlock(): void;
  /**
   * Opens a URL. Called inside a gesture, in which `play()` of the engine is called as well.
   *
   * @param signal closes the audio: stops playback and download, and removes the listeners.
   */
  open(url: string, settings: AudioSettings, signal: AbortSignal): OpenedAudio;
}
