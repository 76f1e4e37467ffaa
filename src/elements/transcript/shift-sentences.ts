import type {Chapter} from '../../episode/episode.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import type {Sentence} from './sentences.js';

/**
 * Moves sentences as far as their chapters have been moved, in audio into which advertisements were inserted. Times stay
 * in order, and no sentence overlaps the next one.
 *
 * @param chapters those that the transcript was made with.
 * @param adjusted the same chapters where they are in the audio; `undefined` if nothing was moved.
 */
export function shiftSentences(
  sentences: readonly Sentence[],
  chapters: readonly Chapter[],
  adjusted: readonly Chapter[] | undefined,
): readonly Sentence[] {
  if (!adjusted) return sentences;
  let earliest = 0;
  const starts = sentences.map(({startTime}) => {
    const index = chapterIndexAt(chapters, startTime);
    const chapter = chapters[index];
    const seconds = chapter
      ? (adjusted[index]?.startTime ?? chapter.startTime) - chapter.startTime
      : 0;
    return (earliest = Math.max(earliest, startTime + seconds));
  });
  return sentences.map((sentence, index) => {
    const startTime = starts[index]!;
    const end = startTime + sentence.endTime - sentence.startTime;
    return {...sentence, startTime, endTime: Math.min(end, starts[index + 1] ?? Infinity)};
  });
}
