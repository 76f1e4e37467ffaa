/** Seconds as `00:06:29.500`, the one spelling every chapter format takes. */
export function toClock(seconds: number): string {
  const milliseconds = Math.round((Number.isFinite(seconds) ? seconds : 0) * 1000);
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const [hours, minutes] = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000),
  ];
  const whole = `${pad(hours)}:${pad(minutes % 60)}:${pad(Math.floor(milliseconds / 1000) % 60)}`;
  return `${whole}.${pad(milliseconds % 1000, 3)}`;
}
