import type {Chapter} from './episode.js';

/**
 * The chapter that plays at `time`: the last one that has begun and has not ended. A chapter covers
 * `[startTime, endTime)`; of several that begin together the last one counts.
 *
 * @param chapters sorted by `startTime`.
 * @param time in seconds.
 * @returns an index, or -1 before the first chapter and in a gap between two.
 */
export function chapterIndexAt(chapters: readonly Chapter[], time: number): number {
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
 * The chapter that a listener is shown for another one: a chapter with `toc: false` belongs to the one
 * before it that has a place in the list.
 *
 * @returns an index; -1 for -1, and where nothing listed comes before.
 */
export function listedIndex(chapters: readonly Chapter[], index: number): number {
  while (chapters[index]?.toc === false) index--;
  return index;
}

/** What a listener is shown of `time`: the chapter at it, or the one that this belongs to. */
export const listedChapterAt = (chapters: readonly Chapter[], time: number): Chapter | undefined =>
  chapters[listedIndex(chapters, chapterIndexAt(chapters, time))];

/**
 * Lets the chapters end with the real audio. The declared duration is often that of a file without
 * the advertisements a server adds, so a chapter that ended with the declared duration (or had no
 * end at all) now ends with the actual one.
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
