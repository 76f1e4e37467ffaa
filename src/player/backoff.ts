const SECONDS = [1, 2, 4, 8, 15, 30];
/** Many listeners of one server that broke are not to come back in the same moment. */
const JITTER = 0.25;

/**
 * How long to wait before a sound is opened again.
 *
 * @param attempt how often that was tried in vain.
 * @param random in [0, 1).
 * @returns milliseconds; `undefined` when it is time to give up.
 */
export function backoff(attempt: number, random: number): number | undefined {
  const seconds = SECONDS[attempt];
  return seconds && seconds * 1000 * (1 + JITTER * (2 * random - 1));
}
