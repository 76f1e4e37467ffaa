import type {Cue, Episode, TranscriptSource} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {fromDocument} from '../../player/from-document.js';
import {loadTranscript} from '../../player/loading/load-transcript.js';
import type {WrittenCue, WrittenText} from '../../player/loading/written-transcript.js';
import {TRANSCRIPT} from '../../player/loading/transcript-selector.js';
import {sentencesOf, type Sentence} from './sentences.js';

/**
 * - `idle`: nothing has been requested.
 * - `failed`: the file could not be fetched.
 * - `unreadable`: the file is no transcript, or an empty one.
 */
export type TranscriptContent =
  {readonly status: 'idle' | 'loading' | 'failed' | 'unreadable'} | ReadyTranscript;

/** A cue of a file, or one that is written in the page. */
export type ShownCue = Cue & Partial<WrittenCue>;

/** A transcript that can be shown. */
export interface ReadyTranscript {
  readonly status: 'ready';
  /** Sorted by time. */
  readonly cues: readonly ShownCue[];
  readonly sentences: readonly Sentence[];
  readonly written: WrittenText | undefined;
}

/** Whether a file has the origin of the page. A missing one needs no request. */
export function isOfPage(source: TranscriptSource | undefined): boolean {
  if (!source) return true;
  const url = safeHttpUrl(source.url, fromDocument('baseURI'));
  return url !== undefined && new URL(url).origin === location.origin;
}

/** A part of the page in which an author has written a transcript: paragraphs with a `<time>`. */
export interface WrittenTranscript {
  readonly root: Element;
  /** Selects the elements that contain it; empty for all of the root. */
  readonly scope: string;
}

/** Finds a transcript that is written into an element, or into the content of a player. @param player the player element. */
export function writtenIn(
  element: Element,
  player: Element | undefined,
): WrittenTranscript | undefined {
  const places = [
    {root: element, scope: ''},
    {root: player, scope: TRANSCRIPT},
  ];
  return places.find(({root, scope}) => root?.querySelector(`${scope} :is(p, li, dd, dt) time`)) as
    WrittenTranscript | undefined;
}

/**
 * Loads a transcript and splits it into sentences.
 *
 * @param source the file; without one the cues of the episode are used.
 * @param written what takes the place of the file, unless no cues are in it.
 * @param language BCP 47 tag, for the rules by which sentences end.
 * @throws the error of an `import()`, as a rejection, if a file of the player itself failed to load.
 */
export async function readContent(
  episode: Episode,
  source: TranscriptSource | undefined,
  written: WrittenTranscript | undefined,
  language: string | undefined,
  signal: AbortSignal,
): Promise<TranscriptContent> {
  try {
    const found = written && (await read(written));
    const loaded = found?.cues ?? (await loadTranscript(episode, source, signal));
    if (!loaded.length) return {status: 'unreadable'};
    const cues: readonly ShownCue[] = found?.cues ?? sorted(loaded);
    return {status: 'ready', cues, sentences: sentencesOf(cues, language), written: found?.text};
  } catch (error) {
    const {name} = error as Error;
    if (name === 'ReadError') return {status: 'unreadable'};
    if (name === 'FetchError') return {status: 'failed'};
    throw error;
  }
}

const sorted = <Kind extends Cue>(cues: readonly Kind[]): readonly Kind[] =>
  [...cues].sort((one, other) => one.startTime - other.startTime);

/** @returns `undefined` if there is no cue. */
async function read({root, scope}: WrittenTranscript) {
  const {writtenCues, WrittenText} = await import('../../player/loading/written-transcript.js');
  const cues = sorted(writtenCues(root, scope));
  return cues.length ? {cues, text: new WrittenText(cues)} : undefined;
}
