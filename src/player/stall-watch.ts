/** `slow`: it doesn't move for long, or only now and then. `dead`: it won't come any more. */
export type Verdict = 'fine' | 'slow' | 'dead';

const STILL = 1500;
const SLOW = 12_000;
/** Chromium tries by itself for about 29 s. */
const DEAD = 35_000;
/** What moves for so long is not slow any more. */
const STEADY = 5000;
/** Who looks again only after so long was frozen, or the machine slept. */
const FROZEN = 5000;

/**
 * Judges by time stamps whether a wanted sound moves: timers of a hidden page come late, so it does
 * not count how often it was asked. Stamps are milliseconds, positions seconds.
 */
export class StallWatch {
  /** Whether it didn't move for a moment, when it was looked at last. */
  still = false;
  #position = NaN;
  #moved: number;
  #looked: number;
  /** Since when it did not move for longer than a moment, or only now and then. */
  #troubled: number | undefined;
  #movingSince: number;

  constructor(now: number) {
    this.#moved = this.#looked = this.#movingSince = now;
  }

  /** Forgets everything: it was sought, or is wanted again. */
  reset(now: number): void {
    this.still = false;
    this.#position = NaN;
    this.#moved = this.#looked = this.#movingSince = now;
    this.#troubled = undefined;
  }

  /** Looks where it is. @param hasData whether it could go on from there. */
  observe(position: number, now: number, hasData: boolean): Verdict {
    if (hasData && now - this.#looked > FROZEN) this.reset(now);
    this.#looked = now;
    const stood = now - this.#moved;
    if (stood >= STILL) this.#troubled ??= this.#moved;
    if (position !== this.#position) {
      if (stood >= STILL) this.#movingSince = now;
      this.#position = position;
      this.#moved = now;
      if (now - this.#movingSince >= STEADY) this.#troubled = undefined;
    }
    const still = now - this.#moved;
    this.still = still >= STILL;
    if (still >= DEAD) return 'dead';
    return this.#troubled !== undefined && now - this.#troubled >= SLOW ? 'slow' : 'fine';
  }
}
