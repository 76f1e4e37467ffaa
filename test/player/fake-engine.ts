import type {
  AudioEngine,
  OpenedSound,
  SoundOpener,
  SoundSettings,
} from '../../src/audio/audio-engine.js';

/** An engine that does at once what it is told, and says so like an element does. */
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
  seekable = document.createElement('audio').seekable;
  #time = 0;

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

  /** Sets facts and dispatches an event about them. */
  say(type: string, facts: Partial<FakeEngine> = {}): void {
    Object.assign(this, facts);
    this.dispatchEvent(new Event(type));
  }
}

export class FakeOpener implements SoundOpener {
  readonly opened: {url: string; settings: SoundSettings; signal: AbortSignal}[] = [];
  engine = new FakeEngine();
  unlocked = 0;

  unlock(): void {
    this.unlocked++;
  }

  open(url: string, settings: SoundSettings, signal: AbortSignal): OpenedSound {
    this.opened.push({url, settings, signal});
    this.engine = Object.assign(new FakeEngine(), {refusal: this.engine.refusal});
    this.engine.currentTime = settings.startTime;
    return {engine: this.engine};
  }
}
