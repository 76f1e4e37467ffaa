import type {Episode} from '../episode/episode.js';
import {readEpisode} from '../readers/read-episode.js';
import {PlayerError} from './player-error.js';

/**
 * Fetches an episode and reads it.
 *
 * @throws {PlayerError} as a rejection: `not-found`, or `no-episode`; or the abort's `DOMException`.
 */
export async function loadEpisode(url: string, signal: AbortSignal): Promise<Episode> {
  const {text, type} = await fetchText(url, signal);
  try {
    return await readEpisode(text, {url, type});
  } catch (error) {
    throw new PlayerError('no-episode', error);
  }
}

async function fetchText(url: string, signal: AbortSignal): Promise<{text: string; type: string}> {
  try {
    const response = await fetch(url, {signal});
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return {text: await response.text(), type: response.headers.get('content-type') ?? ''};
  } catch (error) {
    throw signal.aborted ? error : new PlayerError('not-found', error);
  }
}
