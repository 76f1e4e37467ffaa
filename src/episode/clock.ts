/**
 * Reads a clock time as podcasts write it: Normal Play Time (RFC 7826, section 4.4.2) and its looser
 * relatives. `17:21`, `1:05:39`, `00:06:29.500`, `5`, `.5`, and the same in round brackets. Minutes
 * and seconds may exceed 59 where they lead (`90:00`), and nowhere else. A number is already seconds.
 *
 * @returns seconds, or `undefined` when the value is no clock time or lies before 0.
 */
export function parseClock(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value < Infinity ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const [clock, hours = 0, minutes = 0, seconds] =
    /^\(?\s*(?:(?:(\d{1,9}):(?=[0-5]?\d:))?(\d{1,9}):(?=[0-5]?\d\b))?(\d{0,9}(?:\.\d*)?)\s*\)?$/.exec(
      value.trim(),
    ) ?? [];
  // A sum of fractions is often off by a hair; nobody writes millionths.
  return clock && /\d/.test(clock)
    ? +(+hours * 3600 + +minutes * 60 + +seconds!).toFixed(6)
    : undefined;
}

/**
 * Writes seconds as a clock: `0:00`, `17:21`, `1:05:39`. Fractions are cut, not rounded, so that a
 * clock never runs ahead of the sound.
 *
 * @param options.hours writes the hours even when they are 0, to align with longer times beside it.
 */
export function formatTime(seconds: number, options: {hours?: boolean} = {}): string {
  const whole = seconds > 0 && seconds < Infinity ? Math.floor(seconds) : 0;
  const hours = Math.floor(whole / 3600);
  const pad = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  return hours || options.hours
    ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
    : `${minutes}:${pad(whole % 60)}`;
}
