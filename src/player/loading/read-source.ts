import type {Episode} from '../../episode/episode.js';
import {readEpisode} from '../../readers/read-episode.js';
import {ReadError} from '../../readers/reader.js';
import {PlayerError} from '../player-error.js';
import {decodeFile} from './decode-file.js';
import type {EpisodeOptions} from './episode-options.js';
import type {FetchedFile} from './fetched-file.js';

/**
 * Reads an episode, and completes it by other files where that is needed.
 *
 * @param source the episode's file, why it could not be fetched, or an element that holds the episode.
 * @param options an element that is its own options holds what takes the place of a file that can't be had.
 * @returns `undefined` where there is no episode and the options name nothing.
 * @throws {PlayerError} as a rejection: `not-found` or `no-episode`; the abort's `DOMException`; or the error of an
 *   `import()` whose file failed to load.
 */
export async function readSource(
  source: FetchedFile | Error | Element | null | undefined,
  signal: AbortSignal,
  options: EpisodeOptions,
): Promise<Episode | undefined> {
  const complete = async (from: Episode | Element | null | undefined, base?: string) => {
    const {completeEpisode} = await import('./complete-episode.js');
    return completeEpisode(from, options, base, signal);
  };
  if (!source || source instanceof Element) return complete(source);
  const isFetched = !(source instanceof Error);
  const episode = isFetched ? await read(source, options).catch(toError) : source;
  if (episode instanceof Error) throw await withFallback(episode, options, complete);
  const isComplete = !options.chaptersFrom && !options.transcriptFrom && !episode.chaptersSource;
  return isComplete ? episode : complete(episode, isFetched ? source.url : undefined);
}

async function read({bytes, ...hints}: FetchedFile, {item}: EpisodeOptions): Promise<Episode> {
  const text = await decodeFile(bytes, hints.type);
  try {
    return await readEpisode(text, {...hints, item: item ?? undefined});
  } catch (error) {
    // Readers throw nothing else; another error means that a reader's file failed to load.
    throw error instanceof ReadError ? new PlayerError('no-episode', error) : error;
  }
}

const toError = (error: unknown) => error as Error;

/** The error, with the episode inside the element if that has audio. */
async function withFallback(
  error: Error,
  options: EpisodeOptions,
  complete: (from: Element) => Promise<Episode | undefined>,
): Promise<Error> {
  if (!(error instanceof PlayerError && options instanceof Element)) return error;
  const episode = await complete(options).catch(() => undefined);
  return episode?.audio.length ? new PlayerError(error.reason, error.cause, episode) : error;
}
