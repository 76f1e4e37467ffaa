import type {Problem, ProblemCode} from '../episode/episode.js';
import type {Mp3Problem, Mp3ProblemCode} from './check-mp3.js';
import type {UnusedKey} from './unused-keys.js';
import type {ReadError, ReadErrorReason} from '../readers/reader.js';

/** A problem in words, with a hint how to fix it. */
export interface Finding {
  readonly code: ProblemCode | ReadErrorReason | 'unreadable' | 'unused-key' | Mp3ProblemCode;
  /** The place in the file. */
  readonly at?: string | undefined;
  /** `error` if something was lost, `warning` if it was repaired or is doubtful, `note` if nothing is wrong with it. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string;
}

type Sentences = readonly [severity: Finding['severity'], message: string, hint: string];

const PROBLEMS: Readonly<Record<ProblemCode, Sentences>> = {
  'no-time': ['error', 'This is no time.', 'Write it as 6:29 or 1:05:39.'],
  'no-title': ['warning', 'This chapter has no title.', 'Give it one, or set "toc": false.'],
  'bad-url': [
    'error',
    'There is no usable URL.',
    'Give one that begins with https://, or a path relative to the file.',
  ],
  'no-audio': [
    'error',
    'The episode has no audio.',
    'Name its file: <enclosure url="…" type="audio/mpeg"/> in a feed, audio in JSON and front matter.',
  ],
  'bad-date': ['error', 'Nobody can read this date.', 'Write it as 2025-01-21T05:00:00Z.'],
  repeated: ['warning', 'This chapter is listed twice.', 'Delete one of the two.'],
  'beyond-end': [
    'warning',
    'This chapter starts behind the end of the episode.',
    'Correct its start, or the length of the episode.',
  ],
  'too-many': [
    'error',
    'There are more than can be shown; the rest was left out.',
    'Keep up to 10,000 chapters, or 100,000 cues of a transcript.',
  ],
  unsorted: ['warning', 'The chapters are out of order.', 'Sort them by their start.'],
};

const ERRORS: Readonly<Record<ReadErrorReason, Sentences>> = {
  'unknown-format': [
    'error',
    'This is no format Kapitel knows.',
    'See docs/formats.md for those it reads.',
  ],
  malformed: [
    'error',
    'This breaks the rules of its format.',
    'Correct the place, or export anew.',
  ],
  empty: ['error', 'It holds nothing of the kind asked for.', 'Look whether it is the right file.'],
  'no-such-item': [
    'error',
    'The feed has no such episode.',
    'Ask for a guid, a number, a part of the URL, or latest.',
  ],
};

/** The problem of an episode without a title. */
export const withoutTitle: Finding = {
  code: 'no-title',
  at: 'title',
  severity: 'error',
  message: 'The episode has no title.',
  hint: 'Give it one.',
};

/** A problem as a line for people: file, place, severity, message, hint. */
export const inOneLine = (file: string, {at, severity, message, hint}: Finding): string =>
  `${file}${at ? `: ${at}` : ''}: ${severity}: ${message} ${hint}`;

export function ofProblem({code, at}: Problem): Finding {
  const [severity, message, hint] = PROBLEMS[code];
  return {code, at, severity, message, hint};
}

export function ofReadError({reason, reader, at}: ReadError): Finding {
  const [severity, message, hint] = ERRORS[reason];
  return {
    code: reason,
    at: at ?? (reader === 'kapitel' ? undefined : reader),
    severity,
    message,
    hint,
  };
}

/** A key with a typing error is a warning; another one may well be for another program. */
export const ofUnusedKey = ({at, key, likely}: UnusedKey): Finding =>
  likely
    ? {
        code: 'unused-key',
        at,
        severity: 'warning',
        message: `“${key}” is not used.`,
        hint: `Did you mean “${likely}”?`,
      }
    : {
        code: 'unused-key',
        at,
        severity: 'note',
        message: `“${key}” is not used.`,
        hint: 'Leave it if it is for another program.',
      };

const MP3: Readonly<Record<Mp3ProblemCode, Sentences>> = {
  'no-frames': ['error', 'There is no MP3 audio in it.', 'Export it again as MP3.'],
  'no-index': [
    'error',
    'Its bit rate varies, and it has no Xing or VBRI header: browsers guess its length, and chapters start at the wrong place.',
    'Export it with a constant bit rate.',
  ],
  'variable-bit-rate': [
    'warning',
    'Its bit rate varies: browsers know its length, but find places in it only roughly.',
    'Export it with a constant bit rate, which is exact.',
  ],
  'wrong-length': [
    'error',
    'Its header states another length than the audio has, as after cutting or joining files.',
    'Export it again, or write a new header: ffmpeg -i in.mp3 -c copy out.mp3',
  ],
};

export function ofMp3Problem({code, at}: Mp3Problem): Finding {
  const [severity, message, hint] = MP3[code];
  return {code, at, severity, message, hint};
}

/** The problem of a file that could not be read. */
export const ofSystemError = (error: Error): Finding => ({
  code: 'unreadable',
  severity: 'error',
  message: `The file cannot be read: ${error.message}`,
  hint: 'Check its name and whether you may read it.',
});
