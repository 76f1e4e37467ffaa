import type {Chapter} from './episode.js';
import {normalizeText} from './normalize-text.js';
import {Problems} from './problems.js';
import {parseTime} from './time.js';

/** A chapter of a source, with unchecked values. */
export interface RawChapter {
  readonly startTime?: unknown;
  readonly endTime?: unknown;
  readonly title?: unknown;
  readonly img?: unknown;
  readonly url?: unknown;
  readonly toc?: unknown;
}

export interface ChapterContext {
  /** The episode's declared length in seconds. */
  readonly duration?: number | undefined;
  /** The URL of the source, for relative URLs. */
  readonly base?: string | undefined;
  /** The name of the list in the source, for `Problem.at`. */
  readonly name?: string;
  readonly problems?: Problems | undefined;
}

const AD = /\b(werb(ung|eblock)|anzeige|sponsor(s|ed|ing)?|advert(s|isements?|ising)?)\b/i;

/** Largest number of chapters: one every ten seconds for a day. A longer list is a mistake or an attack. */
const MOST_CHAPTERS = 10_000;

/**
 * Normalizes the chapters of a source: sorted by start (equal starts keep their order), without repeats, each with an
 * end. Chapters without a time, and those beyond the first 10,000, are left out and noted in `problems`. Times may be of
 * any form that `parseTime` reads.
 */
export function normalizeChapters(
  raw: readonly RawChapter[],
  context: ChapterContext = {},
): Chapter[] {
  const {duration, base, name = 'chapters', problems = new Problems()} = context;
  if (raw.length > MOST_CHAPTERS) problems.add('too-many', `${name}[${MOST_CHAPTERS}]`);
  const read = raw.slice(0, MOST_CHAPTERS).flatMap((chapter, index) => {
    const at = `${name}[${index}]`;
    const startTime = parseTime(chapter.startTime as string);
    if (startTime === undefined) {
      problems.add('no-time', at);
      return [];
    }
    const title = normalizeText(chapter.title) ?? '';
    if (!title && chapter.toc !== false) problems.add('no-title', at);
    if (duration && startTime >= duration) problems.add('beyond-end', at);
    return {
      startTime,
      endTime: parseTime(chapter.endTime as string) ?? Infinity,
      title,
      img: problems.url(chapter.img, `${at}.img`, base),
      url: problems.url(chapter.url, `${at}.url`, base),
      ...(chapter.toc === false && {toc: false}),
      ...(AD.test(title) && {kind: 'ad' as const}),
    };
  });
  const sorted = read.toSorted((a, b) => a.startTime - b.startTime);
  if (sorted.some((chapter, index) => chapter !== read[index])) problems.add('unsorted', name);
  return withEnds(withoutRepeats(sorted, name, problems), duration ?? Infinity);
}

function withoutRepeats(sorted: Chapter[], name: string, problems: Problems): Chapter[] {
  const seen = new Set<string>();
  return sorted.filter(({startTime, title}) => {
    const isNew = seen.size < seen.add(`${startTime} ${title}`).size;
    if (!isNew) problems.add('repeated', `${name}: ${title}`);
    return isNew;
  });
}

/** Adds ends. An end in the source counts if it is between the starts of the chapter and the next one. */
function withEnds(sorted: Chapter[], duration: number): Chapter[] {
  return sorted.map((chapter, index) => {
    const {startTime, endTime} = chapter;
    const limit = Math.max(startTime, sorted[index + 1]?.startTime ?? duration);
    return {...chapter, endTime: endTime > startTime && endTime < limit ? endTime : limit};
  });
}
