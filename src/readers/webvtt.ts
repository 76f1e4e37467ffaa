import {decodeHTML} from 'entities/decode';
import {tidyChapters, type Problems} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {tidyCues, type RawCue} from './cues.js';
import {ReadError, type Reader} from './reader.js';

/**
 * WebVTT, as chapters or as a transcript. Follows the parser of the standard, sections 6.1 to 6.4,
 * with styles, regions and settings left out, for here nothing is laid over a picture. Chapters may
 * also carry looser times, such as `01 --> 02:12`, as files by hand do.
 *
 * https://www.w3.org/TR/webvtt1/
 */
export const webvtt: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    tidyChapters(
      [...cuesIn(text, parseLooseTimings, problems)].map(({startTime, endTime, text}) => ({
        startTime,
        endTime,
        title: plainText(text),
      })),
      {base: url, duration, problems},
    ),

  readTranscript: ({text, persons, problems}) =>
    tidyCues([...cuesIn(text, parseTimings, problems)].flatMap(byVoice), persons),
};

interface Timings {
  readonly startTime: number;
  readonly endTime: number;
}

interface VttCue extends Timings {
  readonly text: string;
}

type ParseTimings = (line: string) => Timings | undefined;

function* cuesIn(file: string, parse: ParseTimings, problems?: Problems): Generator<VttCue> {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0]!)) throw new ReadError('webvtt', 'malformed', 'line 1');
  // The header ends with the first blank line, or without one at the first timings.
  let next = lines.findIndex((line, index) => index > 0 && (!line || line.includes('-->')));
  while (next >= 0 && next < lines.length) {
    const block = blockAt(lines, next, parse);
    if (block.cue) yield block.cue;
    else if (block.broken) problems?.add('no-time', `line ${block.broken}`);
    next = block.next;
  }
}

/** A block: an identifier, timings and text, or a comment. A second arrow begins a new one. */
function blockAt(lines: readonly string[], start: number, parse: ParseTimings) {
  let timings: Timings | undefined;
  let text: string[] = [];
  /** The line of the timings, counted from 1. */
  let arrow: number | undefined;
  let next = start;
  for (; next < lines.length && lines[next]; next++) {
    const line = lines[next]!;
    if (line.includes('-->')) {
      if (arrow || next > start + 1)
        return {cue: timings && {...timings, text: joined(text)}, broken: arrow, next};
      arrow = next + 1;
      timings = parse(line);
      text = [];
    } else {
      text.push(line);
    }
  }
  return {cue: timings && {...timings, text: joined(text)}, broken: arrow, next: next + 1};
}

const joined = (lines: readonly string[]) => lines.join('\n');

const TIMESTAMP = String.raw`(?:(\d{1,15}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMINGS = new RegExp(`^[ \\t\\f]*${TIMESTAMP}[ \\t\\f]*-->[ \\t\\f]*${TIMESTAMP}(?!\\d)`);

function parseTimings(line: string): Timings | undefined {
  const match = TIMINGS.exec(line);
  if (!match) return undefined;
  return {startTime: seconds(match.slice(1, 5)), endTime: seconds(match.slice(5, 9))};
}

/** Whole milliseconds are summed up, so that no fraction is rounded twice. */
function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts.map((p) => Number(p ?? 0));
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

function parseLooseTimings(line: string): Timings | undefined {
  const [start = '', end = ''] = line.split('-->');
  const startTime = parseTime(start);
  const endTime = parseTime(/^\s*\S*/.exec(end)![0]);
  return startTime === undefined ? undefined : {startTime, endTime: endTime ?? Infinity};
}

/** One cue a voice, because one cue may hold two people. */
function byVoice({startTime, endTime, text}: VttCue): RawCue[] {
  const parts = text.split(/(?=<v[.\s>])|(?<=<\/v>)/).map((part) => {
    const [, name = ''] = /^<v(?:\.[^\s>]*)?(?:\s([^>]*))?(?:>|$)/.exec(part) ?? [];
    const speaker = decodeHTML(name).replace(/\s+/g, ' ');
    return {startTime, endTime, speaker, text: plainText(part)};
  });
  const spoken = parts.filter(({text}) => text.trim());
  return spoken.length ? spoken : [{startTime, endTime, text: '', silent: true}];
}

/** What a cue says, without its tags. A tag that is never closed swallows the rest. */
function plainText(text: string): string {
  return text
    .split(/<[^>]*(?:>|$)/)
    .map((part) => decodeHTML(part))
    .join('');
}
