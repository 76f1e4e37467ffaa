/** By how much a position may be ahead of the time that passed, in seconds. */
const SLACK = 2;

/**
 * The position up to which audio was played. It can differ from `currentTime`: when the server says that
 * there is nothing more, Chromium jumps to the end and dispatches `ended`.
 */
export class PlayedPosition {
  /** In seconds. */
  position = 0;
  #stamp = 0;

  /** Sets the position from which playback continues. @param now in milliseconds. */
  start(position: number, now: number): void {
    this.position = position;
    this.#stamp = now;
  }

  /** Updates the position, unless it jumped. @param now in milliseconds. */
  observe(position: number, rate: number, now: number): void {
    const elapsed = (now - this.#stamp) / 1000;
    if (position - this.position < rate * elapsed + SLACK) this.start(position, now);
  }
}
