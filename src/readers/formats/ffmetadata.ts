import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import type {Reader} from '../reader.js';

/**
 * The metadata file of FFmpeg: sections `[CHAPTER]` with `TIMEBASE`, `START`, `END` and `title`; without a time base, times
 * are nanoseconds. Also what `ffprobe -show_chapters` prints: `start_time`, `end_time` and `TAG:title`.
 *
 * https://ffmpeg.org/ffmpeg-formats.html#Metadata-2
 */
export const ffmetadata: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(
      text
        .split(/^\[/m)
        .filter((section) => /^chapter\]/i.test(section))
        .map(toChapter),
      {base: url, duration, problems},
    ),
};

function toChapter(section: string): RawChapter {
  // A backslash at the end of a line escapes the line break.
  const lines = section.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  const fields = new Map(
    lines.map((line) => {
      const end = line.indexOf('=');
      return [line.slice(0, Math.max(0, end)).trim().toLowerCase(), line.slice(end + 1)];
    }),
  );
  const [, over = 1, under = 1e9] =
    /^(\d{1,9})\/(\d{1,10})/.exec(fields.get('timebase') ?? fields.get('time_base') ?? '') ?? [];
  const time = (name: string) => {
    const ticks = fields.get(name);
    return (
      fields.get(`${name}_time`) ??
      (ticks === undefined ? undefined : (Number(ticks) * Number(over)) / Number(under))
    );
  };
  const title = fields.get('title') ?? fields.get('tag:title');
  return {
    startTime: time('start'),
    endTime: time('end'),
    title: title?.replace(/\\([=;#\\])/g, '$1'),
  };
}
