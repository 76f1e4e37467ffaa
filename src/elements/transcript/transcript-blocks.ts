import type {Chapter} from '../../episode/episode.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import type {Sentence} from './sentences.js';
import type {ShownCue} from './transcript-content.js';

/** A paragraph of a transcript: sentences of one speaker in one chapter. */
export interface Block {
  /** The title of the chapter that begins here, or the heading that the author has written. */
  readonly title: string | undefined;
  /** The speaker, where the speaker changes or a chapter begins. */
  readonly speaker: string | undefined;
  /** The index of the first sentence. */
  readonly from: number;
  /** The index after the last sentence. */
  readonly to: number;
}

/** From this number of characters on, the next cue begins a paragraph. */
const LONG = 400;
/** From this number of characters on, the next sentence begins a paragraph. */
const LONGEST = 700;

/** Groups sentences into paragraphs. Those that an author has written stay as they are. */
export function blocksOf(
  sentences: readonly Sentence[],
  cues: readonly ShownCue[],
  chapters: readonly Chapter[],
): Block[] {
  const blocks: Block[] = [];
  let chapter = -1;
  let speaker: string | undefined;
  let length = 0;
  sentences.forEach((sentence, index) => {
    const at = chapterIndexAt(chapters, sentence.startTime);
    const {speaker: name, heading, source} = cues[sentence.cue] ?? {};
    const isNextCue = sentence.cue !== sentences[index - 1]?.cue;
    const isChapter = at >= 0 && at !== chapter;
    const title = (isNextCue && heading) || (isChapter ? chapters[at]!.title : undefined);
    const begins = isChapter || title !== undefined;
    const last = blocks.at(-1);
    const isFull = source ? isNextCue : length > (isNextCue ? LONG : LONGEST);
    if (last && !begins && name === speaker && !isFull) {
      blocks[blocks.length - 1] = {...last, to: index + 1};
      length += sentence.text.length;
      return;
    }
    blocks.push({
      title,
      speaker: begins || name !== speaker ? name : undefined,
      from: index,
      to: index + 1,
    });
    if (isChapter) chapter = at;
    speaker = name;
    length = sentence.text.length;
  });
  return blocks;
}
