import {inRange, parseClock} from './parse-clock.js';

/** A time range in a URL, in seconds; without `end` it extends to the end of the audio. */
export interface TimeFragment {
  readonly start: number;
  readonly end?: number | undefined;
}

/**
 * Parses the time in a URL: `#t=17:21`, `#t=10,20`, `#t=npt:,20`, and the same after `?`. The fragment overrides the
 * query, and the last `t` the others.
 *
 * Follows Media Fragments URI 1.0, section 4.2.1, and reads `#t=17m21s` as well: Normal Play Time only, and a time that breaks the
 * grammar, or ends before it starts, is no time at all.
 *
 * https://www.w3.org/TR/media-frags/#naming-time
 */
export function parseTimeFragment(url: string): TimeFragment | undefined {
  const [fragment, query] = partsOf(url);
  return lastValue(fragment, 't', parseRange) ?? lastValue(query, 't', parseRange);
}

/** The fragment and the query of a URL, without their signs. */
export function partsOf(url: string): readonly [fragment: string, query: string] {
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash + 1);
  const query = /\?([^#]*)/.exec(hash < 0 ? url : url.slice(0, hash))?.[1] ?? '';
  return [fragment, query];
}

/** The last value of a name among `name=value` pairs that can be parsed. */
export function lastValue<Value>(
  pairs: string,
  name: string,
  parse: (text: string) => Value | undefined,
): Value | undefined {
  return pairs
    .split('&')
    .flatMap((pair) => {
      const [key, text] = /^([^=]*)=(.*)$/s.exec(pair)?.slice(1).map(decode) ?? [];
      const value = key === name && text !== undefined ? parse(text) : undefined;
      return value === undefined ? [] : [value];
    })
    .at(-1);
}

/** Decodes percent-encoding; `undefined` if it is malformed. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function parseRange(value: string): TimeFragment | undefined {
  const match = /^(?:npt:)?([\d:.hms]*)(?:,([\d:.hms]+))?$/i.exec(value);
  if (!match?.[0] || !(match[1] || match[2])) return undefined;
  const start = match[1] ? parseTimeOf(match[1]) : 0;
  const end = match[2] === undefined ? undefined : parseTimeOf(match[2]);
  if (start === undefined || (match[2] !== undefined && !(end! > start))) return undefined;
  return end === undefined ? {start} : {start, end};
}

/** Parses Normal Play Time, or the `1h17m21s` of YouTube's links. */
function parseTimeOf(text: string): number | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:(\d{1,8}(?:\.\d*)?)s)?$/i.exec(text) ?? [];
  return /[hms]$/i.test(text)
    ? hours || minutes || seconds
      ? inRange(+hours * 3600 + +minutes * 60 + +seconds)
      : undefined
    : parseStrictNpt(text);
}

/** Parses a clock with two digits below 60 each; the leading zero may be missing, as in `2:04`. */
function parseStrictNpt(text: string): number | undefined {
  return /^(?:\d+|(?:\d+:[0-5]\d|[0-5]?\d):[0-5]\d)(?:\.\d*)?$/.test(text)
    ? parseClock(text)
    : undefined;
}
