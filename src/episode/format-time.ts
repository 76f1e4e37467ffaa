/**
 * Writes seconds as a clock: `0:00`, `17:21`, `1:05:39`. Fractions are cut, not rounded, so that a
 * clock never runs ahead of the audio.
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
