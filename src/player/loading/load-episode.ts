import type {Episode} from '../../episode/episode.js';
import {fromDocument} from '../from-document.js';
import {PlayerError} from '../player-error.js';
import type {EpisodeOptions} from './episode-options.js';
import type {FetchedFile} from './fetched-file.js';

/**
 * Fetches an episode and reads it. Other files complete it: those that the options name, and the chapters
 * that the episode links if it has none itself. If the file can't be fetched or read, the content of the element takes
 * its place.
 *
 * @param from the episode's URL, relative to the page (URLs in the episode are relative to where it was
 *   found), or an element that holds the episode. Without it the episode has only what the options name.
 * @returns `undefined` where there is no episode and the options name nothing.
 * @throws {PlayerError} as a rejection: `not-found` or `no-episode`, with the `episode` in the element if the options are an
 *   element that holds one; the abort's `DOMException`; or the
 *   error of an `import()` whose file failed to load.
 */
export async function loadEpisode(
  from: string | Element | null | undefined,
  signal: AbortSignal,
  options: EpisodeOptions = {},
): Promise<Episode | undefined> {
  // The reader arrives while the file is requested.
  const [source, {readSource}] = await Promise.all([
    typeof from === 'string'
      ? fetchFile(from, signal).catch((error: unknown) => error as Error)
      : from,
    import('./read-source.js'),
  ]);
  return readSource(source, signal, options);
}

async function fetchFile(rawUrl: string, signal: AbortSignal): Promise<FetchedFile> {
  try {
    const url = new URL(rawUrl, fromDocument('baseURI')).href;
    const response = await fetch(url, {signal});
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const type = response.headers.get('content-type') ?? '';
    return {bytes: await response.arrayBuffer(), url: response.url || url, type};
  } catch (error) {
    throw signal.aborted ? error : new PlayerError('not-found', error);
  }
}
