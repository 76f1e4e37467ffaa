import {tidyCues} from './cues.js';
import {asArray, asRecord, parseJson} from './json.js';
import type {Reader} from './reader.js';

/** Transcripts by AssemblyAI: `{utterances: [{speaker, start, end, text}]}`, in milliseconds. */
export const assemblyai: Reader = {
  readTranscript: ({text, persons, problems}) =>
    tidyCues(
      asArray(asRecord(parseJson(text))['utterances']).map((utterance) => {
        const {start, end, speaker, text} = asRecord(utterance);
        return {startTime: secondsOf(start), endTime: secondsOf(end), speaker, text};
      }),
      persons,
      problems,
    ),
};

/** No number is no time, while `Number(null)` is 0. */
const secondsOf = (milliseconds: unknown) =>
  milliseconds === null || milliseconds === '' ? undefined : Number(milliseconds) / 1000;
