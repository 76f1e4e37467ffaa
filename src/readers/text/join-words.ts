import type {RawCue} from './cues.js';

/** A word of a transcript, with unchecked times in seconds. */
export interface Word {
  readonly start: unknown;
  readonly end: unknown;
  readonly speaker: unknown;
  readonly text: string;
  /** Whether it follows the previous word without a space. */
  readonly joins?: boolean;
}

/** A cue ends with its speaker, at a pause of so many seconds, or at the first end of a sentence after so many letters. */
const PAUSE = 2;
const LONG = 120;
/** Letters at the end of a cue in which the end of a sentence is looked for. */
const ENDING = 20;

/** Joins the words of a transcript to cues: a cue is what one speaker says, up to a pause or the end of a sentence. */
export function joinWords(words: readonly Word[]): RawCue[] {
  const cues: {startTime: unknown; endTime: unknown; speaker: unknown; text: string}[] = [];
  // The end of the last cue, because searching all of a cue after each word takes quadratic time.
  let ending = '';
  for (const {start, end, speaker, text, joins} of words) {
    const cue = cues.at(-1);
    const isNew =
      !cue ||
      (speaker !== undefined && speaker !== cue.speaker) ||
      Number(start) - Number(cue.endTime) > PAUSE ||
      (start !== undefined && cue.text.length > LONG && /[.?!…]\s*$/.test(ending));
    if (!isNew) {
      const added = joins ? text : ` ${text}`;
      cue.text += added;
      ending = (ending + added).slice(-ENDING);
      cue.endTime = end ?? cue.endTime;
    } else if (text.trim()) {
      cues.push({startTime: start, endTime: end, speaker, text});
      ending = text.slice(-ENDING);
    }
  }
  return cues;
}
