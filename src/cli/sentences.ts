import type {Problem, ProblemCode} from '../episode/episode.js';
import type {ReadError, ReadErrorReason} from '../readers/reader.js';

/** A problem in words, with the way out of it. */
export interface Finding {
  readonly code: ProblemCode | ReadErrorReason | 'unreadable';
  /** Where in the file, in its own words. */
  readonly at?: string | undefined;
  /** An error loses something; a warning was put right. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly mend: string;
}

type Sentences = readonly [severity: Finding['severity'], message: string, mend: string];

const PROBLEMS: Readonly<Record<ProblemCode, Sentences>> = {
  'no-time': ['error', 'This is no time.', 'Write it as 6:29 or 1:05:39.'],
  'no-title': ['warning', 'This chapter has no title.', 'Give it one, or set "toc": false.'],
  'bad-address': [
    'error',
    'There is no usable address.',
    'Give one that begins with https://, or a path relative to the file.',
  ],
  'bad-date': ['error', 'Nobody can read this date.', 'Write it as 2025-01-21T05:00:00Z.'],
  repeated: ['warning', 'This chapter is listed twice.', 'Delete one of the two.'],
  'beyond-end': [
    'warning',
    'This chapter starts behind the end of the episode.',
    'Correct its start, or the length of the episode.',
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
    'Ask for a guid, a number, a part of the address, or latest.',
  ],
};

/** An episode nobody can call by its name. */
export const withoutTitle: Finding = {
  code: 'no-title',
  at: 'title',
  severity: 'error',
  message: 'The episode has no title.',
  mend: 'Give it one.',
};

export function ofProblem({code, at}: Problem): Finding {
  const [severity, message, mend] = PROBLEMS[code];
  return {code, at, severity, message, mend};
}

export function ofReadError({reason, reader, at}: ReadError): Finding {
  const [severity, message, mend] = ERRORS[reason];
  return {
    code: reason,
    at: at ?? (reader === 'kapitel' ? undefined : reader),
    severity,
    message,
    mend,
  };
}

/** The file itself could not be had. */
export const ofSystemError = (error: Error): Finding => ({
  code: 'unreadable',
  severity: 'error',
  message: `The file cannot be read: ${error.message}`,
  mend: 'Check its name and whether you may read it.',
});
