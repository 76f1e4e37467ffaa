import {emptyEpisode, type Chapter, type Episode} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {readChapters} from '../../readers/read-chapters.js';
import type {EpisodeOptions} from './episode-options.js';
import {fromDocument} from '../from-document.js';
import {playableUrl} from '../playable-url.js';
import {ReadError} from '../../readers/reader.js';
import {FetchError} from './fetch-file.js';
import {fetchText} from './fetch-text.js';
import {PlayerError} from '../player-error.js';

/** The author's children of a player, except those in slots. */
const WRITTEN = ':scope > :not([slot])';

/**
 * Completes an episode by other files: the chapters and the transcript that the options name, else the
 * chapters that the episode links, if the author named them in the element or their origin in an attribute.
 * A file that can't be used leaves the episode as it is, with an entry in `problems`.
 *
 * @param from the episode, or an element to read it from. Without it the episode has only what the options
 *   name.
 * @param base where the episode was found.
 * @returns `undefined` where the element is empty and the options name nothing.
 * @throws {PlayerError} as a rejection: `no-episode`, when what the element holds can't be read; or the
 *   error of an `import()` whose file failed to load.
 */
export async function completeEpisode(
  from: Episode | Element | null | undefined,
  options: EpisodeOptions,
  base: string | undefined,
  signal: AbortSignal,
): Promise<Episode | undefined> {
  const found = from instanceof Element ? await readElement(from, signal) : from;
  if (!found && !options.chaptersFrom && !options.transcriptFrom) return undefined;
  const episode = found ?? emptyEpisode;
  const transcript = fromPage(options.transcriptFrom);
  const complete = transcript ? {...episode, transcript: [{url: transcript}]} : episode;
  const {chaptersSource} = episode;
  const isNamed = from instanceof Element || isAtOneOf([base, options.audio], chaptersSource?.url);
  try {
    const chapters = await loadChapters(
      episode,
      options,
      isNamed ? chaptersSource : undefined,
      signal,
    );
    return chapters?.length ? {...complete, chapters} : complete;
  } catch (error) {
    if (signal.aborted || !(error instanceof ReadError || error instanceof FetchError)) throw error;
    return {...complete, problems: [...episode.problems, {code: 'bad-url', at: 'chapters'}]};
  }
}

async function readElement(element: Element, signal: AbortSignal): Promise<Episode | undefined> {
  if (fromDocument('readyState') === 'loading') await parsed(signal);
  if (!element.querySelector(WRITTEN)) return undefined;
  const {readLightDom} = await import('./light-dom.js');
  try {
    return await readLightDom(element);
  } catch (error) {
    throw error instanceof ReadError ? new PlayerError('no-episode', error) : error;
  }
}

/** Resolves when the page is parsed: a script that runs earlier meets elements without their content. */
const parsed = (signal: AbortSignal) =>
  new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve, {once: true, signal});
  });

async function loadChapters(
  {audio, duration}: Episode,
  options: EpisodeOptions,
  linked: Episode['chaptersSource'],
  signal: AbortSignal,
): Promise<readonly Chapter[] | undefined> {
  if (options.chaptersFrom === 'embedded') {
    const {loadEmbeddedChapters} = await import('./embedded-chapters.js');
    return loadEmbeddedChapters(options.audio ?? playableUrl(audio) ?? '', signal);
  }
  const url = fromPage(options.chaptersFrom) ?? linked?.url;
  if (!url) return undefined;
  const {text, type} = await fetchText(url, signal, linked?.type);
  return readChapters(text, {url, type, duration});
}

const fromPage = (rawUrl: string | null | undefined) =>
  safeHttpUrl(rawUrl, fromDocument('baseURI'));

/** Whether a URL has the origin of the page or of one of these places. */
function isAtOneOf(places: readonly (string | null | undefined)[], url: string | undefined) {
  const origin = originOf(url);
  return (
    origin !== undefined && [fromDocument('baseURI'), ...places].map(originOf).includes(origin)
  );
}

/** `undefined` for what is no URL. */
function originOf(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url, fromDocument('baseURI'))
    ? new URL(url, fromDocument('baseURI')).origin
    : undefined;
}
