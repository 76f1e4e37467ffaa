import {normalizeCues} from '../text/cues.js';
import type {Reader} from '../reader.js';

/** Whisper's transcript separated by tabs: `start`, `end` and `text`, in milliseconds. */
export const whisperTable: Reader = {
  readTranscript: ({text, persons, problems}) =>
    normalizeCues(
      text
        .split(/[\r\n]+/)
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([start, end, ...words]) => ({
          startTime: Number(start || NaN) / 1000,
          endTime: Number(end || NaN) / 1000,
          text: words.join(' '),
        })),
      persons,
      problems,
    ),
};
