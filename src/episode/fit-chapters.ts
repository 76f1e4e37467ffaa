import type {ChapterPart} from './chapter-parts.js';

/** What a selection of chapters has to take into account. */
export interface FitOptions {
  /** Where playback is, in seconds; what was before it is not part of the selection. Default 0. */
  readonly position?: number;
  /** Whether a chapter has to be part of every selection, because it can't be skipped. By default none. */
  readonly isRequired?: (index: number) => boolean;
  /** Whether a chapter is never part of a selection, unless it is required. By default none. */
  readonly isUnwanted?: (index: number) => boolean;
}

/**
 * Selects the chapters that a listener has time for:
 *
 * - The selection lasts at most as long as the time.
 * - Chapters are whole; of the one that plays, what is left.
 * - They are in their order: first the introduction, or the chapter that plays, then each that still fits. So the
 *   introduction precedes all others, and no chapter that was left out would fit.
 * - Chapters that can't be skipped are part of it, and their time counts.
 *
 * @param seconds the time; at twice the speed it is twice as long as that of the clock.
 * @returns indices of chapters in ascending order; empty if nothing fits.
 */
export function fitChapters(
  parts: readonly ChapterPart[],
  seconds: number,
  {position = 0, isRequired = () => false, isUnwanted = () => false}: FitOptions = {},
): number[] {
  const ahead = parts
    .map(({index, startTime, endTime}) => ({
      index,
      length: endTime - Math.max(startTime, position),
    }))
    .filter(({length}) => length > 0);
  // Before the first chapter nothing is skipped.
  const lead = Math.max(0, (parts[0]?.startTime ?? 0) - position);
  let left = ahead.reduce(
    (rest, {index, length}) => (isRequired(index) ? rest - length : rest),
    seconds - lead,
  );
  if (!(left >= 0)) return [];
  let count = 0;
  const selected = ahead.filter(({index, length}) => {
    if (isRequired(index)) return true;
    if (isUnwanted(index) || length > left) return false;
    left -= length;
    count++;
    return true;
  });
  return count ? selected.map(({index}) => index) : [];
}
