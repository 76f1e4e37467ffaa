import {parseClock} from './clock.js';
import type {Chapter, Problem, ProblemCode} from './episode.js';

/** Collects what had to be left out while one source is read. */
export class Problems {
  readonly list: Problem[] = [];

  add(code: ProblemCode, at: string): undefined {
    this.list.push({code, at});
    return undefined;
  }

  /** `tidyUrl`, with a note if there was something and it was no address. */
  address(value: unknown, at: string, base?: string): string | undefined {
    return tidyUrl(value, base) ?? (tidyText(value) && this.add('bad-address', at));
  }
}

/**
 * Text for one line: no-break spaces and runs of white space become single spaces. Anything that is
 * no text, and text with nothing in it, becomes `undefined`.
 */
export function tidyText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  // \s takes in the no-break space.
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

/**
 * An address one may link to or load: absolute when `base` is known, and never anything but http or
 * https, so that `javascript:` and `data:` end here.
 */
export function tidyUrl(value: unknown, base?: string): string | undefined {
  const text = typeof value === 'string' && value.trim();
  if (!text) return undefined;
  try {
    const url = new URL(text, base ?? 'https://relative.invalid/');
    if (!/^https?:$/.test(url.protocol)) return undefined;
    return url.host === 'relative.invalid' ? text : url.href;
  } catch {
    return undefined;
  }
}

/**
 * Tidies every address in an episode, or a part of one, that no reader has read: whatever is called
 * `url`, `href`, `img` or `image`, as `tidyUrl` does.
 */
export function tidyAddresses<Value>(value: Value, base: string, name = ''): Value {
  if (/^(url|href|img|image)$/.test(name)) return tidyUrl(value, base) as Value;
  if (typeof value !== 'object' || !value || name === 'published') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => tidyAddresses(item, base)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, tidyAddresses(item, base, key)]),
  ) as Value;
}

/** A chapter as a source has it: nothing about its values is certain. */
export interface RawChapter {
  readonly startTime: unknown;
  readonly endTime?: unknown;
  readonly title: unknown;
  readonly img?: unknown;
  readonly url?: unknown;
  readonly toc?: unknown;
}

export interface ChapterContext {
  /** The episode's declared length in seconds. */
  readonly duration?: number | undefined;
  /** Where the chapters were found; relative addresses start there. */
  readonly base?: string | undefined;
  /** What the source calls its list, for the places in `problems`. */
  readonly name?: string;
  readonly problems?: Problems | undefined;
}

const AD = /\b(werbung|werbeblock|anzeige|sponsor(s|ed|ing)?|advert(s|isement|isements|ising)?)\b/i;

/**
 * Makes a list of chapters out of whatever a source calls chapters: sorted by start (equal starts
 * stay in the order given), without repeats, each with an end. What has no time is left out and
 * noted in `problems`.
 */
export function tidyChapters(raw: readonly RawChapter[], context: ChapterContext = {}): Chapter[] {
  const {duration, base, name = 'chapters', problems = new Problems()} = context;
  const read = raw.flatMap((chapter, index) => {
    const at = `${name}[${index}]`;
    const startTime = parseClock(chapter.startTime);
    if (startTime === undefined) {
      problems.add('no-time', at);
      return [];
    }
    const title = tidyText(chapter.title) ?? '';
    if (!title && chapter.toc !== false) problems.add('no-title', at);
    if (duration && startTime >= duration) problems.add('beyond-end', at);
    return {
      startTime,
      endTime: parseClock(chapter.endTime) ?? Infinity,
      title,
      img: problems.address(chapter.img, `${at}.img`, base),
      url: problems.address(chapter.url, `${at}.url`, base),
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

/** A stated end holds if it lies between the chapter's start and the next one's. */
function withEnds(sorted: Chapter[], duration: number): Chapter[] {
  return sorted.map((chapter, index) => {
    const {startTime, endTime} = chapter;
    const limit = Math.max(startTime, sorted[index + 1]?.startTime ?? duration);
    return {...chapter, endTime: endTime > startTime && endTime < limit ? endTime : limit};
  });
}
