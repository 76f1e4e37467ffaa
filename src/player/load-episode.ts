import type {Episode} from '../episode/episode.js';
import {readEpisode} from '../readers/read-episode.js';
import {PlayerError} from './player-error.js';

/** What an author says besides where the episode is; addresses are read from the page's base. */
export interface Wishes {
  /** Which one of a feed: a guid, a number, a part of its address, or `latest`. */
  readonly item?: string | null;
  /** The chapters file to trust more than the episode, or `embedded` for those in the sound. */
  readonly chaptersFrom?: string | null;
  readonly transcriptFrom?: string | null;
  /** The sound, if it is another than the episode's. */
  readonly audio?: string | null;
}

/**
 * Fetches an episode and reads it, and completes it from other files where the author wishes or the
 * episode lacks chapters and links some.
 *
 * @param from its address, from the page's base (addresses in the episode are read from where it was
 *   found), or an element that holds it. None is an episode that has only what is wished.
 * @returns nothing, where there is none and nothing is wished.
 * @throws {PlayerError} as a rejection: `not-found`, or `no-episode`; or the abort's `DOMException`.
 */
export async function loadEpisode(
  from: string | Element | null | undefined,
  signal: AbortSignal,
  wishes: Wishes = {},
): Promise<Episode | undefined> {
  const found = from && typeof from === 'string' ? await fetchText(from, signal) : undefined;
  const episode = found && (await read(found.text, {...found, item: wishes.item ?? undefined}));
  return !episode || wishes.chaptersFrom || wishes.transcriptFrom || episode.chaptersSource
    ? (await import('./complete-episode.js')).completeEpisode(
        episode ?? (from as Element | null | undefined),
        wishes,
        found?.url,
        signal,
      )
    : episode;
}

async function read(...source: Parameters<typeof readEpisode>): Promise<Episode> {
  try {
    return await readEpisode(...source);
  } catch (error) {
    throw new PlayerError('no-episode', error);
  }
}

async function fetchText(
  address: string,
  signal: AbortSignal,
): Promise<{text: string; url: string; type: string}> {
  try {
    const url = new URL(address, document.baseURI).href;
    const response = await fetch(url, {signal});
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const type = response.headers.get('content-type') ?? '';
    return {text: await response.text(), url: response.url || url, type};
  } catch (error) {
    throw signal.aborted ? error : new PlayerError('not-found', error);
  }
}
