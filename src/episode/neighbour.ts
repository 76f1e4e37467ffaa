import type {Chapter} from './episode.js';

/**
 * The index of the chapter some steps away in the list, from a place in seconds; -1 behind the last. Back
 * means the start of this one, unless that is less than three seconds ago.
 */
export function neighbourAt(
  chapters: readonly Chapter[],
  currentTime: number,
  step: number,
): number {
  const listed = chapters.filter(({toc}) => toc !== false);
  // Where a gap is between two chapters, the last one that began counts.
  const current = listed.findLastIndex(({startTime}) => startTime <= currentTime);
  const begun = currentTime - (listed[current]?.startTime ?? 0);
  const wanted = listed[step < 0 && begun > 3 ? current : Math.max(0, current + step)];
  return wanted ? chapters.indexOf(wanted) : -1;
}
