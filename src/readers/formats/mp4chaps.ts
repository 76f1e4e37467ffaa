import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

/** The lines mp4chaps writes: `00:01:59.000 Title <https://example.org/>`, the link optional. */
export const mp4chaps: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(
      withHours(
        text
          .replace(/^\uFEFF/, '')
          .split(/[\r\n]+/)
          .flatMap(toChapter),
      ),
      {base: url, duration, problems},
    ),
};

function toChapter(line: string): RawChapter[] {
  const [, startTime, rest = ''] = /^\s*(\d[\d:.]*(?:,\d+)?)\s+(\S.*)/.exec(line) ?? [];
  if (!startTime) return [];
  const link = /<([^<>]*)>\s*$/.exec(rest);
  return [
    {
      startTime: startTime.replace(',', '.'),
      title: link ? rest.slice(0, link.index) : rest,
      url: link?.[1],
    },
  ];
}
