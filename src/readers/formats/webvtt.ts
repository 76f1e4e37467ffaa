import {normalizeChapters} from '../../episode/normalize-chapters.js';
import type {Problems} from '../../episode/problems.js';
import {parseClock} from '../../episode/parse-clock.js';
import {decoderOf} from '../text/character-references.js';
import {withSpeakers} from '../text/speakers.js';
import {normalizeCues, type RawCue} from '../text/cues.js';
import {ReadError, type Reader} from '../reader.js';

/**
 * WebVTT, as chapters or as a transcript. Follows the parser of the standard, sections 6.1 to 6.4,
 * without styles, regions and settings, which place text on a video. Times of chapters may be
 * looser, such as `01 --> 02:12`, as in files written by hand.
 *
 * https://www.w3.org/TR/webvtt1/
 */
export const webvtt: Reader = {
  async readChapters({text: file, url, duration, problems}) {
    const decode = await decoderOf(file);
    return normalizeChapters(
      [...cuesIn(file, parseLooseTimings, problems)].map(({startTime, endTime, text}) => ({
        startTime,
        endTime,
        title: plainText(text, decode),
      })),
      {base: url, duration, problems},
    );
  },

  async readTranscript({text: file, persons, problems}) {
    const decode = await decoderOf(file);
    const cues = withoutRolling([...cuesIn(file, parseTimings, problems)], decode);
    return normalizeCues(speakersIn(cues.flatMap((cue) => byVoice(cue, decode))), persons);
  },
};

type Decode = (text: string) => string;

interface Timings {
  readonly startTime: number;
  readonly endTime: number;
}

interface VttCue extends Timings {
  readonly text: string;
}

type VoiceCue = RawCue & {readonly text: string};

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

/** Adds up whole milliseconds, to round only once. */
function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts.map((p) => Number(p ?? 0));
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

function parseLooseTimings(line: string): Timings | undefined {
  const [start = '', end = ''] = line.split('-->');
  const startTime = parseLoose(start);
  const endTime = parseLoose(/^\s*\S*/.exec(end)![0]);
  return startTime === undefined ? undefined : {startTime, endTime: endTime ?? Infinity};
}

/** SubRip has a comma for the point. */
const parseLoose = (time: string) => parseClock(time.replace(',', '.'));

/** Splits a cue with several voices. */
function byVoice({startTime, endTime, text}: VttCue, decode: Decode): VoiceCue[] {
  const parts = text.split(/(?=<v[.\s>])|(?<=<\/v>)/).map((part) => {
    const [, name = ''] = /^<v(?:\.[^\s>]*)?(?:\s([^>]*))?(?:>|$)/.exec(part) ?? [];
    const speaker = decode(name).replace(/\s+/g, ' ');
    return {startTime, endTime, speaker, text: plainText(part, decode)};
  });
  const spoken = parts.filter(({text}) => text.trim());
  return spoken.length ? spoken : [{startTime, endTime, text: '', silent: true}];
}

/** The speakers; from `Name:` before the text if no cue has a voice. */
const speakersIn = (cues: readonly VoiceCue[]) =>
  cues.some(({speaker}) => speaker) ? [...cues] : withSpeakers(cues);

/**
 * YouTube's captions repeat the previous line in each cue, with cues of 10 ms in between. Keeps each line once, in
 * its first cue.
 */
function withoutRolling(cues: readonly VttCue[], decode: Decode): readonly VttCue[] {
  if (!cues.some(({text}) => /<\d\d:\d\d:\d\d\.\d{3}><c>/.test(text))) return cues;
  let before: readonly string[] = [];
  return cues.flatMap((cue) => {
    const lines = cue.text.split('\n').filter((line) => line.trim());
    const said = lines.map((line) => plainText(line, decode));
    const fresh = lines.filter((_, index) => !before.includes(said[index]!));
    before = said;
    return fresh.length ? [{...cue, text: fresh.join('\n')}] : [];
  });
}

/** The text of a cue without tags. An unclosed tag removes the rest. */
function plainText(text: string, decode: Decode): string {
  return text
    .split(/<[^>]*(?:>|$)/)
    .map((part) => decode(part))
    .join('');
}
