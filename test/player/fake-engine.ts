import type {
  AudioEngine,
  OpenedAudio,
  AudioOpener,
  AudioSettings,
} from '../../src/audio/audio-engine.js';

/** An engine that acts synchronously, and dispatches the events of a media element. */
export class FakeEngine extends EventTarget implements AudioEngine {
  duration = NaN;
  paused = true;
  ended = false;
  seeking = false;
  readyState = 0;
  error: MediaError | null = null;
  playbackRate = 1;
  volume = 1;
  muted = false;
  refusal: DOMException | undefined;
  buffered = document.createElement('audio').buffered;
  #seekable: TimeRanges | undefined;
  #time = 0;

  /** By default all of the audio, once its duration is known: what a server with range requests allows. */
  get seekable(): TimeRanges {
    const isKnown = this.readyState && isFinite(this.duration);
    return this.#seekable ?? (isKnown ? ranges(0, this.duration) : new Audio().seekable);
  }

  set seekable(seekable: TimeRanges) {
    this.#seekable = seekable;
  }

  get currentTime(): number {
    return this.#time;
  }

  set currentTime(time: number) {
    this.#time = time;
    this.say('seeking');
  }

  /** It is there by itself. */
  moveTo(time: number): void {
    this.#time = time;
  }

  play(): Promise<void> {
    if (this.refusal) return Promise.reject(this.refusal);
    if (this.ended) {
      this.ended = false;
      this.currentTime = 0;
    }
    this.paused = false;
    this.say('play');
    return Promise.resolve();
  }

  pause(): void {
    this.paused = true;
    this.say('pause');
  }

  /** Sets properties and dispatches an event. */
  say(type: string, facts: Partial<FakeEngine> = {}): void {
    Object.assign(this, facts);
    this.dispatchEvent(new Event(type));
  }
}

export class FakeOpener implements AudioOpener {
  readonly opened: {url: string; settings: AudioSettings; signal: AbortSignal}[] = [];
  engine = new FakeEngine();
  unlocked = 0;

  unlock(): void {
    this.unlocked++;
  }

  open(url: string, settings: AudioSettings, signal: AbortSignal): OpenedAudio {
    this.opened.push({url, settings, signal});
    this.engine = Object.assign(new FakeEngine(), {refusal: this.engine.refusal});
    const {startTime, playbackRate, volume, muted} = settings;
    Object.assign(this.engine, {playbackRate, volume, muted});
    this.engine.currentTime = startTime;
    return {engine: this.engine};
  }
}

/** One range of times in seconds. */
export const ranges = (start: number, end: number): TimeRanges => ({
  length: 1,
  start: () => start,
  end: () => end,
});
