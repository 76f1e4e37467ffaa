import {parseTime} from '../../episode/time.js';
import type {Cue, Person} from '../../episode/episode.js';
import type {Problems} from '../../episode/problems.js';

/** A cue of a source, with unchecked values. */
export interface RawCue {
  readonly startTime?: unknown;
  readonly endTime?: unknown;
  readonly speaker?: unknown;
  readonly text?: unknown;
  /** Whether an empty cue is kept, as in WebVTT. */
  readonly silent?: unknown;
}

/** Largest number of cues: one per second for more than a day. */
const MOST_CUES = 100_000;

/**
 * Normalizes the cues of a source. Cues without a time or text are left out; a missing end is the start of the next
 * cue; a speaker's letter or number is replaced by the name of the person with that `id`.
 *
 * @param problems receives an entry for each cue with text and without a time.
 */
export function normalizeCues(
  raw: readonly RawCue[],
  persons: readonly Person[] = [],
  problems?: Problems,
): Cue[] {
  if (raw.length > MOST_CUES) problems?.add('too-many', `cues[${MOST_CUES}]`);
  const names = new Map(persons.flatMap(({id, name}) => (id === undefined ? [] : [[id, name]])));
  const cues = raw
    .slice(0, MOST_CUES)
    .flatMap(({startTime, endTime, speaker, text, silent}, index) => {
      const start = timeOf(startTime);
      if (typeof text !== 'string' || (!text.trim() && !silent)) return [];
      if (start === undefined) {
        problems?.add('no-time', `cues[${index}]`);
        return [];
      }
      const name = typeof speaker === 'string' || typeof speaker === 'number' ? `${speaker}` : '';
      return {
        startTime: start,
        endTime: timeOf(endTime),
        ...(name.trim() && {speaker: names.get(name.trim()) ?? name.trim()}),
        text: text.replaceAll('\0', '\uFFFD').trim(),
      };
    });
  return cues.map((cue, index) => ({
    ...cue,
    endTime: cue.endTime ?? cues[index + 1]?.startTime ?? Infinity,
  }));
}

/** WebVTT allows any number of hours; 1e9 seconds are more than 30 years. */
const timeOf = (value: unknown) =>
  typeof value === 'number'
    ? value >= 0 && value <= 1e9
      ? value
      : undefined
    : parseTime(value as string);
