import {LitElement} from 'lit';
import type {Chapter, Episode} from '../episode/episode.js';
import type {PlayerError} from '../player/player-error.js';
import {playerEvents, type Player} from '../player/player.js';

const SETTABLE = [
  'episode',
  'playbackRate',
  'volume',
  'muted',
  'currentTime',
  'chapters',
  'duration',
] as const;

/** The events of a player by name, for `addEventListener`. */
export interface PlayerEventMap extends Omit<HTMLElementEventMap, 'error'> {
  chapterchange: Event;
  episodechange: Event;
  error: CustomEvent<PlayerError>;
}

/** Its `error` brings something else than that of other elements. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the methods are those of any element
export interface PlayerHost {
  addEventListener<Name extends keyof PlayerEventMap>(
    type: Name,
    listener: (this: this, event: PlayerEventMap[Name]) => unknown,
    options?: AddEventListenerOptions | boolean,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  removeEventListener<Name extends keyof PlayerEventMap>(
    type: Name,
    listener: (this: this, event: PlayerEventMap[Name]) => unknown,
    options?: EventListenerOptions | boolean,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: EventListenerOptions | boolean,
  ): void;
}

/**
 * An element that is scripted like `<audio>`: the properties, methods and events of its player under
 * their native names.
 *
 * @fires {Event} play - Sound is asked for.
 * @fires {Event} playing - There is sound, for the first time or again.
 * @fires {Event} waiting - It stopped because data are missing.
 * @fires {Event} stalled - Data are asked for and don't come.
 * @fires {Event} pause - It is paused, or has ended.
 * @fires {Event} ended - It has played to its end.
 * @fires {Event} timeupdate - `currentTime` has moved, some four times a second.
 * @fires {Event} seeking - A seek has begun.
 * @fires {Event} seeked - A seek is where it was to go.
 * @fires {Event} durationchange - `duration` is another one.
 * @fires {Event} ratechange - `playbackRate` is another one.
 * @fires {Event} volumechange - `volume` or `muted` is another one.
 * @fires {Event} loadstart - The sound is asked for.
 * @fires {Event} loadedmetadata - Its length is known.
 * @fires {Event} loadeddata - There are data for the place it is at.
 * @fires {Event} canplay - There are data to go on with.
 * @fires {Event} canplaythrough - There are as many as are needed up to the end, if they go on to come.
 * @fires {Event} progress - More of it has come.
 * @fires {Event} suspend - Enough of it has come for now.
 * @fires {Event} emptied - The sound was let go of.
 * @fires {Event} chapterchange - `activeChapterIndex` is another one.
 * @fires {Event} episodechange - `episode` and `chapters` are there.
 * @fires {CustomEvent<PlayerError>} error - No episode or no sound; `detail.reason` says why.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as above
export abstract class PlayerHost extends LitElement {
  protected readonly player: Player;

  constructor(player: Player) {
    super();
    this.player = player;
    const repeat = (event: Event) => this.dispatchEvent(new Event(event.type));
    for (const type of playerEvents) player.addEventListener(type, repeat);
    player.addEventListener('error', (event) => {
      const {detail} = event as CustomEvent<PlayerError>;
      this.dispatchEvent(new CustomEvent('error', {detail}));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was set before the element was defined hides what is here now.
    for (const name of SETTABLE) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Attributes take effect in the next update; what is asked of the player now has to meet them. */
  #settle(): void {
    if (this.isUpdatePending && this.isConnected) this.performUpdate();
  }

  /**
   * What is known of the episode, `undefined` until it is there. A write shows one that is at hand, as
   * `readEpisode` makes it, instead of one from `src`.
   */
  get episode(): Episode | undefined {
    return this.player.state.episode;
  }

  set episode(episode: Partial<Episode> | undefined) {
    this.#settle();
    this.player.episode = episode;
  }

  /** The episode's chapters, `{startTime, endTime, title}`, ending with the real sound. */
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- the attribute is an address
  get chapters(): readonly Chapter[] {
    return this.player.state.chapters;
  }

  // Frameworks set attributes as properties where there is one of that name.
  set chapters(address: string | null | undefined) {
    this.#write('chapters', address);
  }

  #write(attribute: string, value: string | number | null | undefined): void {
    if (value == null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  /** The number of the chapter that plays, from 0; -1 before the first one and in a gap between two. */
  get activeChapterIndex(): number {
    return this.player.state.activeChapterIndex;
  }

  /** In seconds. A write seeks; before there is sound it sets where to start. */
  get currentTime(): number {
    return this.player.currentTime;
  }

  set currentTime(seconds: number) {
    this.#settle();
    this.player.currentTime = seconds;
  }

  /** In seconds: the declared length until the sound tells its own; `NaN` while neither is known. */
  get duration(): number {
    return this.player.state.duration;
  }

  set duration(length: string | number | null | undefined) {
    this.#write('duration', length);
  }

  /** `false` while it plays or is about to, as from `play()` on. */
  get paused(): boolean {
    const {paused, waiting} = this.player.state;
    return paused && !waiting;
  }

  /** The address of the sound that is played, of several the one that was chosen; empty if there is none. */
  get currentSrc(): string {
    return this.player.audio ?? '';
  }

  /** Whether it has played to its end. */
  get ended(): boolean {
    return this.player.state.ended;
  }

  /** Whether it is on its way to another place. */
  get seeking(): boolean {
    return this.player.state.seeking;
  }

  /** As on `<audio>`: 0 nothing, 1 its length, 2 this moment, 3 the next ones, 4 enough to the end. */
  get readyState(): number {
    return this.player.state.readyState;
  }

  /** What is wrong, `undefined` if nothing is: `reason` says what, `message` says it to programmers. */
  get error(): PlayerError | undefined {
    return this.player.state.error;
  }

  /** Which parts of the sound are here, in seconds. */
  get buffered(): TimeRanges {
    return this.player.buffered;
  }

  /** How many times as fast as it was spoken, 0.0625 to 16; the pitch is kept. */
  get playbackRate(): number {
    return this.player.state.playbackRate;
  }

  set playbackRate(rate: number) {
    this.player.playbackRate = rate;
  }

  /** How loud, 0 to 1. */
  get volume(): number {
    return this.player.state.volume;
  }

  set volume(volume: number) {
    this.player.volume = volume;
  }

  /** Whether it is silent, however loud. */
  get muted(): boolean {
    return this.player.state.muted;
  }

  set muted(muted: boolean) {
    this.player.muted = muted;
  }

  /** Asks for sound; call it inside a gesture. What prevents it comes as an `error` event. */
  play(): Promise<void> {
    this.#settle();
    return this.player.play();
  }

  /** Takes the wish for sound back. */
  pause(): void {
    this.player.pause();
  }

  /** Goes to the start of a chapter and plays. */
  seekToChapter(index: number): void {
    this.#settle();
    this.player.seekToChapter(index);
  }
}
