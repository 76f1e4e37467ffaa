import type {RawChapter} from '../../episode/normalize-chapters.js';
import {parseTime} from '../../episode/time.js';

/** Reads `1:02` after `58:10` as an hour and two minutes, as authors of chapters write it. */
export function withHours(chapters: readonly RawChapter[]): readonly RawChapter[] {
  let previous = 0;
  return chapters.map((chapter) => {
    const {startTime} = chapter;
    const time = parseTime(startTime as string);
    if (time === undefined) return chapter;
    const later = time * 60 - previous;
    const isMeant =
      /^0?\d:\d\d$/.test(startTime as string) && previous >= 2400 && later > 0 && later < 3600;
    previous = isMeant ? time * 60 : time;
    return isMeant ? {...chapter, startTime: previous} : chapter;
  });
}
