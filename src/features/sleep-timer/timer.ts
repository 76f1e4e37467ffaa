import {listedIndex} from '../../episode/listed-chapters.js';
import type {Player} from '../../player/player.js';
import {Store} from '../../player/store.js';
import {fadingPlayers} from './fading-players.js';

/** How long the volume fades before playback stops, in milliseconds. */
const FADE = 20_000;
/** How often the volume changes meanwhile, in milliseconds. */
const FADE_STEP = 250;
const MINUTE = 60_000;

/** When playback stops: at a moment, or at the end of the chapter or the episode that plays. */
export type SleepEnd = Date | 'chapter' | 'episode';

export interface SleepState {
  /** `undefined` while no timer is set. */
  readonly end: SleepEnd | undefined;
  /** Of a timer with a moment, rounded up; else 0. */
  readonly minutesLeft: number;
}

/**
 * Pauses a player at a moment, or at the end of the chapter or the episode. Before a moment the volume fades for 20
 * seconds, where it can be set, and the next play starts where the fade began.
 *
 * The moment is a time of day: if the device was asleep then, playback pauses when the device wakes.
 */
export class SleepTimer {
  readonly store = new Store<SleepState>({end: undefined, minutesLeft: 0});
  readonly #player: Player;
  readonly #signal: AbortSignal;
  #timeout = 0;
  #watching = new AbortController();
  /** The listed chapter at whose end playback stops. */
  #chapter = -1;
  /** Of a fade: the position where it began, in seconds, and the volume before. */
  #fade: {readonly position: number; readonly volume: number} | undefined;

  constructor(player: Player, signal: AbortSignal) {
    this.#player = player;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.set(undefined));
  }

  /** Whether an end of a chapter can be waited for. */
  get hasChapters(): boolean {
    return this.#listedIndex() >= 0;
  }

  /** Replaces the timer; `undefined` switches it off. */
  set(end: SleepEnd | undefined): void {
    this.#watching.abort();
    clearTimeout(this.#timeout);
    this.#endFade();
    this.store.set({end, minutesLeft: 0});
    if (!end || this.#signal.aborted) return;
    this.#watching = new AbortController();
    const {signal} = this.#watching;
    const on = (type: string, listener: () => void) =>
      this.#player.addEventListener(type, listener, {signal});
    on('ended', () => this.set(undefined));
    on('episodechange', () => this.set(undefined));
    if (end === 'chapter') {
      this.#chapter = this.#listedIndex();
      on('chapterchange', this.#onChapterChange);
      // After a seek, playback stops at the end of the chapter that was sought to.
      on('seeking', () => (this.#chapter = -1));
      on('seeked', () => (this.#chapter = this.#listedIndex()));
    }
    if (!(end instanceof Date)) return;
    // A tab in the background may run timers late, but gets the events of its audio.
    on('timeupdate', this.#check);
    this.#check();
  }

  /** @param minutes are added to the time that is left. */
  prolong(minutes: number): void {
    const {end} = this.store.state;
    if (end instanceof Date) this.set(new Date(Number(end) + minutes * MINUTE));
  }

  /** Checks the time that is left, and schedules the next check. */
  readonly #check = (): void => {
    clearTimeout(this.#timeout);
    const {end} = this.store.state;
    if (!(end instanceof Date)) return;
    const left = Number(end) - Date.now();
    if (left <= 0) {
      this.#sleep();
      return;
    }
    this.store.set({minutesLeft: Math.ceil(left / MINUTE)});
    if (left <= FADE) this.#quieten(left / FADE);
    const untilMinute = left % MINUTE || MINUTE;
    const next = left <= FADE ? FADE_STEP : Math.min(untilMinute, left - FADE);
    this.#timeout = window.setTimeout(this.#check, next);
  };

  readonly #onChapterChange = (): void => {
    const {seeking} = this.#player.state;
    const isNext = this.#listedIndex() > this.#chapter;
    if (this.#chapter >= 0 && isNext && !seeking) this.#sleep();
  };

  #listedIndex(): number {
    const {chapters, activeChapterIndex} = this.#player.state;
    return listedIndex(chapters, activeChapterIndex);
  }

  /** @param share of the volume before. */
  #quieten(share: number): void {
    const {engine, state} = this.#player;
    if (!engine || !state.playRequested) return;
    this.#fade ??= {position: this.#player.currentTime, volume: engine.volume};
    fadingPlayers.add(this.#player);
    engine.volume = this.#fade.volume * share;
  }

  #sleep(): void {
    const player = this.#player;
    const {volume = 1} = player.engine ?? {};
    player.pause();
    // On iOS the volume is read-only: nothing was faded, so the position stays.
    if (this.#fade && volume < this.#fade.volume) player.currentTime = this.#fade.position;
    this.set(undefined);
  }

  /** Restores the volume. */
  #endFade(): void {
    if (this.#fade) this.#player.volume = this.#fade.volume;
    this.#fade = undefined;
    fadingPlayers.delete(this.#player);
  }
}
