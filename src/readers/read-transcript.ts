import type {Cue} from '../episode/episode.js';
import {detect} from './detect.js';
import {mend} from './mend.js';
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
  const format = detect(text, hints);
  const reader = await format?.load();
  if (!reader?.readTranscript) {
    throw new ReadError(format?.name ?? 'kapitel', format ? 'empty' : 'unknown-format');
  }
  return mend(await reader.readTranscript({...hints, text}));
}
