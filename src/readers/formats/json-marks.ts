import {answerIn} from '../text/answer-in.js';
import {asArray, asRecord, type Json} from '../text/json.js';

/*
 * How to recognize JSON files that look alike. The tests are not in the readers, because a reader is loaded only when its
 * format has been recognized.
 */

/** AssemblyAI: utterances, automatic chapters, or words and sentences with their text. */
export function isAssemblyAi(json: unknown): boolean {
  const {utterances, chapters, sentences, paragraphs, words, full_transcript} = asRecord(json);
  const chapter = firstOf(chapters);
  return (
    // Gladia has such lists, in seconds.
    full_transcript === undefined &&
    (Array.isArray(utterances) ||
      'gist' in chapter ||
      'headline' in chapter ||
      // Words of other services have a type, or their text in `word`.
      [sentences, paragraphs, words]
        .map(firstOf)
        .some((said) => 'text' in said && !('type' in said)))
  );
}

/** Lists of records in which programs keep what was said. */
const SPOKEN = [
  'transcription',
  'transcript',
  'monologues',
  'words',
  'utterances',
  'phrases',
  'recognizedPhrases',
  'fragments',
  'tokens',
  'result',
  'prediction',
];

/** A program that recognizes speech. */
export function isSpeechRecognition(json: unknown): boolean {
  const answer = answerIn(json);
  const {segments, results, chunks, videos, paragraphs} = answer;
  const {start, text, words} = firstOf(segments);
  const {channels, utterances, items, audio_segments} = asRecord(results);
  return (
    (start !== undefined && text !== undefined) ||
    'alternatives' in firstOf(results) ||
    'timestamp' in firstOf(chunks) ||
    'insights' in firstOf(videos) ||
    [words, firstOf(paragraphs)['words'], firstOf(json)['words']].some(isRecords) ||
    [channels, utterances, items, audio_segments].some(isRecords) ||
    SPOKEN.some((name) => isRecords(answer[name]))
  );
}

/** Auphonic: a production, as its interface returns it. */
export function isAuphonic(json: unknown): boolean {
  const {metadata, output_files} = asRecord(asRecord(json)['data'] ?? json);
  return typeof metadata === 'object' && Array.isArray(output_files);
}

/** ffprobe or yt-dlp. */
export const isFfprobe = (json: unknown): boolean =>
  'start_time' in firstOf(asRecord(json)['chapters']);

const firstOf = (list: unknown): Json => asRecord(asArray(list)[0]);

const isRecords = (list: unknown): boolean => Array.isArray(list) && typeof list[0] === 'object';
