/** How much a position may be ahead of the time that passed, in seconds. */
const SLACK = 2;

/**
 * The position up to which sound was heard. It is not always where a medium says it is: told that there
 * is nothing more, Chromium leaps to the end and calls it that.
 */
export class Heard {
  position = 0;
  #stamp = 0;

  /** It goes on from here. */
  start(position: number, now: number): void {
    this.position = position;
    this.#stamp = now;
  }

  /** It is here now, unless it leapt. */
  observe(position: number, rate: number, now: number): void {
    const elapsed = (now - this.#stamp) / 1000;
    if (position - this.position < rate * elapsed + SLACK) this.start(position, now);
  }
}
