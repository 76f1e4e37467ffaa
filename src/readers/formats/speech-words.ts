import type {RawCue} from '../text/cues.js';
import {joinWords, type Word} from '../text/join-words.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {recordsOf, textIn} from '../text/records.js';

/*
 * Transcripts whose records are words, which are joined to cues.
 */

/** Words of OpenAI, Deepgram, ElevenLabs (which lists spaces as well), Vosk and others. */
export const ofWords = (list: readonly Json[]): RawCue[] => joinWords(list.map(toWord));

function toWord(word: Json): Word {
  const {start, start_time, startTime, data_start, end, end_time, endTime, data_end} = word;
  const {speaker, speaker_id, type} = word;
  return {
    start: start ?? start_time ?? startTime ?? data_start,
    end: end ?? end_time ?? endTime ?? data_end,
    speaker: speaker ?? speaker_id,
    text: textIn(word['punctuated_word'] ?? word['word'] ?? word['text'] ?? word['value']).trim(),
    joins: type === 'spacing',
  };
}

/** What each speaker says, in words: Amberscript, Happy Scribe, Sonix, Trint. */
export const ofSpeakers = (list: readonly Json[]): RawCue[] =>
  list.flatMap(({speaker, words}) =>
    joinWords(recordsOf(words).map((word) => ({...toWord(word), speaker}))),
  );

/** Tokens of Soniox, in milliseconds. They are parts of words, with the spaces between words. */
export const ofSoniox = (list: readonly Json[]): RawCue[] =>
  joinWords(
    list.map(({start_ms, end_ms, speaker, text}) => ({
      start: Number(start_ms ?? NaN) / 1000,
      end: Number(end_ms ?? NaN) / 1000,
      speaker,
      text: textIn(text),
      joins: true,
    })),
  );

/** The monologues of Rev, where punctuation and spaces are elements without a time. */
export function ofRev(monologues: readonly Json[], {speakers}: Json): RawCue[] {
  const names = new Map(recordsOf(speakers).map(({id, name}) => [id, name]));
  return monologues.flatMap(({elements, speaker, speaker_info}) => {
    const name = asRecord(speaker_info)['display_name'] ?? names.get(speaker) ?? speaker;
    return joinWords(
      recordsOf(elements).map(({ts, end_ts, value}) => ({
        start: ts,
        end: end_ts,
        speaker: name,
        text: textIn(value),
        joins: true,
      })),
    );
  });
}

/** The items of AWS. Older files have the speakers in a list of their own, by the times of the words. */
export function ofAws({items, speaker_labels}: Json): RawCue[] {
  const labels = new Map(
    recordsOf(asRecord(speaker_labels)['segments'])
      .flatMap(({items}) => recordsOf(items))
      .map(({start_time, speaker_label}) => [start_time, speaker_label]),
  );
  return joinWords(
    recordsOf(items).map((item) => {
      const {start_time, end_time, speaker_label, channel_label, type, alternatives} = item;
      const [best] = recordsOf(alternatives);
      return {
        start: start_time,
        end: end_time,
        speaker: speaker_label ?? labels.get(start_time) ?? channel_label,
        text: textIn(best?.['content']),
        joins: type === 'punctuation',
      };
    }),
  );
}

/** Results of Google and IBM, which have several words each, or of Speechmatics, which are one word. */
export function ofResults(results: readonly Json[], {speaker_labels}: Json): RawCue[] {
  const labels = new Map(recordsOf(speaker_labels).map(({from, speaker}) => [from, speaker]));
  const words = results.map((result) => ofResult(result, labels));
  // With speakers, the last result of Google has the words of all.
  const last = words.at(-1) ?? [];
  const repeats =
    words.length > 1 && last[0]?.start !== undefined && last[0].start === words.flat()[0]?.start;
  return joinWords(repeats ? last : words.flat());
}

function ofResult(
  {alternatives, start_time, end_time, attaches_to, type}: Json,
  labels: ReadonlyMap<unknown, unknown>,
): Word[] {
  const [best] = recordsOf(alternatives);
  const {words, timestamps, content, speaker} = best ?? {};
  if (Array.isArray(words)) return recordsOf(words).map(ofGoogle);
  if (Array.isArray(timestamps)) {
    return timestamps.map((timestamp) => {
      const [text, start, end] = asArray(timestamp);
      return {start, end, speaker: labels.get(start), text: textIn(text)};
    });
  }
  const joins = attaches_to === 'previous' || type === 'punctuation';
  return [{start: start_time, end: end_time, speaker, text: textIn(content), joins}];
}

/** A word of Google, whose keys differ between versions and languages. */
function ofGoogle(word: Json): Word {
  const {startTime, start_time, startOffset, endTime, end_time, endOffset} = word;
  const {speakerTag, speaker_tag, speakerLabel, speaker_label} = word;
  return {
    // A start at 0 may be left out.
    start: secondsOf(startTime ?? start_time ?? startOffset ?? '0s'),
    end: secondsOf(endTime ?? end_time ?? endOffset),
    // 0 is that of words without a speaker.
    speaker: (speakerTag ?? speaker_tag) || (speakerLabel ?? speaker_label),
    text: textIn(word['word']),
  };
}

/** `1.5s`, or `{seconds: 1, nanos: 500000000}`. */
function secondsOf(time: unknown): number {
  const {seconds, nanos} = asRecord(time);
  return typeof time === 'object'
    ? Number(seconds ?? 0) + Number(nanos ?? 0) / 1e9
    : Number(textIn(time).replace(/s$/, '') || NaN);
}
