import {tidyChapters, type Problems} from '../episode/tidy.js';
import {tidyCues, type RawCue} from './cues.js';
import type {Reader} from './reader.js';

/**
 * SubRip subtitles. There is no standard; this takes what players take: no counter, points for
 * commas, missing hours, full-width signs, blank lines within a text.
 */
export const srt: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    tidyChapters(
      cuesIn(text, problems).map(({startTime, endTime, text}) => ({
        startTime,
        endTime,
        title: text,
      })),
      {base: url, duration, problems},
    ),

  readTranscript: ({text, persons, problems}) =>
    tidyCues(withSpeakers(cuesIn(text, problems)), persons),
};

// A third colon stands for the comma; without either, there are no milliseconds.
const TIMESTAMP = String.raw`(?:(\d{1,9}): ?)?(\d{1,9}): ?(\d{1,9})(?: ?[.,:] ?(\d{1,3})\d{0,6})?`;
const TIMINGS = new RegExp(`^\\s*${TIMESTAMP}[ \\t]*-{0,2} ?->[ \\t]*${TIMESTAMP}(?:\\s|$)`);

function cuesIn(file: string, problems?: Problems): (RawCue & {readonly text: string})[] {
  const lines = file.replace(/^\uFEFF/, '').split(/\r*\n|\r/);
  const starts = lines.flatMap((line, index) => {
    const match = line.includes('->') && TIMINGS.exec(narrow(line));
    if (match === null && line.includes('-->')) problems?.add('no-time', `line ${index + 1}`);
    return match ? [{index, match}] : [];
  });
  const numbered = lines.slice(0, starts[0]?.index).some((line) => line.trim());
  return starts.map(({index, match}, order) => {
    const end = starts[order + 1]?.index ?? lines.length;
    const text = lines.slice(index + 1, end);
    // What stands before the next timings is their counter, sometimes with a blank line behind it.
    while (text.length && !text.at(-1)!.trim()) text.pop();
    if (numbered && end < lines.length && /^\s*\d+[a-z]?\s*$/i.test(text.at(-1) ?? '')) text.pop();
    return {
      startTime: seconds(match.slice(1, 5)),
      endTime: seconds(match.slice(5, 9)),
      text: plainText(text.join('\n')),
    };
  });
}

/** Full-width digits and signs as the usual ones. */
const narrow = (text: string) => text.normalize('NFKC').replaceAll('。', '.');

function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts.map((p) => Number(p ?? 0));
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

const plainText = (text: string) =>
  text.replace(/<\/?(?:[biu]|font)\b[^<>]*>|\{\\[^{}]*\}/gi, '').trim();

const NAMED = /^(\p{Lu}[\p{L}\d .'-]{0,39}): +(?=\S)/u;

/** `Name: text` names a speaker where the first cue has it and the same name comes again. */
function withSpeakers(cues: readonly (RawCue & {readonly text: string})[]): RawCue[] {
  const counts = new Map<string, number>();
  for (const {text} of cues) {
    const name = NAMED.exec(text)?.[1];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (!NAMED.test(cues[0]?.text ?? '') || ![...counts.values()].some((count) => count > 1)) {
    return [...cues];
  }
  return cues.map((cue) => {
    const match = NAMED.exec(cue.text);
    return match ? {...cue, speaker: match[1], text: cue.text.slice(match[0].length)} : cue;
  });
}
