import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {answerIn} from '../text/answer-in.js';
import {normalizeCues, type RawCue} from '../text/cues.js';
import {asRecord, type Json} from '../text/json.js';
import {recordsOf} from '../text/records.js';
import type {Reader} from '../reader.js';
import * as segments from './speech-segments.js';
import * as words from './speech-words.js';

// In the same chunk, because both join words.
export {assemblyai} from './assemblyai.js';

/**
 * Transcripts of speech recognition: Whisper and its relatives, Hugging Face, OpenAI, ElevenLabs, Deepgram, Rev, AWS, Google,
 * Azure, Gladia, Speechmatics and others. If a file has words only, the words of a speaker become cues that end with a
 * sentence or a pause. Some also find chapters.
 */
export const speechRecognition: Reader = {
  readChapters({json, url, duration, problems}) {
    const answer = answerIn(json);
    const found = [answer['chapters'], asRecord(answer['chapterization'])['results']];
    return normalizeChapters(
      (found.map(recordsOf).find(({length}) => length) ?? []).map(
        ({start, start_time, end, end_time, gist, headline, title}) => ({
          startTime: start ?? start_time,
          endTime: end ?? end_time,
          title: title ?? gist ?? headline,
        }),
      ),
      {base: url, duration, problems},
    );
  },

  readTranscript: ({json, persons, problems}) =>
    normalizeCues(
      Array.isArray(json) ? words.ofSpeakers(recordsOf(json)) : cuesIn(answerIn(json)),
      persons,
      problems,
    ),
};

type ReadCues = (list: readonly Json[], answer: Json) => RawCue[];

/** How each list of records is read. The first that is in the answer is read; whole segments are before words. */
const LISTS: readonly (readonly [name: string, read: ReadCues])[] = [
  ['segments', segments.ofWhisper],
  ['utterances', segments.ofWhisper],
  ['transcript', segments.ofWhisper],
  ['prediction', segments.ofWhisper],
  ['transcription', segments.ofWhisperCpp],
  ['chunks', segments.ofHuggingFace],
  ['phrases', segments.ofAzurePhrases],
  ['recognizedPhrases', segments.ofAzure],
  ['videos', segments.ofVideoIndexer],
  ['fragments', segments.ofAeneas],
  ['monologues', words.ofRev],
  ['paragraphs', words.ofSpeakers],
  ['tokens', words.ofSoniox],
  ['words', words.ofWords],
  ['result', words.ofWords],
];

function cuesIn(answer: Json): RawCue[] {
  const results = answer['results'];
  if (results)
    return Array.isArray(results)
      ? words.ofResults(recordsOf(results), answer)
      : ofRecord(asRecord(results));
  const [found] = LISTS.map(([name, read]) => read(recordsOf(answer[name]), answer)).filter(
    ({length}) => length,
  );
  return found ?? [];
}

/** Deepgram and AWS have their lists in a record. */
function ofRecord(results: Json): RawCue[] {
  const whole = ['utterances', 'audio_segments'].map((name) => recordsOf(results[name]));
  const [found] = whole.filter(({length}) => length);
  if (found) return segments.ofWhisper(found);
  return results['channels']
    ? recordsOf(results['channels']).flatMap(segments.ofDeepgram)
    : words.ofAws(results);
}
