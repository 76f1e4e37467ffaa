import {listedIndex} from '../../episode/listed-chapters.js';
import type {MeasureDetail} from '../../player/measure-detail.js';
import type {Player} from '../../player/player.js';
import type {PlayerError} from '../../player/player-error.js';
import type {ShareDetail} from '../../player/share-detail.js';
import type {SubscribeDetail} from '../../player/subscribe-detail.js';
import type {FeatureContext} from '../feature.js';
import {isPlayed, LONGEST_STEP} from '../is-played.js';

/** Shorter seeks, in seconds, are not reported: the player makes them itself when it opens audio again. */
const SHORTEST_SEEK = 4;
const QUARTILES = [25, 50, 75] as const;

/**
 * Dispatches playback, sharing and errors as `measure` events, which bubble and are composed, so that one listener on
 * the document serves all players of the page. It sends nothing anywhere.
 */
export function start({player, host, signal}: FeatureContext): void {
  new Measure(player, host, signal);
}

class Measure {
  readonly #player: Player;
  readonly #host: Element;
  /** The position of the last update while playing, in seconds. */
  #last = NaN;
  /** The position before a seek that has not ended, in seconds. */
  #from: number | undefined;
  /** Whether the position was sought since the last update. */
  #hasSought = false;
  /** The index of the chapter that plays; -1 for none. */
  #chapter = -1;
  /** The quartiles that were passed. */
  readonly #passed = new Set<number>();

  constructor(player: Player, host: Element, signal: AbortSignal) {
    this.#player = player;
    this.#host = host;
    const on = (type: string, listener: (event: Event) => void) =>
      player.addEventListener(type, listener, {signal});
    on('play', () => this.#send('play'));
    on('pause', () => this.#send('pause'));
    on('seeking', () => (this.#from ??= this.#last));
    on('seeked', this.#onSeeked);
    on('timeupdate', this.#onTimeUpdate);
    on('ended', this.#onEnded);
    on('episodechange', this.#reset);
    on('share', (event) => {
      this.#send('share', {method: (event as CustomEvent<ShareDetail>).detail.method});
    });
    on('subscribe', (event) => {
      const {platform} = (event as CustomEvent<SubscribeDetail>).detail;
      this.#send('subscribe', {platform});
    });
    on('error', (event) => {
      this.#send('error', {reason: (event as CustomEvent<PlayerError>).detail.reason});
    });
    // These happened while this module was loading.
    const {playRequested, error} = player.state;
    if (playRequested) this.#send('play');
    if (error) this.#send('error', {reason: error.reason});
  }

  #send(type: MeasureDetail['type'], more: Partial<MeasureDetail> = {}): void {
    const {episode, currentTime} = this.#player;
    const detail: MeasureDetail = {
      type,
      episode: episode?.title ?? '',
      show: episode?.show?.title ?? '',
      currentTime: Math.floor(currentTime),
      ...more,
    };
    this.#host.dispatchEvent(new CustomEvent('measure', {detail, bubbles: true, composed: true}));
  }

  readonly #onSeeked = (): void => {
    const {seeking, currentTime} = this.#player.state;
    // Several seeks in a row are reported as one, from the position before the first.
    if (seeking) return;
    const from = this.#from ?? this.#last;
    if (Math.abs(currentTime - from) >= SHORTEST_SEEK) {
      this.#send('seek', {from: Math.floor(from)});
      this.#hasSought = true;
    }
    this.#from = undefined;
    this.#last = currentTime;
  };

  readonly #onTimeUpdate = (): void => {
    const {currentTime, playRequested, waiting, seeking, playbackRate} = this.#player.state;
    if (!playRequested || waiting || seeking) return;
    // Media elements dispatch `timeupdate` at the new position before `seeked`.
    if (this.#from !== undefined) this.#onSeeked();
    this.#noteChapter(!this.#hasSought && isPlayed(this.#last, currentTime, playbackRate));
    this.#noteQuartiles(this.#last, currentTime);
    this.#last = currentTime;
    this.#hasSought = false;
  };

  /** @param hasPlayed whether playback came here, and not a seek. */
  #noteChapter(hasPlayed: boolean): void {
    const {chapters, activeChapterIndex} = this.#player.state;
    const index = listedIndex(chapters, activeChapterIndex);
    if (index === this.#chapter) return;
    if (hasPlayed) this.#completeChapter();
    this.#chapter = index;
    const chapter = chapters[index]?.title;
    if (chapter !== undefined) this.#send('chapterenter', {chapter});
  }

  #completeChapter(): void {
    const chapter = this.#player.state.chapters[this.#chapter]?.title;
    if (chapter !== undefined) this.#send('chaptercomplete', {chapter});
  }

  #noteQuartiles(before: number, now: number): void {
    const {duration} = this.#player.state;
    for (const percent of QUARTILES) {
      const time = (duration * percent) / 100;
      if (before < time && now >= time) this.#pass(percent);
    }
  }

  #pass(percent: (typeof QUARTILES)[number] | 100): void {
    if (this.#passed.has(percent)) return;
    this.#passed.add(percent);
    this.#send('quartile', {percent});
  }

  readonly #onEnded = (): void => {
    const {duration} = this.#player.state;
    // The listener may have sought to the end.
    if (duration - this.#last < LONGEST_STEP * 2) this.#completeChapter();
    this.#pass(100);
    this.#reset();
  };

  readonly #reset = (): void => {
    this.#last = NaN;
    this.#from = undefined;
    this.#chapter = -1;
    this.#passed.clear();
  };
}
