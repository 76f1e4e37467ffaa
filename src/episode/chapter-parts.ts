import type {Chapter} from './episode.js';

/** The part of an episode that belongs to a listed chapter. Times are in seconds. */
export interface ChapterPart {
  /** The index of the chapter. */
  readonly index: number;
  readonly startTime: number;
  /** Where the next listed chapter starts: what lies between belongs to this one. `Infinity` while it is unknown. */
  readonly endTime: number;
}

/**
 * Divides an episode, from its first chapter on, among its listed chapters.
 *
 * @param chapters sorted by `startTime`.
 * @param duration of the episode; `NaN` if it is unknown.
 */
export function chapterParts(chapters: readonly Chapter[], duration: number): ChapterPart[] {
  const listed = chapters.flatMap(({toc, startTime}, index) =>
    toc === false ? [] : [{index, startTime}],
  );
  return listed.map(({index, startTime}, at) => {
    const end = listed[at + 1]?.startTime ?? (duration >= 0 ? duration : Infinity);
    return {index, startTime, endTime: Math.max(startTime, end)};
  });
}

export interface Jump {
  /** The position at which to jump, in seconds. */
  readonly from: number;
  /** The start of the next chapter that is not skipped; `Infinity` for the end of the episode. */
  readonly to: number;
  /** The index of the first chapter that is jumped over. */
  readonly index: number;
}

/**
 * The next jump over skipped chapters. If every chapter is skipped, none is.
 *
 * @param position in seconds.
 * @param free the index of a chapter that plays although it is skipped.
 */
export function nextJump(
  parts: readonly ChapterPart[],
  isSkipped: (index: number) => boolean,
  position: number,
  free = -1,
): Jump | undefined {
  if (parts.every(({index}) => isSkipped(index))) return undefined;
  const first = parts.findIndex(
    ({index, startTime, endTime}) =>
      endTime > Math.max(position, startTime) && index !== free && isSkipped(index),
  );
  const skipped = parts[first];
  if (!skipped) return undefined;
  const next = parts.slice(first + 1).find(({index}) => !isSkipped(index));
  return {
    from: Math.max(position, skipped.startTime),
    to: next?.startTime ?? Infinity,
    index: skipped.index,
  };
}
