import type {Episode} from '../episode/episode.js';
import {engineeringKiosk, isEngineeringKiosk} from './formats/engineering-kiosk.js';
import {isNative, native} from './formats/native.js';
import {repair, toSource} from './text/repair.js';
import {ReadError, type Hints, type Reader, type Source} from './reader.js';

/**
 * Reads an episode from a text in any known format. Without a list of chapters, the chapters are read from the show
 * notes.
 *
 * @throws {ReadError} as a rejection, and nothing else: `unknown-format`, or the reader's reason.
 */
export async function readEpisode(text: string, hints: Hints = {}): Promise<Episode> {
  const source = await toSource(text, hints);
  const reader = await findReader(source);
  if (!reader?.readEpisode) throw new ReadError('kapitel', 'unknown-format');
  const episode = await repair(await reader.readEpisode(source));
  const {chapters, content, description} = episode;
  return chapters.length || !MAYBE_TIME.test(`${content} ${description}`)
    ? episode
    : (await import('./formats/show-notes.js')).withChaptersOfNotes(episode);
}

/** What may be a time: `1:02`, `0h04`, `3'45`, `4m 12s`, `0.00`. */
const MAYBE_TIME = /\p{Nd}[:：]\p{Nd}|0\.00|\d ?(?:[h'’′]|m(?:in)?) ?\d/u;

/** The two most frequent formats are recognized at once; the others need the list of formats. */
async function findReader(source: Source): Promise<Reader | undefined> {
  if (isEngineeringKiosk(source.json)) return engineeringKiosk;
  if (isNative(source.json)) return native;
  return (await import('./detect.js')).formatOf(source)?.load();
}
