import type {Cue} from '../episode/episode.js';
import {formatOf} from './detect.js';
import {mend, mendSource} from './mend.js';
import {ReadError, type Source} from './reader.js';

/**
 * Reads a transcript in any known format.
 *
 * @throws {ReadError} as a rejection, and nothing else: `unknown-format`, or the reader's reason.
 */
export async function readTranscript(
  text: string,
  hints: Omit<Source, 'text'> = {},
): Promise<readonly Cue[]> {
  const source = {...hints, text: await mendSource(text)};
  const format = formatOf(source);
  const reader = await format?.load();
  if (!reader?.readTranscript) {
    throw new ReadError(format?.name ?? 'kapitel', format ? 'empty' : 'unknown-format');
  }
  return mend(await reader.readTranscript(source));
}
