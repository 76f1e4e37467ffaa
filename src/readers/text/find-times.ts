import {parseClock} from '../../episode/parse-clock.js';

/** A time in running text. */
export interface FoundTime {
  /** In seconds. */
  readonly time: number;
  /** Its index in the text, without brackets. */
  readonly index: number;
  readonly length: number;
}

/** A clock that is not part of a longer number, nor a time of day, nor a difference (`+0:04`). */
export const CLOCK = String.raw`(?<!\d[:.,]?|\+\s?)(?:\d{1,3}:[0-5]?\d|\d{1,3}):[0-5]\d(?:\.\d{1,3}|,\d{3})?(?![:.,]?\d|\s?(?:Uhr|[ap]\.?\s?m)\b)`;
const CLOCKS = new RegExp(CLOCK, 'gi');

/** Finds every time in plain text: `10:11`, `[2:04]`, `1:05:39`; not times of day (`10:11 Uhr`). */
export function findTimes(text: string): FoundTime[] {
  return [...text.matchAll(CLOCKS)].map((match) => ({
    time: clockTime(match[0]) ?? 0,
    index: match.index,
    length: match[0].length,
  }));
}

/** Parses a clock, with a comma or a point before milliseconds. */
export const clockTime = (clock: string | undefined) => parseClock(clock?.replace(',', '.'));
