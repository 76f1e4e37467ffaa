import {parseClock} from './clock.js';

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,9})?)`;

/** ISO 8601 (`PT1H2.5S`) and words (`1 hr 3 min`), after blanks and commas are gone. */
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
 * @returns seconds, or `undefined` when the value is no time or lies before 0.
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

/** Two digits each, because `1:2:3:4` may be anything. */
function parseDayClock(text: string): number | undefined {
  const match = /^(\d{1,4}):(\d\d:\d\d:\d\d(?:\.\d+)?)$/.exec(text);
  return match ? Number(match[1]) * 86_400 + parseClock(match[2])! : undefined;
}

function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text.replace(/(\d),(?=\d)/g, '$1.').replace(/[\s,]+/g, ''));
  const [days, hours, minutes, seconds] = match?.slice(1) ?? [];
  if (!(days ?? hours ?? minutes ?? seconds)) return undefined;
  const part = (text: string | undefined) => Number(text ?? 0);
  return ((part(days) * 24 + part(hours)) * 60 + part(minutes)) * 60 + part(seconds);
}

/** A stretch of time in an address; without `end` it goes on to the end of the sound. */
export interface TimeFragment {
  readonly start: number;
  readonly end?: number | undefined;
}

/**
 * Reads the time in an address: `#t=17:21`, `#t=10,20`, `#t=npt:,20`, and the same after `?`. The
 * fragment wins over the query, and the last `t` over the others.
 *
 * Follows Media Fragments URI 1.0, section 4.2.1: Normal Play Time only, and a time that breaks the
 * grammar, or ends before it starts, is no time at all.
 *
 * https://www.w3.org/TR/media-frags/#naming-time
 */
export function parseTimeFragment(url: string): TimeFragment | undefined {
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash + 1);
  const query = /\?([^#]*)/.exec(hash < 0 ? url : url.slice(0, hash))?.[1] ?? '';
  return lastTime(fragment) ?? lastTime(query);
}

function lastTime(pairs: string): TimeFragment | undefined {
  return pairs
    .split('&')
    .flatMap((pair) => {
      const [name, value] = /^([^=]*)=(.*)$/s.exec(pair)?.slice(1).map(decode) ?? [];
      return (name === 't' && value !== undefined && parseRange(value)) || [];
    })
    .at(-1);
}

/** Percent-decoded; broken escapes make the pair void. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function parseRange(value: string): TimeFragment | undefined {
  const match = /^(?:npt:)?([\d:.]*)(?:,([\d:.]+))?$/.exec(value);
  if (!match?.[0] || !(match[1] || match[2])) return undefined;
  const start = match[1] ? parseStrictNpt(match[1]) : 0;
  const end = match[2] === undefined ? undefined : parseStrictNpt(match[2]);
  if (start === undefined || (match[2] !== undefined && !(end! > start))) return undefined;
  return end === undefined ? {start} : {start, end};
}

/** Two digits and below 60 each, save that `2:04` may do without its zero, as people write it. */
function parseStrictNpt(text: string): number | undefined {
  return /^(?:\d+|(?:\d+:[0-5]\d|[0-5]?\d):[0-5]\d)(?:\.\d*)?$/.test(text)
    ? parseClock(text)
    : undefined;
}
