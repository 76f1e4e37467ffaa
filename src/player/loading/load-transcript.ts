import type {Cue, Episode, TranscriptSource} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {readTranscript} from '../../readers/read-transcript.js';
import {fromDocument} from '../from-document.js';
import {toFetchError} from './fetch-file.js';
import {fetchText} from './fetch-text.js';

/**
 * Loads a transcript of an episode.
 *
 * @param source the file; without one, the cues that the episode contains are returned.
 * @throws {FetchError} as a rejection, if the file could not be fetched.
 * @throws {ReadError} as a rejection, if the file is no transcript.
 */
export async function loadTranscript(
  episode: Episode,
  source: TranscriptSource | undefined,
  signal: AbortSignal,
): Promise<readonly Cue[]> {
  if (!source) return (episode.transcript ?? []) as readonly Cue[];
  const url = safeHttpUrl(source.url, fromDocument('baseURI')) ?? toFetchError(source.url);
  const {text, type} = await fetchText(url, signal, source.type);
  return readTranscript(text, {url, type, persons: episode.persons});
}
