import {type AudioOpener, type AudioEngine, type MediaEventName} from '../audio/audio-engine.js';
import {emptyEpisode, type Episode} from '../episode/episode.js';
import {LATEST} from '../episode/parse-clock.js';
import {safeHttpUrl, safeHttpUrls} from '../episode/safe-http-url.js';
import {AudioSession, type AudioSessionListener} from './audio-session.js';
import {ChunkLoader} from './chunk-loader.js';
import {deriveState} from './derive-state.js';
import {fromDocument} from './from-document.js';
import {initialPosition, type PositionCandidates, type PositionSource} from './initial-position.js';
import {EpisodeLoader, type EpisodeSource, type LoadResult} from './loading/episode-loader.js';
import {playableUrl} from './playable-url.js';
import {
  fromMediaError,
  fromPlayRejection,
  PlayerError,
  type PlayerErrorReason,
} from './player-error.js';
import {initialState, type PlayerState} from './player-state.js';
import type {RecoveryHook} from './recovery-hook.js';
import {Store, type ReadonlyStore} from './store.js';

/** The events of a player: the native ones of media, and its own. */
export type PlayerEventName = MediaEventName | 'chapterchange' | 'episodechange';

/** The state of closed audio. */
const CLOSED: Partial<PlayerState> = {
  error: undefined,
  seeking: false,
  stalled: false,
  readyState: 0,
  buffered: [],
};

/**
 * A podcast player without user interface: an episode, its audio, and what can be done with them, with
 * the names of `HTMLMediaElement`. Times are in seconds. It requests no audio before `play()`.
 *
 *     const player = new Player(new HowlerOpener());
 *     player.load('/episodes/179.json');
 *     button.onclick = () => player.play();
 *
 * Actions are requests: `store` changes when the audio engine reports it.
 *
 * Dispatches the native media events, none of which bubbles, `chapterchange` and `episodechange`.
 */
export class Player extends EventTarget {
  /** Receives a copy of each event, before the listeners of the player itself. @internal */
  repeater: EventTarget | undefined;
  /** Loads files of the player itself. @internal */
  readonly chunks = new ChunkLoader((incomplete) => this.update({incomplete}));
  /** Loads episodes. @internal */
  readonly loader = new EpisodeLoader();
  /** Recovers interrupted playback, once its code is loaded. @internal */
  recovery: RecoveryHook | undefined;
  /** The target of the latest seek, in seconds. @internal */
  targetTime = 0;
  /** The volume before it was turned down, in case it is turned down to 0. @internal */
  lastVolume = 1;
  readonly #store = new Store<PlayerState>(initialState);
  readonly #opener: AudioOpener;
  #session: AudioSession | undefined;
  /** Whether `play` was dispatched and `pause` not yet: each is dispatched once, however often the audio is opened again. */
  #playAnnounced = false;
  #audio: string | undefined;
  #declaredDuration: number | undefined;
  #positions: PositionCandidates = {};
  /** Whether the listener or a script chose the position. */
  #isPositioned = false;

  /** @param opener opens the audio. */
  constructor(opener: AudioOpener) {
    super();
    this.#opener = opener;
  }

  /** The state, and a way to be notified when it changes. */
  get store(): ReadonlyStore<PlayerState> {
    return this.#store;
  }

  get state(): PlayerState {
    return this.#store.state;
  }

  /** What plays; `undefined` while no audio is open. */
  get engine(): AudioEngine | undefined {
    return this.#session?.engine;
  }

  /** The URL of the audio: the author's, else the episode's first that can be played here. */
  get audio(): string | undefined {
    return this.#audio ?? playableUrl(this.state.episode?.audio ?? []);
  }

  /** Overrides the episode's audio: an `http:`, `https:` or `blob:` URL; anything else counts as none. */
  set audio(url: string | undefined) {
    const before = this.audio;
    this.#audio = safeAudioUrl(url);
    if (this.audio === before) return;
    this.close();
    this.#fitPosition();
  }

  /** The duration to show until the media duration is known, in seconds: the author's, else the episode's. */
  get declaredDuration(): number | undefined {
    return this.state.declaredDuration;
  }

  /** Overrides the episode's declared duration. */
  set declaredDuration(seconds: number | undefined) {
    this.#declaredDuration = seconds;
    this.update();
    this.#fitPosition();
  }

  /**
   * Loads an episode. A later call overtakes an earlier one. Never rejects: what goes wrong is in
   * `state.error` and dispatched as an `error` event.
   *
   * @param source a URL, or an element to read the episode from, and options. Without either the
   *   episode has only what the options name.
   */
  async load(...source: EpisodeSource): Promise<void> {
    this.#reset('loading');
    const result = await this.loader.load(...source);
    if (result) this.#finishLoading(result);
  }

  #finishLoading({error, episode = error?.episode}: LoadResult): void {
    const {playRequested} = this.state;
    if (episode) this.#show(episode);
    else if (!error) this.#reset('empty');
    // The episode in the element's content is shown with the error as a notice, until playback starts.
    if (error && !(episode && playRequested)) this.fail(error, episode ? 'ready' : 'error');
  }

  get episode(): Episode | undefined {
    return this.state.episode;
  }

  /**
   * Shows an episode that is at hand, whole or in part; `undefined` empties the player. URLs are relative
   * to the page; those that are not `http:` or `https:` are left out.
   */
  set episode(episode: Partial<Episode> | undefined) {
    this.#reset('empty');
    if (episode) this.#show({...emptyEpisode, ...safeHttpUrls(episode, fromDocument('baseURI'))});
  }

  /**
   * Requests playback. Call it inside a gesture. While the episode is still loading the request is
   * remembered. Never rejects: what prevents playback is in `state.error` and dispatched as an `error`
   * event.
   */
  play(): Promise<void> {
    return this.#play();
  }

  /** @param patch changes that are applied together with the request. */
  async #play(patch?: Partial<PlayerState>): Promise<void> {
    this.chunks.retry();
    const {audio} = this;
    const {status, error} = this.state;
    if (status === 'loading') {
      this.#opener.unlock();
      this.update({playRequested: true});
      return;
    }
    if (!audio) {
      if (status === 'error') this.#reload(true);
      else this.fail(new PlayerError('no-audio'));
      return;
    }
    // Audio that the browser refused to start is still open; broken audio is opened again.
    if (error && error.reason !== 'blocked') this.closeSession();
    const session = (this.#session ??= this.#open(audio, patch));
    this.update({...patch, error: undefined, playRequested: true});
    try {
      await session.engine.play();
    } catch (rejection) {
      const reason = fromPlayRejection(rejection);
      if (!reason || session.isClosed) return;
      this.#announce('pause');
      this.fail(reason);
    }
  }

  /**
   * Tries again what failed: to load the episode, else to play.
   *
   * @param reason leaves an error with another reason as it is.
   */
  retry(reason?: PlayerErrorReason): void {
    this.chunks.retry();
    const {status, error} = this.state;
    if (reason && reason !== error?.reason) return;
    if (status === 'error' || error?.episode) this.#reload(false);
    else if (error) void this.play();
  }

  #reload(playRequested: boolean): void {
    const {currentTime} = this.state;
    void this.load(...this.loader.source);
    this.currentTime = currentTime;
    if (playRequested) void this.play();
  }

  /** Pauses, or cancels a pending `play()`. */
  pause(): void {
    this.engine?.pause();
    this.update({playRequested: false});
    // An open engine dispatches its own event.
    if (!this.engine) this.#announce('pause');
  }

  get currentTime(): number {
    return this.engine?.currentTime ?? this.state.currentTime;
  }

  /** Seeks. Of several seeks the latest wins. While no audio is open it sets where playback starts. */
  set currentTime(seconds: number) {
    const patch = this.#seek(seconds);
    if (patch) this.update(patch);
  }

  /** @returns what changes in the state; `undefined` where the audio can't be sought to that position. */
  #seek(seconds: number): Partial<PlayerState> | undefined {
    const {duration} = this.state;
    const time = seconds > duration ? duration : within(seconds, 0, LATEST, 0);
    if (this.recovery?.canSeekTo(time) === false) {
      this.recovery.onSeekRefused();
      return undefined;
    }
    this.recovery?.onSeek(time);
    this.targetTime = time;
    this.#isPositioned = true;
    if (this.engine) this.engine.currentTime = time;
    return {currentTime: time, ended: false};
  }

  /**
   * Suggests where playback starts. The strongest source counts, and none does once a position was
   * chosen or audio was loaded.
   *
   * @internal
   * @param seconds `undefined` withdraws the suggestion.
   */
  suggestPosition(source: PositionSource, seconds: number | undefined): void {
    this.#positions[source] = seconds;
    if (this.#isPositioned || this.state.readyState) return;
    this.currentTime = initialPosition(this.#positions);
    this.#isPositioned = false;
  }

  /** What is buffered; empty while no audio is open. */
  get buffered(): TimeRanges {
    return this.engine?.buffered ?? new Audio().buffered;
  }

  /** Between what browsers support, 0.0625 and 16; default 1. */
  get playbackRate(): number {
    return this.state.playbackRate;
  }

  set playbackRate(rate: number) {
    this.#adjust('playbackRate', within(rate, 0.0625, 16, 1));
  }

  /** Between 0 and 1; default 1. */
  get volume(): number {
    return this.state.volume;
  }

  set volume(volume: number) {
    this.#adjust('volume', within(volume, 0, 1, 1));
  }

  get muted(): boolean {
    return this.state.muted;
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
    this.update({[name]: value});
    // An open engine dispatches its own event.
    if (changed && !engine) {
      this.dispatchEvent(new Event(name === 'playbackRate' ? 'ratechange' : 'volumechange'));
    }
  }

  /**
   * Seeks to the start of a chapter and plays. The duration may be an estimate of the browser: for a chapter that starts
   * after the end it seeks to the last second, with the notice `beyondEnd`.
   */
  seekToChapter(index: number): void {
    const {chapters, duration} = this.state;
    const chapter = chapters[index];
    if (!chapter) return;
    const isBeyond = chapter.startTime >= duration;
    const patch = this.#seek(isBeyond ? duration - 1 : chapter.startTime);
    void this.#play(patch && isBeyond ? {...patch, notice: 'beyondEnd'} : patch);
  }

  #reset(status: PlayerState['status']): void {
    this.loader.abort();
    this.close();
    const {playbackRate, volume, muted, incomplete, touched} = this.state;
    this.targetTime = 0;
    const {start} = this.#positions;
    this.#positions = {};
    this.#isPositioned = false;
    this.#store.set({...initialState, playbackRate, volume, muted, incomplete, touched, status});
    // The author's duration and start still count.
    this.update();
    this.suggestPosition('start', start);
  }

  #show(episode: Episode): void {
    const {playRequested} = this.state;
    this.update({status: 'ready', episode});
    this.#fitPosition();
    this.dispatchEvent(new Event('episodechange'));
    if (!this.audio) this.fail(new PlayerError('no-audio'));
    else if (playRequested) void this.play();
  }

  /** Moves a position that was set before the duration was known, or in other audio, to the end of closed audio. */
  #fitPosition(): void {
    const {duration} = this.state;
    if (!this.engine && this.currentTime > duration) this.currentTime = duration;
  }

  /** Shows and dispatches why there is no episode or no audio. @internal */
  fail(error: PlayerError, status = this.state.status): void {
    this.#playAnnounced = false;
    this.update({error, status, playRequested: false});
    this.dispatchEvent(new CustomEvent('error', {detail: error}));
  }

  /** @param patch changes that are not in the state yet. */
  #open(url: string, patch?: Partial<PlayerState>): AudioSession {
    const {currentTime, ended, playbackRate, volume, muted} = {...this.state, ...patch};
    this.targetTime = ended ? 0 : currentTime;
    const settings = {startTime: this.targetTime, playbackRate, volume, muted};
    return new AudioSession(this.#opener, url, settings, this.#listener);
  }

  /** Stops the audio and its download; `play()` opens it again at the same position. */
  close(): void {
    const wasOpen = this.#session;
    this.closeSession({playRequested: false, mediaDuration: undefined});
    this.recovery?.reset();
    this.#announce('pause');
    if (wasOpen) this.#announce('emptied');
  }

  /**
   * Closes the audio, but keeps the request to play: the audio will be opened again. Dispatches nothing.
   *
   * @internal
   */
  closeSession(patch: Partial<PlayerState> = {}): void {
    const {currentTime} = this;
    this.#session?.close();
    this.#session = undefined;
    this.update({...CLOSED, ...patch, currentTime});
  }

  readonly #listener: AudioSessionListener = {
    onEngineChange: () => this.update(),
    onMediaEvent: ({type}) => {
      const {engine} = this;
      // A late `emptied` comes from the previous source of the same element; `close()` dispatches its own.
      // The browser pauses at an end: wait for `ended`, which may turn out to be an interruption.
      if (type === 'emptied' || (type === 'pause' && engine?.ended)) return;
      const error = type === 'error' ? fromMediaError(engine?.error) : undefined;
      if ((error ?? type === 'ended') && this.recovery?.tryRecover(error)) return;
      if (error) {
        this.fail(error);
        // Browsers report a broken element as playing.
        engine?.pause();
      }
      // Headsets and lock screens play and pause, too. A late event may follow a newer request.
      const playRequested = /^(play|pause|ended)$/.test(type)
        ? !engine?.paused
        : this.state.playRequested;
      this.update({ended: type === 'ended', playRequested});
      if (type === 'ended') this.#announce('pause');
      if (type !== 'error') this.#announce(type);
    },
  };

  override dispatchEvent(event: Event): boolean {
    // Of these events only `error` has a detail.
    const {type, detail} = event as CustomEvent<unknown>;
    this.repeater?.dispatchEvent(new CustomEvent(type, {detail}));
    return super.dispatchEvent(event);
  }

  #announce(type: string): void {
    if (type === 'play' || type === 'pause') {
      if (this.#playAnnounced === (type === 'play')) return;
      this.#playAnnounced = type === 'play';
    }
    this.dispatchEvent(new Event(type));
  }

  /** Applies a patch, what the engine reports, and what follows from both. @internal */
  update(patch: Partial<PlayerState> = {}): void {
    const {activeChapterIndex} = this.state;
    const next = deriveState(this.state, patch, this.engine, this.#declaredDuration);
    this.#store.set(next);
    if (next.activeChapterIndex !== activeChapterIndex) {
      this.dispatchEvent(new Event('chapterchange'));
    }
  }
}

const safeAudioUrl = (url: string | undefined): string | undefined =>
  url?.startsWith('blob:') ? url : safeHttpUrl(url, fromDocument('baseURI'));

/** @param otherwise is returned for `NaN`. */
const within = (value: number, low: number, high: number, otherwise: number): number =>
  Number.isNaN(value) ? otherwise : Math.min(high, Math.max(low, value));
