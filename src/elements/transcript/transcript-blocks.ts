import type {Chapter, Cue} from '../../episode/episode.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import type {Sentence} from './sentences.js';

/** A paragraph of a transcript: sentences of one speaker in one chapter. */
export interface Block {
  /** The title of the chapter that begins here. */
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

/** Groups sentences into paragraphs. */
export function blocksOf(
  sentences: readonly Sentence[],
  cues: readonly Cue[],
  chapters: readonly Chapter[],
): Block[] {
  const blocks: Block[] = [];
  let chapter = -1;
  let speaker: string | undefined;
  let length = 0;
  sentences.forEach((sentence, index) => {
    const at = chapterIndexAt(chapters, sentence.startTime);
    const name = cues[sentence.cue]?.speaker;
    const begins = at >= 0 && at !== chapter;
    const limit = sentence.cue === sentences[index - 1]?.cue ? LONGEST : LONG;
    const last = blocks.at(-1);
    if (last && !begins && name === speaker && length <= limit) {
      blocks[blocks.length - 1] = {...last, to: index + 1};
      length += sentence.text.length;
      return;
    }
    blocks.push({
      title: begins ? chapters[at]!.title : undefined,
      speaker: begins || name !== speaker ? name : undefined,
      from: index,
      to: index + 1,
    });
    if (begins) chapter = at;
    speaker = name;
    length = sentence.text.length;
  });
  return blocks;
}
