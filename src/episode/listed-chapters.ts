import type {Chapter} from './episode.js';
import {chapterIndexAt} from './timeline.js';

/**
 * The listed chapter for any chapter: a chapter with `toc: false` counts as part of the listed one before it.
 *
 * @returns an index; -1 for -1, and if no listed chapter precedes.
 */
export function listedIndex(chapters: readonly Chapter[], index: number): number {
  while (chapters[index]?.toc === false) index--;
  return index;
}

/**
 * The end of a listed chapter, including the chapters after it that are not listed.
 *
 * @returns seconds; `NaN` if there is no such chapter.
 */
export function listedEnd(chapters: readonly Chapter[], index: number): number {
  while (chapters[index + 1]?.toc === false) index++;
  return chapters[index]?.endTime ?? NaN;
}

/** The number of a chapter in the list, from 1. */
export function listedNumber(chapters: readonly Chapter[], index: number): number {
  let number = 0;
  for (let at = 0; at <= index; at++) if (chapters[at]?.toc !== false) number++;
  return number;
}

/** The listed chapter at `time`, in seconds. */
export const listedChapterAt = (chapters: readonly Chapter[], time: number): Chapter | undefined =>
  chapters[listedIndex(chapters, chapterIndexAt(chapters, time))];
