import type {Chapter} from '../episode/episode.js';
import {formatOf} from './detect.js';
import {parseJson} from './json.js';
import {mend, mendSource} from './mend.js';
import {ReadError, type Source} from './reader.js';
import {showNotes} from './show-notes.js';

/**
 * Reads the chapters in a text: a file of chapters, an episode in any known format, or show notes
 * with times in them, which may well hold none.
 *
 * @throws {ReadError} as a rejection, and nothing else.
 */
export async function readChapters(
  text: string,
  hints: Omit<Source, 'text'> = {},
): Promise<readonly Chapter[]> {
  return mend(await readAny(await mendSource(text), hints));
}

async function readAny(text: string, hints: Omit<Source, 'text'>): Promise<readonly Chapter[]> {
  const source = {...hints, text};
  const format = formatOf(source);
  const reader = await format?.load();
  if (reader !== showNotes && reader?.readChapters) return reader.readChapters(source);
  if (reader?.readEpisode) return (await reader.readEpisode(source)).chapters;
  if (reader ? reader !== showNotes : parseJson(text) !== undefined) {
    throw new ReadError(format?.name ?? 'kapitel', reader ? 'empty' : 'unknown-format');
  }
  const chapters = showNotes.readChapters(source);
  // Servers answer a wrong address with a whole page; notes come without.
  if (!chapters.length && PAGE.test(text)) throw new ReadError('kapitel', 'unknown-format');
  return chapters;
}

const PAGE = /^\s*<(?:!doctype html|html)\b/i;
