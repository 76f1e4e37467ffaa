import {
  mediaEvents,
  type AudioEngine,
  type OpenedSound,
  type SoundOpener,
  type SoundSettings,
} from './audio-engine.js';

/** Fetches Howler. Called on intent, so that it is there when it is needed. */
export const loadHowler = () => import('./howler-engine.js');

/**
 * Opens sounds that Howler drives. Browsers let a page sound only if an element was told to play inside
 * a gesture, and a slow network shouldn't have to bring Howler before it may bring the sound: so the
 * element is made and started here, and Howler takes it over, playing, when it has arrived. Should
 * it never arrive, the element goes on by itself.
 */
export class HowlerOpener implements SoundOpener {
  #unlocked: HTMLAudioElement | undefined;
  /** How often each address was opened. */
  readonly #openings = new Map<string, number>();

  unlock(): void {
    if (this.#unlocked) return;
    this.#unlocked = new Audio();
    this.#unlocked.load();
  }

  open(url: string, settings: SoundSettings, signal: AbortSignal): OpenedSound {
    const element = this.#unlocked ?? new Audio();
    this.#unlocked = undefined;
    element.preload = 'auto';
    const opening = (this.#openings.get(url) ?? 0) + 1;
    this.#openings.set(url, opening);
    // What is opened again is asked for again: by another fragment, which no server ever sees, a browser
    // forgets what it believed of the address.
    element.src = opening > 1 ? `${url}${url.includes('#') ? '&' : '#'}${opening}` : url;
    element.defaultPlaybackRate = element.playbackRate = settings.playbackRate;
    element.volume = settings.volume;
    element.muted = settings.muted;
    // Before there is metadata this is where playback will start, without a seek; an element that was
    // opened before remembers where that was.
    element.currentTime = settings.startTime;
    signal.addEventListener('abort', () => {
      silence(element);
      // The one that may sound, should the next one not be opened inside a gesture.
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

/** Stops sound and download. An empty source would be an error, and fetch the page itself. */
function silence(element: HTMLAudioElement): void {
  element.pause();
  element.removeAttribute('src');
  element.load();
}
