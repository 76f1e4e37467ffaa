import type {Cue} from '../../episode/episode.js';
import {chapterIndexAt} from '../../episode/timeline.js';

/** A sentence of a transcript. Times are in seconds. */
export interface Sentence {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
  /** The index of its cue. */
  readonly cue: number;
  /** Whether the times are estimated, because the cue has more than one sentence. */
  readonly approximate: boolean;
}

/** Cues with fewer characters are not split. */
const SHORT = 100;
/** Sentences with more characters are split between words: automatic transcripts may lack punctuation. */
const LONGEST = 280;
/** It looks ahead first, because looking back from each of many spaces would take long. */
const SENTENCE_START = /(?=\S)(?<=[.!?…。！？]\s+)/u;
const PIECES = new RegExp(`.{1,${LONGEST}}(?:\\s+|$)|.{1,${LONGEST}}`, 'gsu');

/**
 * Splits the cues of a transcript into sentences. The sentences of a cue share its time by their numbers of
 * characters. Joined, they are the text of the cue.
 *
 * @param language BCP 47 tag, for the rules of the language. An invalid one is ignored.
 */
export function sentencesOf(cues: readonly Cue[], language?: string): Sentence[] {
  const split = splitter(language);
  return cues.flatMap((cue, index) => {
    const {startTime, text} = cue;
    const endTime = Math.max(startTime, cue.endTime);
    const length = endTime - startTime;
    // The length of the last cue may be unknown.
    const texts = text.length < SHORT || length === Infinity ? [text] : split(text);
    const at = (offset: number) =>
      offset === text.length
        ? endTime
        : Math.min(endTime, startTime + length * (offset / text.length));
    let offset = 0;
    return texts.map((part) => {
      const from = offset ? at(offset) : startTime;
      offset += part.length;
      const approximate = texts.length > 1;
      return {startTime: from, endTime: at(offset), text: part, cue: index, approximate};
    });
  });
}

/** Returns a function that splits a text into sentences, each with the space after it. */
function splitter(language: string | undefined): (text: string) => string[] {
  // Firefox before 125 lacks Intl.Segmenter.
  const segmenter = 'Segmenter' in Intl ? createSegmenter(language) : undefined;
  return (text) => {
    const sentences = segmenter
      ? [...segmenter.segment(text)].map(({segment}) => segment)
      : text.split(SENTENCE_START);
    return sentences.flatMap((sentence) =>
      sentence.length > LONGEST ? (sentence.match(PIECES) ?? []) : sentence,
    );
  };
}

function createSegmenter(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, {granularity: 'sentence'});
  } catch {
    return new Intl.Segmenter(undefined, {granularity: 'sentence'});
  }
}

/**
 * The sentence at `time`: the last one that has begun and has not ended.
 *
 * @param sentences sorted by `startTime`.
 * @returns an index, or -1 where nothing is said.
 */
export const sentenceIndexAt = (
  sentences: readonly Pick<Sentence, 'startTime' | 'endTime'>[],
  time: number,
): number => chapterIndexAt(sentences, time);
