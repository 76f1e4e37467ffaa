/** By how many seconds a duration may differ and count as the same. */
const TOLERANCE = 2;

/** The media duration of the current opening, and the one that the audio had before it. In seconds. */
export class Durations {
  /** What the current opening reported first; `NaN` while it has reported none. */
  current = NaN;
  #previous = NaN;

  /** Whether the audio ever reported a duration, in this opening or an earlier one. */
  get isKnown(): boolean {
    return this.current > 0 || this.#previous > 0;
  }

  /** Later reports of an opening may be better guesses at the same audio; the first one counts. */
  report(duration: number): void {
    this.current ||= duration;
  }

  /** The next opening reports its own. */
  startOpening(): void {
    this.#previous ||= this.current;
    this.current = NaN;
  }

  /** @returns whether the duration differs from that of the previous opening, which is then forgotten. */
  takeChange(): boolean {
    const previous = this.#previous;
    this.#previous = NaN;
    return Math.abs(this.current - previous) > TOLERANCE;
  }

  /** Forgets all of them. */
  reset(): void {
    this.current = this.#previous = NaN;
  }
}
