import {
  mediaEvents,
  type AudioEngine,
  type AudioOpener,
  type AudioSettings,
} from '../audio/audio-engine.js';

/** Who is called by an `AudioSession`. */
export interface AudioSessionListener {
  /** The engine dispatched a media event. */
  onMediaEvent(event: Event): void;
  /** Another engine took over the same audio. */
  onEngineChange(): void;
}

/**
 * One audio source from opening to closing. Its engine may be replaced once, when the engine's code has
 * arrived. After `close()` the listener is not called any more.
 */
export class AudioSession {
  engine: AudioEngine;
  readonly #closing = new AbortController();
  #listening = new AbortController();

  constructor(
    opener: AudioOpener,
    url: string,
    settings: AudioSettings,
    listener: AudioSessionListener,
  ) {
    const {engine, successor} = opener.open(url, settings, this.#closing.signal);
    this.engine = engine;
    this.#listen(listener);
    void successor?.then((better) => {
      if (this.isClosed) return;
      this.engine = better;
      this.#listen(listener);
      listener.onEngineChange();
    });
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Stops the audio and its download. */
  close(): void {
    this.#listening.abort();
    this.#closing.abort();
  }

  #listen(listener: AudioSessionListener): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    for (const type of mediaEvents) {
      this.engine.addEventListener(type, (event) => listener.onMediaEvent(event), {signal});
    }
  }
}
