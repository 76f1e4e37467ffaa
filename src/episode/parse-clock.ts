/** No audio is that long (116 days), in seconds; `Intl.DurationFormat` throws at numbers that are much higher. */
export const LATEST = 1e7;
/** Largest length of a time, in characters. */
const LONGEST = 100;

/**
 * Reads a clock time as podcasts write it: Normal Play Time (RFC 7826, section 4.4.2) and its looser
 * relatives. `17:21`, `1:05:39`, `00:06:29.500`, `5`, `.5`, and the same in round brackets. Minutes
 * and seconds may exceed 59 where they lead (`90:00`), and nowhere else. A number is already seconds.
 *
 * @returns seconds, or `undefined` when the value is no clock time lies before 0 or after 10,000,000 s.
 */
export function parseClock(value: unknown): number | undefined {
  if (typeof value === 'number') return inRange(value);
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const [clock, hours = 0, minutes = 0, seconds] =
    /^\(?\s*(?=[.\d])(?:(?:(\d{1,9}):(?=[0-5]?\d:))?(\d{1,9}):(?=[0-5]?\d\b))?(\d{0,9}(?:\.\d*)?)\s*\)?$/.exec(
      value.trim(),
    ) ?? [];
  // Rounds away errors of floating-point addition.
  return clock && /\d/.test(clock)
    ? inRange(+(+hours * 3600 + +minutes * 60 + +seconds!).toFixed(6))
    : undefined;
}

/** The seconds if they are from 0 to `LATEST`; else `undefined`. */
export const inRange = (seconds: number): number | undefined =>
  seconds >= 0 && seconds <= LATEST ? seconds : undefined;
