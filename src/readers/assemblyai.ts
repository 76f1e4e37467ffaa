import {tidyCues} from './cues.js';
import {asArray, asRecord, parseJson} from './json.js';
import type {Reader} from './reader.js';

/** Transcripts by AssemblyAI: `{utterances: [{speaker, start, end, text}]}`, in milliseconds. */
export const assemblyai: Reader = {
  readTranscript: ({text, persons}) =>
    tidyCues(
      asArray(asRecord(parseJson(text))['utterances']).map((utterance) => {
        const {start, end, speaker, text} = asRecord(utterance);
        return {startTime: Number(start) / 1000, endTime: Number(end) / 1000, speaker, text};
      }),
      persons,
    ),
};
