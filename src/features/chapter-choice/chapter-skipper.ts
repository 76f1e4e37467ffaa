import {nextJump, type Jump} from '../../episode/chapter-parts.js';
import type {Player} from '../../player/player.js';
import {pressedOf, type ChapterChoice} from './choice.js';

/** A jump that is so near is made by a timer: playback reports its position only some four times a second. In seconds. */
const NEAR = 1.5;
/** By how much audio may start before the position that was sought to, in seconds. */
const INACCURACY = 5;

/**
 * Jumps over the chapters that the listener leaves out, when playback comes to them. A chapter that the listener seeks to
 * plays all the same, and so does one that can't be jumped over.
 */
export class ChapterSkipper {
  readonly #choice: ChapterChoice;
  readonly #player: Player;
  readonly #onSkip: (index: number) => void;
  #timeout = 0;
  /** The index of a chapter that plays although it is left out. */
  #free = -1;
  /** Where the last jump led to, in seconds. */
  #landing = NaN;
  #press: unknown;
  #skipped: ReadonlySet<number>;
  #hasStarted = false;
  #hasEnded = false;

  /** @param onSkip is called with the index of the first chapter of a jump. */
  constructor(choice: ChapterChoice, onSkip: (index: number) => void, signal: AbortSignal) {
    this.#choice = choice;
    this.#player = choice.player;
    this.#onSkip = onSkip;
    const {store} = choice;
    this.#skipped = store.state.skipped;
    this.#press = pressedOf(this.#player).state.press;
    const on = (type: string, listener: () => void) =>
      this.#player.addEventListener(type, listener, {signal});
    for (const type of ['playing', 'timeupdate', 'seeked', 'ratechange', 'durationchange'])
      on(type, this.#check);
    on('play', this.#onPlay);
    on('seeking', this.#onSeeking);
    on('ended', () => (this.#hasEnded = true));
    on('pause', () => clearTimeout(this.#timeout));
    on('emptied', () => (this.#hasStarted = false));
    on('episodechange', this.#reset);
    signal.addEventListener('abort', store.subscribe(this.#onChoice));
    signal.addEventListener('abort', () => clearTimeout(this.#timeout));
    this.#hasStarted = this.#player.state.readyState > 0;
  }

  readonly #reset = (): void => {
    clearTimeout(this.#timeout);
    this.#free = -1;
    this.#landing = NaN;
    this.#hasStarted = this.#hasEnded = false;
    this.#choice.playAll();
  };

  /** A chapter that plays and is left out now ends now. */
  readonly #onChoice = (): void => {
    const {skipped} = this.#choice.store.state;
    if (skipped.has(this.#free) && !this.#skipped.has(this.#free)) this.#free = -1;
    this.#skipped = skipped;
    this.#check();
  };

  readonly #onPlay = (): void => {
    const {currentTime} = this.#player;
    // A position other than the beginning was chosen by the listener, a link or what is remembered.
    if (!this.#hasStarted && currentTime > 0) this.#free = this.#indexAt(currentTime);
    this.#hasStarted = true;
    this.#check();
  };

  readonly #onSeeking = (): void => {
    clearTimeout(this.#timeout);
    const {targetTime, currentTime} = this.#player;
    // After the end the browser seeks to the beginning.
    const isReplay = this.#hasEnded && currentTime < 1;
    this.#hasEnded = false;
    if (isReplay || Math.abs(targetTime - this.#landing) < 0.5) return;
    this.#landing = NaN;
    this.#free = this.#indexAt(targetTime);
  };

  #indexAt(time: number): number {
    return this.#choice.parts.findLast(({startTime}) => startTime <= time)?.index ?? -1;
  }

  /** The position, or where the last jump leads to if the audio starts a little earlier. */
  get #position(): number {
    const {currentTime} = this.#player;
    const isBefore = currentTime < this.#landing && this.#landing - currentTime < INACCURACY;
    return isBefore ? this.#landing : currentTime;
  }

  /** Jumps, or waits until it is time to. */
  readonly #check = (): void => {
    clearTimeout(this.#timeout);
    const {state} = this.#player;
    const {press} = pressedOf(this.#player).state;
    if (press && press !== this.#press) this.#free = press.index;
    this.#press = press;
    if (!state.playRequested || state.seeking || !this.#skipped.size) return;
    const {parts, isSkipped} = this.#choice;
    const jump = nextJump(parts, isSkipped, this.#position, this.#free);
    if (!jump) return;
    const left = (jump.from - this.#position) / state.playbackRate;
    if (left <= 0) this.#jump(jump);
    else if (left < NEAR && !state.waiting)
      this.#timeout = window.setTimeout(this.#check, Math.ceil(left * 1000));
  };

  #jump({to, index}: Jump): void {
    const player = this.#player;
    // The chapter before has ended: a sleep timer that waits for it pauses now.
    player.update();
    const {playRequested, duration} = player.state;
    const target = Math.min(to, duration);
    if (!playRequested) return;
    // Without a duration there is no end to jump to.
    if (!(target > this.#position && target < Infinity)) {
      this.#free = index;
      return;
    }
    this.#landing = target;
    player.currentTime = target;
    // The server doesn't allow seeking.
    if (player.state.currentTime !== target) {
      this.#landing = NaN;
      this.#free = index;
      return;
    }
    this.#onSkip(index);
  }
}
