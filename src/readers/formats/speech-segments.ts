import {parseTime} from '../../episode/time.js';
import type {RawCue} from '../text/cues.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {recordsOf, textIn} from '../text/records.js';
import {ofSpeakers, ofWords} from './speech-words.js';

/*
 * Transcripts whose records are sentences or more.
 */

/** Segments of Whisper and most others; those of Amberscript and Sonix without text have words. */
export const ofWhisper = (list: readonly Json[]): RawCue[] =>
  list.flatMap((segment) => (isSpoken(segment) ? toCue(segment) : ofSpeakers([segment])));

const isSpoken = ({text, transcript, transcription}: Json) =>
  [text, transcript, transcription].some((words) => typeof words === 'string');

/** A segment of Whisper, an utterance of Deepgram and Gladia, an audio segment of AWS, a line of Podlove Publisher. */
function toCue(segment: Json): RawCue {
  const {start, start_time, time_begin, end, end_time, time_end} = segment;
  const {text, transcript, transcription, voice, speaker, speaker_label} = segment;
  return {
    startTime: start ?? start_time ?? time_begin,
    endTime: end ?? end_time ?? time_end,
    speaker: voice || (speaker ?? speaker_label),
    text: text ?? transcript ?? transcription,
  };
}

/** The paragraphs of a channel, each with one speaker, or its words. */
export function ofDeepgram({alternatives}: Json): RawCue[] {
  const [best] = recordsOf(alternatives);
  const paragraphs = recordsOf(asRecord(best?.['paragraphs'])['paragraphs']);
  return paragraphs.length
    ? paragraphs.flatMap(({sentences, speaker}) =>
        recordsOf(sentences).map((sentence) => ({...toCue(sentence), speaker})),
      )
    : ofWords(recordsOf(best?.['words']));
}

/** Segments of whisper.cpp: offsets in milliseconds, and clocks with a comma. */
export const ofWhisperCpp = (list: readonly Json[]): RawCue[] =>
  list.map(({offsets, timestamps, text}) => {
    const {from, to} = asRecord(offsets);
    const clocks = asRecord(timestamps);
    const timeOf = (offset: unknown, clock: unknown) =>
      typeof offset === 'number' ? offset / 1000 : parseTime(textIn(clock).replace(',', '.'));
    return {startTime: timeOf(from, clocks['from']), endTime: timeOf(to, clocks['to']), text};
  });

/** Chunks of Hugging Face's pipelines. The last one may have no end. */
export const ofHuggingFace = (list: readonly Json[]): RawCue[] =>
  list.map(({timestamp, text}) => {
    const [start, end] = asArray(timestamp);
    return {startTime: start, endTime: end ?? undefined, text};
  });

/** Phrases of Azure's fast transcription, in milliseconds. */
export const ofAzurePhrases = (list: readonly Json[]): RawCue[] =>
  list.map(({offsetMilliseconds, durationMilliseconds, speaker, text}) => ({
    ...span(offsetMilliseconds, durationMilliseconds, 1000),
    speaker,
    text,
  }));

/** Phrases of Azure's batch transcription, in ticks of 100 nanoseconds. The channels follow each other in the file. */
export const ofAzure = (list: readonly Json[]): RawCue[] =>
  list
    .map(({offsetInTicks, durationInTicks, speaker, channel, nBest}) => ({
      ...span(offsetInTicks, durationInTicks, 1e7),
      speaker: speaker ?? (list.some((phrase) => phrase['channel']) ? channel : undefined),
      text: recordsOf(nBest)[0]?.['display'],
    }))
    .toSorted((a, b) => (a.startTime ?? 0) - (b.startTime ?? 0));

/** A start and a length, in parts of a second. */
function span(offset: unknown, duration: unknown, perSecond: number) {
  const startTime = typeof offset === 'number' ? offset / perSecond : undefined;
  const length = typeof duration === 'number' ? duration / perSecond : undefined;
  return {startTime, endTime: length === undefined ? undefined : (startTime ?? 0) + length};
}

/** Insights of Azure's Video Indexer. */
export const ofVideoIndexer = (list: readonly Json[]): RawCue[] =>
  list
    .map(({insights}) => asRecord(insights))
    .flatMap(({transcript, speakers}) => {
      const names = new Map(recordsOf(speakers).map(({id, name}) => [id, name]));
      return recordsOf(transcript).map(({text, speakerId, instances}) => {
        const {start, end} = recordsOf(instances)[0] ?? {};
        return {startTime: start, endTime: end, speaker: names.get(speakerId) ?? speakerId, text};
      });
    });

/** Fragments of aeneas, which aligns a text with audio. */
export const ofAeneas = (list: readonly Json[]): RawCue[] =>
  list.map(({begin, end, lines}) => ({
    startTime: begin,
    endTime: end,
    text: asArray(lines).map(textIn).join('\n'),
  }));
