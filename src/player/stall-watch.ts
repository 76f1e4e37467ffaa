/** `still`: no movement for a moment. `slow`: for long, or again and again. `dead`: it won't come any more. */
export type Verdict = 'moving' | 'still' | 'slow' | 'dead';

const STILL = 1500;
const SLOW = 12_000;
/** Chromium tries by itself for about 29 s. */
const DEAD = 35_000;
/** What moves for so long is not slow any more. */
const STEADY = 5000;

/**
 * Judges by time stamps whether a wanted sound moves: timers of a hidden page come late, so it does
 * not count how often it was asked. Stamps are milliseconds, positions seconds.
 */
export class StallWatch {
  #position = NaN;
  #moved: number;
  /** Since when it did not move for longer than a moment, or only now and then. */
  #troubled: number | undefined;
  #movingSince: number;

  constructor(now: number) {
    this.#moved = this.#movingSince = now;
  }

  /** Forgets everything: it was sought, or is wanted again. */
  reset(now: number): void {
    this.#position = NaN;
    this.#moved = this.#movingSince = now;
    this.#troubled = undefined;
  }

  /** Looks where it is. */
  observe(position: number, now: number): Verdict {
    const stood = now - this.#moved;
    if (stood >= STILL) this.#troubled ??= this.#moved;
    if (position !== this.#position) {
      if (stood >= STILL) this.#movingSince = now;
      this.#position = position;
      this.#moved = now;
      if (now - this.#movingSince >= STEADY) this.#troubled = undefined;
    }
    const still = now - this.#moved;
    if (still >= DEAD) return 'dead';
    if (this.#troubled !== undefined && now - this.#troubled >= SLOW) return 'slow';
    return still >= STILL ? 'still' : 'moving';
  }
}
