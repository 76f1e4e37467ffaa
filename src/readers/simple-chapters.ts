import type {RawChapter} from '../episode/tidy.js';
import {tidyChapters} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {parseXml, type XmlElement} from './xml.js';
import type {Reader} from './reader.js';

/**
 * Podlove Simple Chapters in a file of their own: `<psc:chapters><psc:chapter start title href
 * image>`. Feeds hold the same.
 *
 * https://podlove.org/simple-chapters/
 */
export const simpleChapters: Reader = {
  readChapters: async ({text, url, duration, problems}) =>
    tidyChapters(chaptersIn(await parseXml(text)), {base: url, duration, problems}),
};

/** What stands in a `psc:chapters` element. */
export function chaptersIn(chapters: XmlElement | undefined): RawChapter[] {
  return (chapters?.children ?? [])
    .filter(({name}) => /^(?:.*:)?chapter$/.test(name))
    .map(({attributes}) => ({
      startTime: parseTime(attributes.get('start') ?? ''),
      title: attributes.get('title'),
      url: attributes.get('href'),
      img: attributes.get('image'),
    }));
}
