import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import type {Reader} from '../reader.js';

/** A cue sheet: `TRACK`, `TITLE "…"`, `INDEX 01 minutes:seconds:frames`, with 75 frames to a second. */
export const cueSheet: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(
      text
        .split(/^[ \t]*(?=track[ \t])/im)
        .slice(1)
        .map((track): RawChapter => {
          const [, minutes, seconds, frames] =
            /^[ \t]*index[ \t]+0*1[ \t]+(\d{1,5}):(\d\d):(\d\d)/im.exec(track) ?? [];
          const [, quoted, bare] =
            /^[ \t]*title[ \t]+(?:"([^"\r\n]*)"|([^\r\n]*))/im.exec(track) ?? [];
          return {
            startTime: minutes && Number(minutes) * 60 + Number(seconds) + Number(frames) / 75,
            title: quoted ?? bare,
          };
        }),
      {base: url, duration, problems},
    ),
};
