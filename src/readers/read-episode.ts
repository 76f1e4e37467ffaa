import type {Episode} from '../episode/episode.js';
import {formats} from './formats.js';
import {parseJson} from './json.js';
import {ReadError, type Format, type Source} from './reader.js';

/** The first format that recognises a text by its content. */
export function detectFormat(source: Source): Format | undefined {
  const json = parseJson(source.text);
  return formats.find((format) => format.matches(source, json));
}

/**
 * Reads an episode from a text in any known format.
 *
 * @throws {ReadError} as a rejection, and nothing else: `unknown-format`, or the reader's reason.
 */
export async function readEpisode(
  text: string,
  hints: Omit<Source, 'text'> = {},
): Promise<Episode> {
  const source = {...hints, text};
  const format = detectFormat(source);
  const reader = await format?.load();
  if (!format || !reader?.readEpisode) throw new ReadError('kapitel', 'unknown-format');
  return reader.readEpisode(source);
}
