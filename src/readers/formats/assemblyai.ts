import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeCues, type RawCue} from '../text/cues.js';
import {joinWords} from '../text/join-words.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import type {Reader} from '../reader.js';

/**
 * Answers of AssemblyAI: utterances, sentences, paragraphs or words, and the automatic chapters `{start, end, headline,
 * gist}`. All times are in milliseconds.
 */
export const assemblyai: Reader = {
  readChapters: ({json, url, duration, problems}) =>
    normalizeChapters(
      recordsIn(json, 'chapters').map(({start, end, gist, headline}) => ({
        startTime: secondsOf(start),
        endTime: secondsOf(end),
        title: gist ?? headline,
      })),
      {base: url, duration, problems},
    ),

  readTranscript: ({json, persons, problems}) => {
    const [spoken] = ['utterances', 'sentences', 'paragraphs']
      .map((name) => recordsIn(json, name))
      .filter(({length}) => length);
    const cues = spoken?.map(toCue) ?? joinWords(recordsIn(json, 'words').map(toWord));
    return normalizeCues(cues, persons, problems);
  },
};

const recordsIn = (json: unknown, name: string): readonly Json[] =>
  asArray(asRecord(json)[name]).map(asRecord);

const toCue = ({start, end, speaker, text}: Json): RawCue => ({
  startTime: secondsOf(start),
  endTime: secondsOf(end),
  speaker,
  text,
});

const toWord = ({start, end, speaker, text}: Json) => ({
  start: secondsOf(start),
  end: secondsOf(end),
  speaker,
  text: typeof text === 'string' ? text : '',
});

/** Converts to seconds; `undefined` for values that are not numbers, because `Number(null)` is 0. */
const secondsOf = (milliseconds: unknown) =>
  milliseconds === null || milliseconds === '' ? undefined : Number(milliseconds) / 1000;
