/** A clock, timers and randomness. Tests bring their own. */
export interface Timing {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** @returns a function that cancels the timer. */
  after(milliseconds: number, action: () => void): () => void;
  /** In [0, 1). */
  random(): number;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
