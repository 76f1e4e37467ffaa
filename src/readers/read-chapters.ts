import type {Chapter} from '../episode/episode.js';
import {Problems} from '../episode/problems.js';
import {repair, toSource} from './text/repair.js';
import {ReadError, type Hints, type Source} from './reader.js';

/**
 * Reads the chapters in a text: a chapters file, an episode in any known format, or show notes with times. An episode
 * without chapters and an empty list in a chapters file resolve with an empty list, because their authors say that there
 * are none. Show notes without chapters reject as `empty`, and text without times as `unknown-format`.
 *
 * @throws {ReadError} as a rejection, and nothing else.
 */
export async function readChapters(text: string, hints: Hints = {}): Promise<readonly Chapter[]> {
  return repair(await readAny(await toSource(text, hints)));
}

async function readAny(source: Source): Promise<readonly Chapter[]> {
  const {formatOf} = await import('./detect.js');
  const format = formatOf(source);
  const reader = await format?.load();
  if (reader?.readChapters) {
    const problems = source.problems ?? new Problems();
    const before = problems.list.length;
    const chapters = await reader.readChapters({...source, problems});
    // Problems without chapters: the file deviates from its format.
    if (!chapters.length && problems.list.length > before) {
      throw new ReadError(format!.name, 'malformed', problems.list[before]?.at);
    }
    if (chapters.length || MAY_BE_EMPTY.test(format!.name)) return chapters;
  } else if (reader?.readEpisode) {
    const episode = await reader.readEpisode(source);
    if (episode.chapters.length) return episode.chapters;
    return (await import('./formats/show-notes.js')).withChaptersOfNotes(episode).chapters;
  }
  throw new ReadError(format?.name ?? 'kapitel', reader ? 'empty' : 'unknown-format');
}

/** The formats of files that are written for an episode without chapters. */
const MAY_BE_EMPTY = /chapters$|webvtt/;
