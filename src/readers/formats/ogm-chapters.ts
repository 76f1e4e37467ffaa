import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import type {Reader} from '../reader.js';

/** The lines of OGM tools and of Vorbis comments: `CHAPTER01=00:00:00.000`, `CHAPTER01NAME=Title`, `CHAPTER01URL=…`. */
export const ogmChapters: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    normalizeChapters(chaptersIn(text), {base: url, duration, problems}),
};

/** The chapters in such lines, among others. */
export function chaptersIn(text: string): RawChapter[] {
  const chapters = new Map<string, {startTime?: unknown; title?: unknown; url?: unknown}>();
  for (const [, number = '', field = '', value = ''] of text.matchAll(
    /^[ \t]*chapter(\d{1,4})(name|url)?[ \t]*=([^\r\n]*)/gim,
  )) {
    const known = chapters.get(number) ?? {};
    const name = field.toLowerCase() === 'name' ? 'title' : field ? 'url' : 'startTime';
    const read = name === 'startTime' ? value.trim().replace(',', '.') : value;
    chapters.set(number, {...known, [name]: read});
  }
  return [...chapters.values()].map(({startTime, title, url}) => ({startTime, title, url}));
}
