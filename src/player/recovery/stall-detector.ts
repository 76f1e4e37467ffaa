/** `slow`: the position has not moved for long, or only now and then. `dead`: it will not move any more. */
export type Verdict = 'fine' | 'slow' | 'dead';

const STILL = 1500;
const SLOW = 12_000;
/** Chromium retries by itself for about 29 s. */
const DEAD = 35_000;
/** A position that moves for so long is not slow any more. */
const STEADY = 5000;
/** After a longer pause between two observations the page was frozen, or the machine slept. */
const FROZEN = 5000;

/**
 * Judges by timestamps whether the position moves. It does not count observations, because timers of a
 * hidden page come late. Timestamps are milliseconds, positions seconds.
 */
export class StallDetector {
  /** Whether the position had not moved for a moment at the last observation. */
  isStill = false;
  #position = NaN;
  #moved: number;
  #looked: number;
  /** Since when the position has not moved for longer than a moment, or only now and then. */
  #troubled: number | undefined;
  #movingSince: number;

  constructor(now: number) {
    this.#moved = this.#looked = this.#movingSince = now;
  }

  /** Forgets everything, after a seek or a new request to play. */
  reset(now: number): void {
    this.isStill = false;
    this.#position = NaN;
    this.#moved = this.#looked = this.#movingSince = now;
    this.#troubled = undefined;
  }

  /** @param hasData whether there are data to play from this position. */
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
    this.isStill = still >= STILL;
    if (still >= DEAD) return 'dead';
    return this.#troubled !== undefined && now - this.#troubled >= SLOW ? 'slow' : 'fine';
  }
}
