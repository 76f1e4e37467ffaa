import type {Chapter, Episode} from '../../episode/episode.js';
import type {MeasureDetail} from '../../player/measure-detail.js';
import type {PlayerError} from '../../player/player-error.js';
import type {ShareDetail} from '../../player/share-detail.js';
import type {SubscribeDetail} from '../../player/subscribe-detail.js';
import type {Player} from '../../player/player.js';
import {MovableElement} from '../base/movable-element.js';

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
  share: CustomEvent<ShareDetail>;
  subscribe: CustomEvent<SubscribeDetail>;
  measure: CustomEvent<MeasureDetail>;
}

declare global {
  interface DocumentEventMap {
    measure: CustomEvent<MeasureDetail>;
  }
}

/** The `error` event has a detail, unlike that of other elements, and there are events of its own. */
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
 * @fires {Event} play - Play was requested.
 * @fires {Event} playing - Playback has started, for the first time or again.
 * @fires {Event} waiting - Playback stopped because data are missing.
 * @fires {Event} stalled - Data were requested and don't arrive.
 * @fires {Event} pause - Playback was paused, or has ended.
 * @fires {Event} ended - The audio has played to its end.
 * @fires {Event} timeupdate - `currentTime` changed during playback, some four times a second.
 * @fires {Event} seeking - A seek has begun.
 * @fires {Event} seeked - A seek has finished.
 * @fires {Event} durationchange - `duration` changed.
 * @fires {Event} ratechange - `playbackRate` changed.
 * @fires {Event} volumechange - `volume` or `muted` changed.
 * @fires {Event} loadstart - The audio was requested.
 * @fires {Event} loadedmetadata - The metadata are loaded: `duration` is known.
 * @fires {Event} loadeddata - The data at the current position are loaded.
 * @fires {Event} canplay - Enough data are loaded to start playback.
 * @fires {Event} canplaythrough - Playback is expected to reach the end without waiting for data.
 * @fires {Event} progress - More data have arrived.
 * @fires {Event} suspend - The download is suspended, because enough data are loaded for now.
 * @fires {Event} emptied - The audio was closed.
 * @fires {Event} chapterchange - `activeChapterIndex` changed.
 * @fires {Event} episodechange - `episode` and `chapters` were loaded or set.
 * @fires {CustomEvent<ShareDetail>} share - The listener shared a link: `detail.method` and `detail.url` say how and which.
 * @fires {CustomEvent<SubscribeDetail>} subscribe - A link to the episode on another platform, or to its feed, was pressed:
 *   `detail.platform` and `detail.url` say which.
 * @fires {CustomEvent<MeasureDetail>} measure - Something happened that statistics count: see docs/embedding.md#measuring.
 *   It bubbles and is composed, unlike the others.
 * @fires {CustomEvent<PlayerError>} error - There is no episode or no audio; `detail.reason` says why.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as above
export abstract class PlayerHost extends MovableElement {
  protected readonly player: Player;

  constructor(player: Player) {
    super();
    this.player = player;
    player.repeater = this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A property that was set before the element was defined hides the accessor of the same name.
    for (const name of SETTABLE) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** Attributes take effect in the next update. A call that depends on them applies them first. */
  #settle(): void {
    if (this.isUpdatePending && this.isConnected) this.performUpdate();
  }

  /**
   * The episode: title, show, audio sources, transcript … `undefined` until it is loaded. Setting it shows an
   * episode that the script has, such as a result of `readEpisode()`, in place of the one from `src`.
   */
  get episode(): Episode | undefined {
    return this.player.state.episode;
  }

  set episode(episode: Partial<Episode> | undefined) {
    this.#settle();
    this.player.episode = episode;
  }

  /** The chapters, `{startTime, endTime, title, img, url, toc}`. The last one ends at `duration`. Setting it sets the attribute. */
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- the attribute is a URL
  get chapters(): readonly Chapter[] {
    return this.player.state.chapters;
  }

  // Frameworks set attributes as properties where there is one of that name.
  set chapters(url: string | null | undefined) {
    this.#write('chapters', url);
  }

  #write(attribute: string, value: string | number | null | undefined): void {
    if (value == null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, String(value));
  }

  /** The index of the current chapter in `chapters`; -1 before the first chapter and in a gap between two. */
  get activeChapterIndex(): number {
    return this.player.state.activeChapterIndex;
  }

  /** The position in seconds. Setting it seeks; before playback it sets where playback starts. */
  get currentTime(): number {
    return this.player.currentTime;
  }

  set currentTime(seconds: number) {
    this.#settle();
    this.player.currentTime = seconds;
  }

  /**
   * The media duration in seconds; the declared duration until the metadata are loaded; `NaN` while neither is
   * known. Setting it sets the attribute.
   */
  get duration(): number {
    return this.player.state.duration;
  }

  set duration(value: string | number | null | undefined) {
    this.#write('duration', value);
  }

  /** Whether playback is paused: `false` from `play()` on, also while data are missing. */
  get paused(): boolean {
    return this.player.state.paused;
  }

  /** The URL of the audio source that was selected; empty if there is none. */
  get currentSrc(): string {
    return this.player.audio ?? '';
  }

  /** Whether the audio has played to its end. */
  get ended(): boolean {
    return this.player.state.ended;
  }

  /** Whether a seek has not finished. */
  get seeking(): boolean {
    return this.player.state.seeking;
  }

  /** `HAVE_NOTHING` (0), `HAVE_METADATA`, `HAVE_CURRENT_DATA`, `HAVE_FUTURE_DATA` or `HAVE_ENOUGH_DATA` (4). */
  get readyState(): number {
    return this.player.state.readyState;
  }

  /** Why there is no episode or no audio; `undefined` without an error. See the table of its `reason`. */
  get error(): PlayerError | undefined {
    return this.player.state.error;
  }

  /** The time ranges, in seconds, that are buffered. */
  get buffered(): TimeRanges {
    return this.player.buffered;
  }

  /** The speed, from 0.0625 to 16; default 1. The pitch is preserved. */
  get playbackRate(): number {
    return this.player.state.playbackRate;
  }

  set playbackRate(rate: number) {
    this.player.playbackRate = rate;
  }

  /** The volume, from 0 to 1; default 1. */
  get volume(): number {
    return this.player.state.volume;
  }

  set volume(volume: number) {
    this.player.volume = volume;
  }

  /** Whether the audio is muted; default `false`. */
  get muted(): boolean {
    return this.player.state.muted;
  }

  set muted(muted: boolean) {
    this.player.muted = muted;
  }

  /** Requests playback; call it inside a gesture. The promise is never rejected: failures are `error` events. */
  play(): Promise<void> {
    this.#settle();
    return this.player.play();
  }

  /** Pauses, or cancels a pending `play()`. */
  pause(): void {
    this.player.pause();
  }

  /** Seeks to the start of a chapter, by its index, and plays. */
  seekToChapter(index: number): void {
    this.#settle();
    this.player.seekToChapter(index);
  }
}
