import {emptyEpisode, type Chapter, type Episode} from '../episode/episode.js';
import {tidyUrl} from '../episode/tidy.js';
import {readChapters} from '../readers/read-chapters.js';
import type {Wishes} from './load-episode.js';
import {playableAddress} from './playable-address.js';
import {PlayerError} from './player-error.js';

/** What an author wrote into a player, but for what has a place there anyway. */
const WRITTEN = ':scope > :not([slot])';

/**
 * Adds to an episode what stands in other files: the chapters and the transcript its author wishes,
 * else the chapters it links to, so long as the author named them, in the element, or the place where they
 * are. What cannot be had leaves the episode as it is, with a note in `problems`.
 *
 * @param from the episode, or an element to read it from; where there is none, it has only what is
 *   wished.
 * @param base where the episode was found.
 * @returns nothing, where nothing stands in the element and nothing is wished.
 * @throws {PlayerError} as a rejection: `no-episode`, when what the element holds can't be read.
 */
export async function completeEpisode(
  from: Episode | Element | null | undefined,
  wishes: Wishes,
  base: string | undefined,
  signal: AbortSignal,
): Promise<Episode | undefined> {
  const found = from instanceof Element ? await readElement(from, signal) : from;
  if (!found && !wishes.chaptersFrom && !wishes.transcriptFrom) return undefined;
  const episode = found ?? emptyEpisode;
  const transcript = fromPage(wishes.transcriptFrom);
  const complete = transcript ? {...episode, transcript: [{url: transcript}]} : episode;
  const {chaptersSource} = episode;
  const isNamed = from instanceof Element || isAtOneOf([base, wishes.audio], chaptersSource?.url);
  try {
    const chapters = await loadChapters(
      episode,
      wishes,
      isNamed ? chaptersSource : undefined,
      signal,
    );
    return chapters?.length ? {...complete, chapters} : complete;
  } catch (error) {
    if (signal.aborted) throw error;
    return {...complete, problems: [...episode.problems, {code: 'bad-address', at: 'chapters'}]};
  }
}

async function readElement(element: Element, signal: AbortSignal): Promise<Episode | undefined> {
  if (document.readyState === 'loading') await parsed(signal);
  if (!element.querySelector(WRITTEN)) return undefined;
  const {readLightDom} = await import('./light-dom.js');
  try {
    return await readLightDom(element);
  } catch (error) {
    throw new PlayerError('no-episode', error);
  }
}

/** Scripts that don't wait for the page meet elements whose content is still on its way. */
const parsed = (signal: AbortSignal) =>
  new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve, {once: true, signal});
  });

async function loadChapters(
  {audio, duration}: Episode,
  wishes: Wishes,
  linked: Episode['chaptersSource'],
  signal: AbortSignal,
): Promise<readonly Chapter[] | undefined> {
  if (wishes.chaptersFrom === 'embedded') {
    const {loadEmbeddedChapters} = await import('./embedded-chapters.js');
    return loadEmbeddedChapters(wishes.audio ?? playableAddress(audio) ?? '', signal);
  }
  const url = fromPage(wishes.chaptersFrom) ?? linked?.url;
  if (!url) return undefined;
  const response = await fetch(url, {signal});
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const type = response.headers.get('content-type') ?? linked?.type;
  return readChapters(await response.text(), {url, type, duration});
}

const fromPage = (address: string | null | undefined) => tidyUrl(address, document.baseURI);

/** Whether an address is of the page's host, or of that of another one. */
function isAtOneOf(places: readonly (string | null | undefined)[], url: string | undefined) {
  const origin = originOf(url);
  return origin !== undefined && [document.baseURI, ...places].map(originOf).includes(origin);
}

/** Of an address of any kind; `undefined` for what is none. */
function originOf(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url, document.baseURI)
    ? new URL(url, document.baseURI).origin
    : undefined;
}
