import {
  mediaEvents,
  type AudioEngine,
  type MediaEventName,
  type SoundOpener,
} from '../audio/audio-engine.js';
import type {Episode} from '../episode/episode.js';
import {chapterIndexAt, fitToDuration} from '../episode/timeline.js';
import {adjustClock} from './clock.js';
import {loadEpisode} from './load-episode.js';
import {fromMediaError, fromPlayRejection, PlayerError} from './player-error.js';
import {initialState, type PlayerState, type TimeSpan} from './player-state.js';
import {Store} from './store.js';

/** Events of a player, besides the native ones of media. */
export type PlayerEventName = MediaEventName | 'chapterchange' | 'episodechange';

/** A state without sound. */
const SILENT: Partial<PlayerState> = {
  error: undefined,
  paused: true,
  seeking: false,
  readyState: 0,
  buffered: [],
};

/**
 * A podcast player without a pixel: an episode, its sound, and what can be done with them, in the
 * words of `HTMLMediaElement`. It asks its engine and shows in `store` what the engine says; it makes
 * no sound and no request for any before `play()`.
 *
 *     const player = new Player(new HowlerOpener());
 *     player.load('/episodes/179.json');
 *     button.onclick = () => player.play();
 *
 * Dispatches the native media events, none of which bubbles, `chapterchange` and `episodechange`.
 */
export class Player extends EventTarget {
  readonly store = new Store<PlayerState>(initialState);
  readonly #opener: SoundOpener;
  #loading = new AbortController();
  /** Closes the sound; there is one as long as this is. */
  #opening: AbortController | undefined;
  #engine: AudioEngine | undefined;
  #listening = new AbortController();
  /** What the listener wants, whatever is the case by now. */
  #wanted = false;
  #audio: string | undefined;
  #declaredDuration: number | undefined;

  constructor(opener: SoundOpener) {
    super();
    this.#opener = opener;
  }

  get state(): PlayerState {
    return this.store.state;
  }

  /** The address of the sound: the author's, or else the episode's first. */
  get audio(): string | undefined {
    return this.#audio ?? this.state.episode?.audio[0]?.url;
  }

  /** Another address for the sound than the episode's. */
  set audio(url: string | undefined) {
    if (url === this.#audio) return;
    const before = this.audio;
    this.#audio = url;
    if (this.audio !== before) this.close();
  }

  /** The length to show until the sound tells its own, instead of the episode's. */
  set declaredDuration(seconds: number | undefined) {
    this.#declaredDuration = seconds;
    this.#sync();
  }

  /** Loads the episode at an address; a later call overtakes an earlier one. */
  async load(url: string): Promise<void> {
    const {signal} = this.#reset('loading');
    try {
      const episode = await loadEpisode(url, signal);
      if (!signal.aborted) this.#show(episode);
    } catch (error) {
      if (!signal.aborted && error instanceof PlayerError) this.#fail(error, 'error');
    }
  }

  /** Shows an episode that is at hand; `undefined` empties the player. */
  set episode(episode: Episode | undefined) {
    this.#reset('empty');
    if (episode) this.#show(episode);
  }

  get episode(): Episode | undefined {
    return this.state.episode;
  }

  /**
   * Asks for sound. Call it inside a gesture. While the episode is still loading the wish is kept.
   * Nothing is thrown: what prevents the sound is in `state.error` and comes as an `error` event.
   */
  async play(): Promise<void> {
    this.#wanted = true;
    if (this.state.status === 'loading') {
      this.#opener.unlock();
      this.#sync();
      return;
    }
    if (!this.audio) {
      this.#wanted = false;
      this.#fail(new PlayerError('no-audio'));
      return;
    }
    if (this.state.error) this.close();
    this.store.set({error: undefined});
    const engine = (this.#engine ??= this.#open(this.audio));
    this.#sync();
    try {
      await engine.play();
    } catch (error) {
      const reason = fromPlayRejection(error);
      if (!reason || engine !== this.#engine) return;
      this.#wanted = false;
      this.#fail(reason);
    }
  }

  pause(): void {
    this.#wanted = false;
    this.#engine?.pause();
    this.#sync();
  }

  get currentTime(): number {
    return this.#engine?.currentTime ?? this.state.currentTime;
  }

  /** Seeks. Of several seeks the last one counts; before there is sound it sets where to start. */
  set currentTime(seconds: number) {
    const {duration} = this.state;
    const time = Math.max(0, seconds > duration ? duration : seconds) || 0;
    if (this.#engine) this.#engine.currentTime = time;
    this.#sync({currentTime: time, ended: false});
  }

  /** Nothing, while there is no sound. */
  get buffered(): TimeRanges {
    return this.#engine?.buffered ?? document.createElement('audio').buffered;
  }

  set playbackRate(rate: number) {
    if (this.#engine) this.#engine.playbackRate = rate;
    this.#sync({playbackRate: rate});
  }

  set volume(volume: number) {
    if (this.#engine) this.#engine.volume = volume;
    this.#sync({volume});
  }

  set muted(muted: boolean) {
    if (this.#engine) this.#engine.muted = muted;
    this.#sync({muted});
  }

  /** Goes to the start of a chapter, and on from there. */
  seekToChapter(index: number): void {
    const chapter = this.state.chapters[index];
    if (!chapter) return;
    this.currentTime = chapter.startTime;
    void this.play();
  }

  #reset(status: PlayerState['status']): AbortController {
    this.#loading.abort();
    this.close();
    const {playbackRate, volume, muted} = this.state;
    this.store.set({...initialState, playbackRate, volume, muted, status});
    return (this.#loading = new AbortController());
  }

  #show(episode: Episode): void {
    const wanted = this.#wanted;
    this.#sync({status: 'ready', episode});
    this.dispatchEvent(new Event('episodechange'));
    if (!this.audio) this.#fail(new PlayerError('no-audio'));
    else if (wanted) void this.play();
  }

  #fail(error: PlayerError, status = this.state.status): void {
    this.store.set({error, status, waiting: false});
    this.dispatchEvent(new CustomEvent('error', {detail: error}));
  }

  #open(url: string): AudioEngine {
    this.#opening = new AbortController();
    const {signal} = this.#opening;
    const {currentTime, playbackRate, volume, muted} = this.state;
    const settings = {startTime: currentTime, playbackRate, volume, muted};
    const {engine, successor} = this.#opener.open(url, settings, signal);
    this.#listen(engine);
    void successor?.then((better) => {
      if (signal.aborted) return;
      this.#engine = better;
      this.#listen(better);
      this.#sync();
    });
    return engine;
  }

  /** Lets go of the sound and its download; `play()` starts anew where it was. */
  close(): void {
    const {currentTime} = this;
    const {paused} = this.state;
    this.#wanted = false;
    if (!this.#engine) return;
    this.#listening.abort();
    this.#opening?.abort();
    this.#engine = undefined;
    this.#sync({...SILENT, currentTime});
    if (!paused) this.dispatchEvent(new Event('pause'));
    this.dispatchEvent(new Event('emptied'));
  }

  #listen(engine: AudioEngine): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    for (const type of mediaEvents) engine.addEventListener(type, this.#onMediaEvent, {signal});
  }

  readonly #onMediaEvent = ({type}: Event): void => {
    const error = type === 'error' && fromMediaError(this.#engine?.error ?? null);
    if (error) {
      this.#wanted = false;
      this.#fail(error);
    }
    // A late `pause` may follow a newer wish to play.
    if (this.#engine?.paused && (type === 'pause' || type === 'ended')) this.#wanted = false;
    this.#sync();
    if (type !== 'error') this.dispatchEvent(new Event(type));
  };

  /** Takes the engine's facts into the state, and what follows from them. */
  #sync(patch: Partial<PlayerState> = {}): void {
    const engine = this.#engine;
    const facts = {...this.state, ...patch, ...(engine && factsOf(engine, this.state.buffered))};
    const declared = this.#declaredDuration ?? facts.episode?.duration;
    const duration = engine && engine.duration > 0 ? engine.duration : (declared ?? NaN);
    const chapters =
      facts.chapters.length && Object.is(duration, this.state.duration)
        ? facts.chapters
        : fitToDuration(facts.episode?.chapters ?? [], declared, duration);
    const {currentTime, ended} = facts;
    const waiting = this.#wanted && (!engine || engine.paused || engine.readyState < 3);
    const moving = !facts.paused && !facts.seeking && !ended && facts.readyState >= 3;
    const speed = moving ? facts.playbackRate : 0;
    // The end of the sound still belongs to its last chapter.
    const activeChapterIndex = chapterIndexAt(
      chapters,
      Math.min(currentTime, duration - 0.001 || Infinity),
    );
    const changed = activeChapterIndex !== this.state.activeChapterIndex;
    const clock = adjustClock(this.state.clock, currentTime, speed, performance.now());
    this.store.set({...facts, duration, chapters, waiting, activeChapterIndex, clock});
    if (changed) this.dispatchEvent(new Event('chapterchange'));
  }
}

function factsOf(engine: AudioEngine, known: readonly TimeSpan[]): Partial<PlayerState> {
  const {currentTime, paused, ended, seeking, readyState, playbackRate, volume, muted} = engine;
  const buffered = spansOf(engine.buffered, known);
  return {currentTime, paused, ended, seeking, readyState, playbackRate, volume, muted, buffered};
}

/** @returns the spans already known if these are the same. */
function spansOf(ranges: TimeRanges, known: readonly TimeSpan[]): readonly TimeSpan[] {
  const spans = Array.from({length: ranges.length}, (_, index): TimeSpan => [
    ranges.start(index),
    ranges.end(index),
  ]);
  return String(spans) === String(known) ? known : spans;
}
