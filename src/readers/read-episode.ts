import type {Episode} from '../episode/episode.js';
import {engineeringKiosk, isEngineeringKiosk} from './engineering-kiosk.js';
import {parseJson} from './json.js';
import {mend, mendSource} from './mend.js';
import {ReadError, type Reader, type Source} from './reader.js';

/**
 * Reads an episode from a text in any known format. Where no list of chapters is found, those
 * in the show notes count.
 *
 * @throws {ReadError} as a rejection, and nothing else: `unknown-format`, or the reader's reason.
 */
export async function readEpisode(
  text: string,
  hints: Omit<Source, 'text'> = {},
): Promise<Episode> {
  const source = {...hints, text: await mendSource(text)};
  const reader = await findReader(source);
  if (!reader?.readEpisode) throw new ReadError('kapitel', 'unknown-format');
  const episode = await mend(await reader.readEpisode(source));
  const {chapters, content, description} = episode;
  return chapters.length || !/\d:\d/.test(`${content} ${description}`)
    ? episode
    : (await import('./show-notes.js')).withChaptersOfNotes(episode);
}

/** The format of most episodes is known at once; the others' marks come with the list of them. */
async function findReader(source: Source): Promise<Reader | undefined> {
  if (isEngineeringKiosk(parseJson(source.text))) return engineeringKiosk;
  return (await import('./detect.js')).formatOf(source)?.load();
}
