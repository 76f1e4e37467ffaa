import {parseTime} from '../episode/time.js';
import type {Cue, Person} from '../episode/episode.js';
import type {Problems} from '../episode/tidy.js';

/** A cue as a source has it: nothing about its values is certain. */
export interface RawCue {
  readonly startTime: unknown;
  readonly endTime: unknown;
  readonly speaker?: unknown;
  readonly text: unknown;
  /** Stays although it says nothing, as WebVTT counts it. */
  readonly silent?: boolean;
}

/**
 * Makes a transcript of whatever a source calls one. What has no time or no words is left out; a
 * missing end is the next start; a speaker's letter or number becomes the name, if `persons` tells.
 *
 * @param problems what has words and no time is noted there.
 */
export function tidyCues(
  raw: readonly RawCue[],
  persons: readonly Person[] = [],
  problems?: Problems,
): Cue[] {
  const names = new Map(persons.flatMap(({id, name}) => (id === undefined ? [] : [[id, name]])));
  const cues = raw.flatMap(({startTime, endTime, speaker, text, silent}, index) => {
    const start = parseTime(startTime as string | number);
    if (typeof text !== 'string' || (!text.trim() && !silent)) return [];
    if (start === undefined) {
      problems?.add('no-time', `cues[${index}]`);
      return [];
    }
    const name = typeof speaker === 'string' || typeof speaker === 'number' ? `${speaker}` : '';
    return {
      startTime: start,
      endTime: parseTime(endTime as string | number),
      ...(name.trim() && {speaker: names.get(name.trim()) ?? name.trim()}),
      text: text.replaceAll('\0', '\uFFFD').trim(),
    };
  });
  return cues.map((cue, index) => ({
    ...cue,
    endTime: cue.endTime ?? cues[index + 1]?.startTime ?? Infinity,
  }));
}
