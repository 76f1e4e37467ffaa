import type {Cue} from '../episode/episode.js';
import {Problems} from '../episode/problems.js';
import {repair, repairDamage, toSource} from './text/repair.js';
import {ReadError, type Hints} from './reader.js';

/**
 * Reads a transcript in any known format.
 *
 * @throws {ReadError} as a rejection, and nothing else: `unknown-format`, or the reader's reason.
 */
export async function readTranscript(text: string, hints: Hints = {}): Promise<readonly Cue[]> {
  const source = await toSource(text, hints);
  const {formatOf} = await import('./detect.js');
  const format = formatOf(source);
  const reader =
    format && PLAIN_TEXT.test(format.name)
      ? (await import('./formats/text-transcript.js')).textTranscript
      : await format?.load();
  if (!reader?.readTranscript) {
    throw new ReadError(format?.name ?? 'kapitel', format ? 'empty' : 'unknown-format');
  }
  const problems = source.problems ?? new Problems();
  const before = problems.list.length;
  const cues = await reader.readTranscript({...source, problems});
  // Problems without cues, or records without text: the file deviates from its format.
  if (!cues.length && (problems.list.length > before || /\[\s*\{/.test(source.text))) {
    throw new ReadError(format!.name, 'malformed', problems.list[before]?.at);
  }
  // WebVTT has been decoded already, so a remaining ampersand is literal.
  return format!.name === 'webvtt' ? repairDamage(cues) : repair(cues);
}

/** Formats of lines with times, which may also be what somebody says. */
const PLAIN_TEXT = /^(?:show-notes|mp4chaps)$/;
