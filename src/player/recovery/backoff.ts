const SECONDS = [1, 2, 4, 8, 15, 30];
/** Spreads the listeners of a server that failed, so that they don't return in the same moment. */
const JITTER = 0.25;

/**
 * How long to wait before audio is opened again.
 *
 * @param attempt how often opening it failed.
 * @param random in [0, 1).
 * @returns milliseconds; `undefined` to give up.
 */
export function backoff(attempt: number, random: number): number | undefined {
  const seconds = SECONDS[attempt];
  return seconds && seconds * 1000 * (1 + JITTER * (2 * random - 1));
}
