/** Clocks and chance, for whoever waits; tests bring their own. */
export interface Timing {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** @returns a function that calls it off. */
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
