import {parseTime} from '../../episode/time.js';
import {normalizeCues} from '../text/cues.js';
import {htmlToText} from '../text/html-text.js';
import {ReadError, type Reader} from '../reader.js';

const CLOCK = String.raw`\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,3})?`;
const SPACE = String.raw`[ \t]{0,9}`;
/** Each word begins with a capital, a letter of a script without case, or a digit: `Ada Example`, `Speaker 1`. */
const NAME = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’_-]{0,40}(?: [\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.'’_-]{0,40}){0,4}`;

/** The first line of a paragraph, whose text follows. */
const HEADERS = [
  // Otter: `Ada Example  0:05`. Rev: `Ada Example (00:05):`.
  new RegExp(
    `^(?<name>[^:\\n]{1,60}?)(?:[ \\t]{2,9}|${SPACE}(?=[[(]))[[(]?(?<time>${CLOCK})[\\])]?:?$`,
    'u',
  ),
  // The HTML of Podcasting 2.0: `Ada:0:05`.
  new RegExp(`^(?<name>${NAME}):?${SPACE}(?<time>${CLOCK})$`, 'u'),
  // `[00:05] - Ada Example`, `00:05 Ada Example`.
  new RegExp(`^[[(]?(?<time>${CLOCK})[\\])]?${SPACE}(?:[-–—]${SPACE})?(?<name>${NAME})?:?$`, 'u'),
];

/** A paragraph in one line. */
const PARAGRAPHS = [
  // Descript: `[00:00:05] Ada: text`; text without names.
  new RegExp(
    `^[[(](?<time>${CLOCK})[\\])]:?${SPACE}(?:(?<name>[^:\\n]{1,60}):[ \\t])?(?<text>.*)$`,
    'u',
  ),
  new RegExp(
    `^(?<time>${CLOCK})${SPACE}(?:[-–—]${SPACE})?(?<name>${NAME}):[ \\t](?<text>.*)$`,
    'u',
  ),
  // `Ada: [00:00:05] text`.
  new RegExp(
    `^(?<name>[^:\\n]{1,60}):${SPACE}[[(](?<time>${CLOCK})[\\])]${SPACE}(?<text>.*)$`,
    'u',
  ),
];

/** What Otter adds. */
const ENDING = /^Transcribed by https?:\/\/otter\.ai\/?$/;
/** Longest line that is searched for a time, in characters. */
const LONGEST_LINE = 100_000;

/** Plain-text transcripts, of Otter, Descript, Rev and others or written by hand, with a time at the start of each paragraph. */
export const textTranscript: Reader = {
  readTranscript({text, persons, problems}) {
    const cues: Paragraph[] = [];
    for (const line of htmlToText(text).split(/[\r\n]+/)) {
      const words = line.trim();
      const cue = cues.at(-1);
      const begun = words.length < LONGEST_LINE ? begin(words) : undefined;
      if (begun) cues.push({...begun, endTime: undefined});
      else if (cue && !ENDING.test(words)) cue.text += `${cue.text && '\n'}${words}`;
    }
    const spoken = cues.map(({speaker, text, bracketed, ...times}) => {
      // A word after brackets with nothing below it is no name: [00:05] Yes.
      const isName = text || !bracketed;
      return isName ? {...times, speaker, text} : {...times, text: speaker ?? ''};
    });
    const read = normalizeCues(spoken, persons, problems);
    if (!read.length) throw new ReadError('text-transcript', 'empty');
    return read;
  },
};

interface Paragraph {
  readonly startTime: number | undefined;
  readonly endTime: undefined;
  readonly speaker?: string;
  /** Whether it begins with a time in brackets. */
  readonly bracketed: boolean;
  text: string;
}

function begin(line: string): Omit<Paragraph, 'endTime'> | undefined {
  if (!/\d:\d/.test(line.slice(0, 200))) return undefined;
  // Markdown emphasises names.
  const plain = line.replace(/(?<=^(?:[[(][\d:.,]+[\])] ?)?)\*\*([^*\n]{1,60})\*\*/, '$1');
  const match = [...HEADERS, ...PARAGRAPHS].map((form) => form.exec(plain)).find(Boolean);
  if (!match) return undefined;
  const {time = '', name, text = ''} = match.groups!;
  return {
    startTime: parseTime(time.replace(',', '.')),
    ...(name && {speaker: name.trim().replace(/:$/, '')}),
    text,
    bracketed: /^[[(]/.test(plain),
  };
}
