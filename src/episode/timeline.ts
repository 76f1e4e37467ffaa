import type {Chapter} from './episode.js';

/**
 * The chapter at `time`: the last one that has begun and has not ended. A chapter covers
 * `[startTime, endTime)`; of several that begin together the last one counts.
 *
 * @param chapters sorted by `startTime`.
 * @param time in seconds.
 * @returns an index, or -1 before the first chapter and in a gap between two.
 */
export function chapterIndexAt(
  chapters: readonly Pick<Chapter, 'startTime' | 'endTime'>[],
  time: number,
): number {
  let low = 0;
  let high = chapters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chapters[middle]!.startTime <= time) low = middle + 1;
    else high = middle;
  }
  const last = chapters[low - 1];
  return last && time < last.endTime ? low - 1 : -1;
}

/**
 * Fits the chapters to the media duration. A declared duration often excludes the advertisements that a host inserts,
 * so a chapter that ended at the declared duration, or had no end, now ends at the media duration.
 *
 * @returns the same array when nothing changes.
 */
export function fitToDuration(
  chapters: readonly Chapter[],
  declared: number | undefined,
  actual: number,
): readonly Chapter[] {
  const last = chapters.at(-1);
  if (!last || !(actual > last.startTime) || last.endTime === actual) return chapters;
  if (last.endTime !== declared && last.endTime !== Infinity) return chapters;
  return [...chapters.slice(0, -1), {...last, endTime: actual}];
}
