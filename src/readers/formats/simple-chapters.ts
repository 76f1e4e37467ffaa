import type {RawChapter} from '../../episode/normalize-chapters.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {parseXml, type XmlElement} from '../text/xml.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

// In the same chunk, because both parse XML.
export {matroskaChapters} from './matroska-chapters.js';

/**
 * Podlove Simple Chapters in a file of their own: `<psc:chapters><psc:chapter start title href
 * image>`. Feeds contain the same element.
 *
 * https://podlove.org/simple-chapters/
 */
export const simpleChapters: Reader = {
  readChapters: async ({text, url, duration, problems}) =>
    normalizeChapters(chaptersIn(await parseXml(text)), {base: url, duration, problems}),
};

/** The chapters in a `psc:chapters` element. */
export function chaptersIn(chapters: XmlElement | undefined): readonly RawChapter[] {
  return withHours(
    (chapters?.children ?? [])
      .filter(({name}) => /^(?:.*:)?chapter$/.test(name))
      .map(({attributes}) => ({
        startTime: attributes.get('start'),
        title: attributes.get('title'),
        url: attributes.get('href'),
        img: attributes.get('image'),
      })),
  );
}
