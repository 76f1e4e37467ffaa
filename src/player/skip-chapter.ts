import type {PlayerState} from './player-state.js';

/** As much of a player as is needed here; an element has it too. */
interface Skipping {
  readonly state: Pick<PlayerState, 'chapters' | 'currentTime'>;
  seekToChapter(index: number): void;
}

/**
 * Goes to a neighbouring chapter of the list and plays. Back means the start of this one, unless that
 * is less than three seconds ago.
 */
export function skipChapter(player: Skipping, step: number): void {
  const {chapters, currentTime} = player.state;
  const listed = chapters.filter(({toc}) => toc !== false);
  // Where a gap is between two chapters, the last one that began counts.
  const current = listed.findLastIndex(({startTime}) => startTime <= currentTime);
  const begun = currentTime - (listed[current]?.startTime ?? 0);
  const wanted = listed[step < 0 && begun > 3 ? current : Math.max(0, current + step)];
  if (wanted) player.seekToChapter(chapters.indexOf(wanted));
}
