import type {Chapter} from './episode.js';

/**
 * The index of the listed chapter some steps away from a position in seconds; -1 after the last. One step back is the
 * start of the current chapter, unless it started less than three seconds ago.
 */
export function neighbourAt(
  chapters: readonly Chapter[],
  currentTime: number,
  step: number,
): number {
  const listed = chapters.filter(({toc}) => toc !== false);
  // In a gap between two chapters, the one before it counts.
  const current = listed.findLastIndex(({startTime}) => startTime <= currentTime);
  const begun = currentTime - (listed[current]?.startTime ?? 0);
  const wanted = listed[step < 0 && begun > 3 ? current : Math.max(0, current + step)];
  return wanted ? chapters.indexOf(wanted) : -1;
}
