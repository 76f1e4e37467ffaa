import {parseTime} from '../episode/time.js';
import type {Cue, Person} from '../episode/episode.js';

/** A cue as a source has it: nothing about its values is certain. */
export interface RawCue {
  readonly startTime: unknown;
  readonly endTime: unknown;
  readonly speaker?: unknown;
  readonly text: unknown;
}

/**
 * Makes a transcript of whatever a source calls one. What has no time or no words is left out; a
 * missing end is the next start; a speaker's letter or number becomes the name, if `persons` tells.
 */
export function tidyCues(raw: readonly RawCue[], persons: readonly Person[] = []): Cue[] {
  const cues = raw.flatMap(({startTime, endTime, speaker, text}) => {
    const start = parseTime(startTime as string | number);
    if (start === undefined || typeof text !== 'string' || !text.trim()) return [];
    const name = typeof speaker === 'string' || typeof speaker === 'number' ? `${speaker}` : '';
    const person = persons.find(({id}) => id !== undefined && id === name.trim());
    return {
      startTime: start,
      endTime: parseTime(endTime as string | number),
      ...(name.trim() && {speaker: person?.name ?? name.trim()}),
      text: text.replaceAll('\0', '\uFFFD').trim(),
    };
  });
  return cues.map((cue, index) => ({
    ...cue,
    endTime: cue.endTime ?? cues[index + 1]?.startTime ?? Infinity,
  }));
}
