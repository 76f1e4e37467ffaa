import type {Chapter} from './episode.js';
import {decode, lastValue, parseRange, partsOf, type TimeFragment} from './time-fragment.js';

/** What the URL of a page says about a moment in an episode. It has a time or a chapter. */
export interface MomentLink {
  /** The first part of the fragment, if that is no `name=value`: the id of the player that is meant. */
  readonly id?: string | undefined;
  readonly time?: TimeFragment | undefined;
  /** The number of a listed chapter, from 1. */
  readonly chapter?: number | undefined;
}

/**
 * Parses a link to a moment: `#t=17:21`, `#chapter=3`, `#id&t=10,20`, `?t=1m30s#id`. What the fragment says overrides
 * the query, the last of several values the others, and a time a chapter.
 *
 * @returns `undefined` if the URL names neither a time nor a chapter.
 */
export function parseMomentLink(url: string): MomentLink | undefined {
  const [fragment, query] = partsOf(url);
  const moment = momentIn(fragment) ?? momentIn(query);
  const first = fragment.split('&')[0]!;
  const id = first.includes('=') ? undefined : decode(first);
  return moment && (id ? {id, ...moment} : moment);
}

function momentIn(pairs: string): MomentLink | undefined {
  const time = lastValue(pairs, 't', parseRange);
  if (time) return {time};
  const chapter = lastValue(pairs, 'chapter', parseNumber);
  return chapter ? {chapter} : undefined;
}

const parseNumber = (text: string) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined);

/** The time range of a moment; `undefined` if there is no such chapter. */
export function rangeOf(
  {time, chapter = 0}: MomentLink,
  chapters: readonly Chapter[],
): TimeFragment | undefined {
  if (time) return time;
  const start = chapters.filter(({toc}) => toc !== false)[chapter - 1]?.startTime;
  return start === undefined ? undefined : {start};
}
