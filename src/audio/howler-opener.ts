import {
  mediaEvents,
  type AudioEngine,
  type OpenedAudio,
  type AudioOpener,
  type AudioSettings,
} from './audio-engine.js';

/** Loads Howler. Called when the listener points at the player, before playback is requested. */
export const loadHowler = () => import('./howler-engine.js');

/**
 * Opens audio that Howler plays. Browsers allow playback only if `play()` is called inside a gesture, and on a slow
 * network the audio should not wait for Howler. So the element is created and started here, and Howler takes it over
 * when its chunk is loaded. If the chunk can't be loaded, the element plays without Howler.
 */
export class HowlerOpener implements AudioOpener {
  #unlocked: HTMLAudioElement | undefined;
  /** How often each URL was opened. */
  readonly #openings = new Map<string, number>();

  unlock(): void {
    if (this.#unlocked) return;
    this.#unlocked = new Audio();
    this.#unlocked.load();
  }

  open(url: string, settings: AudioSettings, signal: AbortSignal): OpenedAudio {
    const element = this.#unlocked ?? new Audio();
    this.#unlocked = undefined;
    element.preload = 'auto';
    const opening = (this.#openings.get(url) ?? 0) + 1;
    this.#openings.set(url, opening);
    // Chromium caches what it knows of a URL, such as its length. Another fragment, which is not sent to the
    // server, avoids that cache.
    element.src = opening > 1 ? `${url}${url.includes('#') ? '&' : '#'}${opening}` : url;
    element.defaultPlaybackRate = element.playbackRate = settings.playbackRate;
    element.volume = settings.volume;
    element.muted = settings.muted;
    // Before the metadata are loaded this sets the default playback start position, without a seek. An element
    // that was used before would keep the old one.
    element.currentTime = settings.startTime;
    signal.addEventListener('abort', () => {
      silence(element);
      // This element stays unlocked, in case the audio is not opened inside a gesture.
      this.#unlocked = element;
    });
    const successor = loadHowler().then(
      ({HowlerEngine}): AudioEngine =>
        signal.aborted ? element : new HowlerEngine(element, url, signal, mediaEvents),
      () => element,
    );
    return {engine: element, successor};
  }
}

/** Stops playback and download. An empty `src` would be an error, and request the page itself. */
function silence(element: HTMLAudioElement): void {
  element.pause();
  element.removeAttribute('src');
  element.load();
}
