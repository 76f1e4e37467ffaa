import {
  mediaEvents,
  type AudioEngine,
  type MediaEventName,
  type SoundOpener,
} from '../audio/audio-engine.js';
import {emptyEpisode, type Episode} from '../episode/episode.js';
import {tidyAddresses} from '../episode/tidy.js';
import type {Keeper} from './keeper.js';
import {loadEpisode, type Wishes} from './load-episode.js';
import {nextState} from './next-state.js';
import {playableAddress} from './playable-address.js';
import {fromMediaError, fromPlayRejection, PlayerError} from './player-error.js';
import {initialState, type PlayerState} from './player-state.js';
import {Store} from './store.js';

/** Events of a player, besides the native ones of media. */
export type PlayerEventName = MediaEventName | 'chapterchange' | 'episodechange';

/** What a player dispatches, but for `error`, which brings a detail. */
export const playerEvents: readonly PlayerEventName[] = [
  ...mediaEvents.filter((type) => type !== 'error'),
  'chapterchange',
  'episodechange',
];

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
  /** `undefined` while no sound is open. */
  engine: AudioEngine | undefined;
  /** Where it was to play from, in seconds, when it was last told. */
  startTime = 0;
  readonly #opener: SoundOpener;
  #loading = new AbortController();
  /** Closes the sound; there is one as long as this is. */
  #opening: AbortController | undefined;
  #listening = new AbortController();
  /** What the listener wants, whatever is the case by now. */
  #wanted = false;
  /** Whether others were told of `play` and not yet of `pause`: of each once, however often it is opened again. */
  #told = false;
  #audio: string | undefined;
  #declaredDuration: number | undefined;
  #source: Parameters<Player['load']> = [];
  /** How loud it was before it was turned down, in case that ends in silence. */
  audible = 1;
  /** Looks after the sound, once there is one. */
  keeper: Keeper | undefined;

  constructor(opener: SoundOpener) {
    super();
    this.#opener = opener;
  }

  get state(): PlayerState {
    return this.store.state;
  }

  /** The address of the sound: the author's, or else the episode's first that can be played here. */
  get audio(): string | undefined {
    return this.#audio ?? playableAddress(this.state.episode?.audio ?? []);
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
    this.sync();
  }

  /**
   * Loads the episode at an address, or one that has only what is wished; a later call overtakes an
   * earlier one.
   */
  async load(from?: string | Element | null, wishes?: Wishes): Promise<void> {
    this.#source = [from, wishes];
    const {signal} = this.#reset('loading');
    try {
      const episode = await loadEpisode(from, signal, wishes);
      if (signal.aborted) return;
      if (episode) this.#show(episode);
      else this.#reset('empty');
    } catch (error) {
      if (signal.aborted) return;
      // Anything else is code that could not be fetched.
      const known = error instanceof PlayerError ? error : new PlayerError('not-found', error);
      this.fail(known, 'error');
    }
  }

  get episode(): Episode | undefined {
    return this.state.episode;
  }

  /**
   * Shows an episode that is at hand, or what there is of one; `undefined` empties the player. Addresses
   * are read from the page's base, and those that are not `http:` or `https:` left out.
   */
  set episode(episode: Partial<Episode> | undefined) {
    this.#reset('empty');
    if (episode) this.#show({...emptyEpisode, ...tidyAddresses(episode, document.baseURI)});
  }

  /**
   * Asks for sound. Call it inside a gesture. While the episode is still loading the wish is kept.
   * Nothing is thrown: what prevents the sound is in `state.error` and comes as an `error` event.
   */
  async play(): Promise<void> {
    const {audio} = this;
    const {status} = this.state;
    if (status === 'loading') {
      this.#wanted = true;
      this.#opener.unlock();
      this.sync();
      return;
    }
    if (!audio) {
      if (status === 'error') this.#reload(true);
      else this.fail(new PlayerError('no-audio'));
      return;
    }
    this.#wanted = true;
    // What was refused is still there; what broke is opened anew.
    if (this.state.error && this.state.error.reason !== 'blocked') this.drop();
    this.store.set({error: undefined});
    const engine = (this.engine ??= this.#open(audio));
    const opening = this.#opening;
    this.sync();
    try {
      await engine.play();
    } catch (error) {
      const reason = fromPlayRejection(error);
      // Another engine may have taken over the same sound by now.
      if (!reason || opening?.signal.aborted) return;
      this.#tell('pause');
      this.fail(reason);
    }
  }

  /** Tries again what went wrong: the episode, or else the sound. */
  retry(): void {
    if (this.state.status === 'error') this.#reload(false);
    else void this.play();
  }

  #reload(wanted: boolean): void {
    const {currentTime} = this.state;
    void this.load(...this.#source);
    this.currentTime = currentTime;
    if (wanted) void this.play();
  }

  pause(): void {
    this.#wanted = false;
    this.engine?.pause();
    this.sync();
    // An engine says so itself.
    if (!this.engine) this.#tell('pause');
  }

  get currentTime(): number {
    return this.engine?.currentTime ?? this.state.currentTime;
  }

  /** Seeks. Of several seeks the last one counts; before there is sound it sets where to start. */
  set currentTime(seconds: number) {
    const {duration} = this.state;
    const time = seconds > duration ? duration : within(seconds, 0, Number.MAX_VALUE, 0);
    if (this.keeper?.refuses(time)) return;
    this.startTime = time;
    if (this.engine) this.engine.currentTime = time;
    this.sync({currentTime: time, ended: false});
  }

  /** Nothing, while there is no sound. */
  get buffered(): TimeRanges {
    return this.engine?.buffered ?? new Audio().buffered;
  }

  /** Between what browsers can do, 0.0625 and 16. */
  set playbackRate(rate: number) {
    this.#adjust('playbackRate', within(rate, 0.0625, 16, 1));
  }

  /** Between 0 and 1. */
  set volume(volume: number) {
    this.#adjust('volume', within(volume, 0, 1, 1));
  }

  set muted(muted: boolean) {
    this.#adjust('muted', muted);
  }

  #adjust<Name extends 'playbackRate' | 'volume' | 'muted'>(
    name: Name,
    value: AudioEngine[Name],
  ): void {
    const {engine} = this;
    if (engine) engine[name] = value;
    const changed = !Object.is(this.state[name], value);
    this.sync({[name]: value});
    // An engine says so itself.
    if (changed && !engine) {
      this.dispatchEvent(new Event(name === 'playbackRate' ? 'ratechange' : 'volumechange'));
    }
  }

  /** Goes to the start of a chapter, and on from there. */
  seekToChapter(index: number): void {
    const {chapters, duration} = this.state;
    const chapter = chapters[index];
    if (!chapter || chapter.startTime >= duration) return;
    this.currentTime = chapter.startTime;
    void this.play();
  }

  #reset(status: PlayerState['status']): AbortController {
    this.#loading.abort();
    this.close();
    const {playbackRate, volume, muted} = this.state;
    this.startTime = 0;
    this.store.set({...initialState, playbackRate, volume, muted, status});
    // The author's length is still so.
    this.sync();
    return (this.#loading = new AbortController());
  }

  #show(episode: Episode): void {
    const wanted = this.#wanted;
    this.sync({status: 'ready', episode});
    this.dispatchEvent(new Event('episodechange'));
    if (!this.audio) this.fail(new PlayerError('no-audio'));
    else if (wanted) void this.play();
  }

  /** Tells why there is no episode or sound. */
  fail(error: PlayerError, status = this.state.status): void {
    this.#wanted = this.#told = false;
    this.store.set({error, status, waiting: false});
    this.dispatchEvent(new CustomEvent('error', {detail: error}));
  }

  #open(url: string): AudioEngine {
    this.#opening = new AbortController();
    const {signal} = this.#opening;
    const {currentTime, ended, playbackRate, volume, muted} = this.state;
    this.startTime = ended ? 0 : currentTime;
    const settings = {startTime: this.startTime, playbackRate, volume, muted};
    const {engine, successor} = this.#opener.open(url, settings, signal);
    this.#listen(engine);
    void successor?.then((better) => {
      if (signal.aborted) return;
      this.engine = better;
      this.#listen(better);
      this.sync();
    });
    return engine;
  }

  /** Lets go of the sound and its download; `play()` starts anew where it was. */
  close(): void {
    const {engine} = this;
    this.#wanted = false;
    this.drop();
    this.keeper?.closed();
    this.#tell('pause');
    if (engine) this.#tell('emptied');
  }

  /** Closes the sound, but not the wish for it, for a keeper that opens it again; nobody is told. */
  drop(): void {
    const {currentTime} = this;
    this.#listening.abort();
    this.#opening?.abort();
    this.engine = undefined;
    this.sync({...SILENT, currentTime});
  }

  #listen(engine: AudioEngine): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    for (const type of mediaEvents) engine.addEventListener(type, this.#onMediaEvent, {signal});
  }

  readonly #onMediaEvent = ({type}: Event): void => {
    // Of an opening before, on the same element; `close()` says it of this one.
    // A `pause` that is part of an end waits for what is made of that.
    if (type === 'emptied' || (type === 'pause' && this.engine?.ended)) return;
    const error = type === 'error' ? fromMediaError(this.engine?.error) : undefined;
    if ((error ?? type === 'ended') && this.keeper?.saves(error)) return;
    if (error) {
      this.fail(error);
      // Browsers call a broken one playing.
      this.engine?.pause();
    }
    // Headsets and lock screens have wishes too; a late event may follow a newer one.
    if (/^(play|pause|ended)$/.test(type)) this.#wanted = !this.engine?.paused;
    this.sync({ended: type === 'ended'});
    if (type === 'ended') this.#tell('pause');
    if (type !== 'error') this.#tell(type);
  };

  #tell(type: string): void {
    if (type === 'play' || type === 'pause') {
      if (this.#told === (type === 'play')) return;
      this.#told = type === 'play';
    }
    this.dispatchEvent(new Event(type));
  }

  /** Takes what is known, the engine's facts and what follows from both into the state. */
  sync(patch: Partial<PlayerState> = {}): void {
    const {activeChapterIndex} = this.state;
    const next = nextState(this, patch, this.#wanted, this.#declaredDuration);
    this.store.set(next);
    if (next.activeChapterIndex !== activeChapterIndex) {
      this.dispatchEvent(new Event('chapterchange'));
    }
  }
}

/** @param otherwise what stands for no number. */
const within = (value: number, low: number, high: number, otherwise: number): number =>
  Number.isNaN(value) ? otherwise : Math.min(high, Math.max(low, value));
