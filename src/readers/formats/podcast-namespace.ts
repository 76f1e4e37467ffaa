import type {
  Funding,
  ImageSource,
  Person,
  Soundbite,
  TranscriptSource,
} from '../../episode/episode.js';
import {normalizeText} from '../../episode/normalize-text.js';
import type {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {children} from '../text/feed-xml.js';
import type {XmlElement} from '../text/xml.js';

/*
 * The elements of the podcast namespace in a channel or item. https://github.com/Podcastindex-org/podcast-namespace
 */

export const personsOf = (element: XmlElement, base: string | undefined): Person[] =>
  children(element, 'podcast:person').flatMap(({text, attributes}) => {
    const name = normalizeText(text);
    return name
      ? [
          {
            name,
            role: normalizeText(attributes.get('role')),
            img: safeHttpUrl(attributes.get('img'), base),
            href: safeHttpUrl(attributes.get('href'), base),
          },
        ]
      : [];
  });

export const transcriptsOf = (item: XmlElement, base: string | undefined): TranscriptSource[] =>
  children(item, 'podcast:transcript').flatMap(({attributes}) => {
    const url = safeHttpUrl(attributes.get('url'), base);
    const type = normalizeText(attributes.get('type'));
    // The standard requires `type`. Without it a transcript can't be distinguished from a web page.
    return url && type ? [{url, type, language: normalizeText(attributes.get('language'))}] : [];
  });

/** Where listeners can pay; `undefined` if nowhere. */
export function fundingOf(
  element: XmlElement,
  base: string | undefined,
  problems: Problems,
): Funding[] | undefined {
  const funding = children(element, 'podcast:funding').flatMap(({text, attributes}): Funding[] => {
    const url =
      safeHttpUrl(attributes.get('url'), base) ?? problems.add('bad-url', 'podcast:funding');
    return url ? [{url, title: normalizeText(text)}] : [];
  });
  return funding.length ? funding : undefined;
}

/** Parts to recommend an episode with; `undefined` if there are none. */
export function soundbitesOf(item: XmlElement, problems: Problems): Soundbite[] | undefined {
  const soundbites = children(item, 'podcast:soundbite').flatMap(
    ({text, attributes}): Soundbite[] => {
      const startTime = parseTime(attributes.get('startTime') ?? '');
      const duration = parseTime(attributes.get('duration') ?? '');
      if (startTime === undefined || !duration) {
        problems.add('no-time', 'podcast:soundbite');
        return [];
      }
      return [{startTime, endTime: startTime + duration, title: normalizeText(text)}];
    },
  );
  return soundbites.length ? soundbites : undefined;
}

/**
 * The sizes of an image, from `<podcast:images srcset="a.jpg 600w, b.jpg 1500w">` and from `<podcast:image href width>`;
 * `undefined` if there are none.
 */
export function imagesOf(
  element: XmlElement,
  base: string | undefined,
): readonly ImageSource[] | undefined {
  const sets = children(element, 'podcast:images').flatMap(({attributes}) =>
    (attributes.get('srcset') ?? '').split(/,\s+|,(?=https?:)/),
  );
  const listed = sets.map((candidate) => {
    const [rawUrl, width = ''] = candidate.trim().split(/\s+/);
    return {rawUrl, width: /^\d+w$/.test(width) ? parseInt(width) : undefined};
  });
  const single = children(element, 'podcast:image').map(({attributes}) => ({
    rawUrl: attributes.get('href'),
    width: Number(attributes.get('width')) || undefined,
  }));
  const images = [...listed, ...single].flatMap(({rawUrl, width}): ImageSource[] => {
    const url = safeHttpUrl(rawUrl, base);
    return url ? [{url, width}] : [];
  });
  return images.length ? images : undefined;
}

/** In CSS pixels, for screens with two pixels each. */
const ENOUGH = 600;

/** The smallest image that is wide enough for a cover; else the widest. */
export function coverOf(images: readonly ImageSource[] | undefined): string | undefined {
  const sorted = images?.toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return (sorted?.find(({width = 0}) => width >= ENOUGH) ?? sorted?.at(-1))?.url;
}
