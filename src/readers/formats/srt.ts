import {normalizeChapters} from '../../episode/normalize-chapters.js';
import type {Problems} from '../../episode/problems.js';
import {withSpeakers} from '../text/speakers.js';
import {normalizeCues, type RawCue} from '../text/cues.js';
import type {Reader} from '../reader.js';

/**
 * SubRip subtitles. There is no standard. Like video players, this accepts missing counters, points for
 * commas, missing hours, full-width characters, and blank lines within a text.
 */
export const srt: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(
      cuesIn(text, problems).map(({startTime, endTime, text}) => ({
        startTime,
        endTime,
        title: text,
      })),
      {base: url, duration, problems},
    ),

  readTranscript: ({text, persons, problems}) =>
    normalizeCues(withSpeakers(cuesIn(text, problems)), persons),
};

// A third colon may replace the comma. Milliseconds may be missing.
const TIMESTAMP = String.raw`(?:(\d{1,9}): ?)?(\d{1,9}): ?(\d{1,9})(?: ?[.,:] ?(\d{1,3})\d{0,6})?`;
const TIMINGS = new RegExp(`^\\s*${TIMESTAMP}[ \\t]*-{0,2} ?->[ \\t]*${TIMESTAMP}(?:\\s|$)`);

function cuesIn(file: string, problems?: Problems): (RawCue & {readonly text: string})[] {
  // Line ends that were converted twice are one end. More returns in a row are lines of their own.
  const lines = file.replace(/^\uFEFF/, '').split(/\r{0,3}\n|\r/);
  const starts = lines.flatMap((line, index) => {
    const match = line.includes('->') && TIMINGS.exec(narrow(line));
    if (match === null && line.includes('-->')) problems?.add('no-time', `line ${index + 1}`);
    return match ? [{index, match}] : [];
  });
  const numbered = lines.slice(0, starts[0]?.index).some((line) => line.trim());
  return starts.map(({index, match}, order) => {
    const end = starts[order + 1]?.index ?? lines.length;
    const text = lines.slice(index + 1, end);
    // The line before the next timings is their counter, sometimes followed by a blank line.
    while (text.length && !text.at(-1)!.trim()) text.pop();
    if (numbered && end < lines.length && /^\s*\d+[a-z]?\s*$/i.test(text.at(-1) ?? '')) text.pop();
    return {
      startTime: seconds(match.slice(1, 5)),
      endTime: seconds(match.slice(5, 9)),
      text: plainText(text.join('\n')),
    };
  });
}

/** Converts full-width characters to ASCII. */
const narrow = (text: string) => text.normalize('NFKC').replaceAll('。', '.');

function seconds(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = parts.map((p) => Number(p ?? 0));
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) / 1000;
}

const plainText = (text: string) =>
  text.replace(/<\/?(?:[biu]|font)\b[^<>]*>|\{\\[^{}]*\}/gi, '').trim();
