import {inRange, parseClock} from './parse-clock.js';

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,9})?)`;

/** ISO 8601 (`PT1H2.5S`) and words (`1 hr 3 min`), after blanks and commas are removed. */
const DURATION = new RegExp(
  `^(?:p(?:0+y)?(?:0+m)?)?(?:${NUMBER}(?:d|days?|tage?))?t?` +
    `(?:${NUMBER}(?:h|hrs?|hours?|std|stunden?)\\.?)?` +
    `(?:${NUMBER}(?:m|mins?|minutes?|minuten?)\\.?)?` +
    `(?:${NUMBER}(?:s|secs?|seconds?|sek|sekunden?)\\.?)?z?$`,
);

/**
 * Reads a time in any of the spellings found in podcasts: a clock (`1:05:39`, `(00:06:29)`,
 * `[2:04]`), Normal Play Time (`npt:12:05.35`), days before a clock (`01:02:03:04`), three digits of
 * milliseconds behind a colon (`00:01:02:050`), a comma for the point (`0:12,5`), ISO 8601 (`PT1H3M`) and words
 * (`1 hour, 3 minutes`, `87 Min.`). A number is already seconds.
 *
 * @returns seconds, or `undefined` when the value is no time lies before 0 or after 10,000,000 s.
 */
export function parseTime(value: string | number): number | undefined {
  if (typeof value === 'number') return parseClock(value);
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const text = value
    .trim()
    .toLowerCase()
    .replace(/^npt:/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^((?:\d+:)*\d+):(\d{3})$/, '$1.$2')
    .replace(/^((?:\d+:)+\d+),(\d{1,3})$/, '$1.$2');
  return parseClock(text) ?? parseDayClock(text) ?? parseDuration(text);
}

/** Parses `01:02:03:04`, with two digits each, because `1:2:3:4` is ambiguous. */
function parseDayClock(text: string): number | undefined {
  const match = /^(\d{1,4}):(\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(text);
  return match ? inRange(Number(match[1]) * 86_400 + parseClock(match[2])!) : undefined;
}

function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text.replace(/(\d),(?=\d)/g, '$1.').replace(/[\s,]+/g, ''));
  const [days, hours, minutes, seconds] = match?.slice(1) ?? [];
  if (!(days ?? hours ?? minutes ?? seconds)) return undefined;
  const part = (text: string | undefined) => Number(text ?? 0);
  return inRange(((part(days) * 24 + part(hours)) * 60 + part(minutes)) * 60 + part(seconds));
}
