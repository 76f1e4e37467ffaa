import type {AudioSource, Episode, Person, Show, TranscriptSource} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {htmlToText} from './html-text.js';
import {parseDate} from './json.js';
import {mend} from './mend.js';
import {ReadError, type Feed, type Reader, type Source} from './reader.js';
import {chaptersIn} from './simple-chapters.js';
import {breather, parseXml, type XmlElement} from './xml.js';

/**
 * RSS 2.0 and Atom with the podcasts' own words: `itunes:`, `podcast:`, `psc:`, `content:`. Without
 * an `item` the latest episode is read.
 */
export const feed: Reader = {
  async readEpisode(source) {
    const {show, items} = await parseFeed(source);
    const item = pickItem(items, source.item ?? 'latest', source.url);
    if (!item) throw new ReadError('feed', 'no-such-item', source.item);
    return toEpisode(item, show, source.url);
  },

  async readFeed(source) {
    const {show, items} = await parseFeed(source);
    const mended = await mend(show);
    const breathe = breather();
    const episodes: Episode[] = [];
    for (const item of items) {
      episodes.push(await mend(toEpisode(item, mended, source.url)));
      await breathe();
    }
    return {show: mended, episodes, problems: []};
  },
};

/**
 * Reads a whole feed. Long ones are read in slices that leave the page time to breathe.
 *
 * @throws {ReadError} as a rejection: `malformed` when the text is no feed.
 */
export async function readFeed(text: string, hints: Omit<Source, 'text'> = {}): Promise<Feed> {
  return feed.readFeed!({...hints, text});
}

async function parseFeed({text, url}: Source): Promise<{show: Show; items: XmlElement[]}> {
  const root = await parseXml(text);
  if (!root || !/^(?:atom:)?(?:rss|feed|rdf:RDF)$/i.test(root.name)) {
    throw new ReadError('feed', 'malformed');
  }
  const channel = child(root, 'channel') ?? root;
  // RSS 1.0 has its items beside the channel.
  const items = [...channel.children, ...(channel === root ? [] : root.children)];
  return {
    show: toShow(channel, url),
    items: items.filter(({name}) => /^(?:atom:)?(?:item|entry)$/.test(name)),
  };
}

function pickItem(
  items: readonly XmlElement[],
  wanted: string,
  base: string | undefined,
): XmlElement | undefined {
  if (wanted === 'latest') return latest(items);
  const by = (match: (item: XmlElement) => boolean) => items.find(match);
  return (
    by((item) => guidOf(item) === wanted) ??
    by((item) => textOf(item, 'itunes:episode') === wanted.replace(/^#/, '')) ??
    by((item) =>
      [linkOf(item, base), ...audioOf(item, base).map(({url}) => url)].some((url) =>
        url?.includes(wanted),
      ),
    )
  );
}

/** Feeds are not always sorted; without dates the first item counts. */
function latest(items: readonly XmlElement[]): XmlElement | undefined {
  const time = (item: XmlElement) => dateOf(item)?.getTime() ?? -Infinity;
  return items.reduce<XmlElement | undefined>(
    (best, item) => (!best || time(item) > time(best) ? item : best),
    undefined,
  );
}

function toShow(channel: XmlElement, base: string | undefined): Show {
  const image = child(channel, 'image');
  return {
    title: textOf(channel, 'title') ?? '',
    url: linkOf(channel, base),
    image: tidyUrl(
      child(channel, 'itunes:image')?.attributes.get('href') ??
        (image && textOf(image, 'url')) ??
        textOf(channel, 'logo', 'icon'),
      base,
    ),
    description: textOf(channel, 'description', 'subtitle', 'itunes:summary'),
    author: textOf(channel, 'itunes:author') ?? textOf(child(channel, 'author') ?? channel, 'name'),
    language: textOf(channel, 'language') ?? channel.attributes.get('xml:lang'),
  };
}

function toEpisode(item: XmlElement, show: Show, base: string | undefined): Episode {
  const problems = new Problems();
  const duration = parseTime(textOf(item, 'itunes:duration') ?? '') || undefined;
  const published = dateOf(item);
  if (!published && textOf(item, 'pubDate', 'published')) problems.add('bad-date', 'pubDate');
  const audio = audioOf(item, base);
  if (!audio.length) problems.add('bad-address', 'enclosure');
  const content = child(item, 'content:encoded', 'content', 'description', 'itunes:summary')?.text;
  const chapters = child(item, 'podcast:chapters')?.attributes;
  const chaptersUrl = tidyUrl(chapters?.get('url'), base);
  return {
    title: textOf(item, 'title', 'itunes:title') ?? '',
    subtitle: textOf(item, 'itunes:subtitle'),
    show,
    url: linkOf(item, base),
    guid: guidOf(item) ?? linkOf(item, base) ?? audio[0]?.url,
    number: Number(textOf(item, 'itunes:episode', 'podcast:episode')) || undefined,
    audio,
    duration,
    published,
    image: tidyUrl(
      child(item, 'itunes:image')?.attributes.get('href') ??
        child(item, 'media:thumbnail')?.attributes.get('url'),
      base,
    ),
    description: tidyText(
      htmlToText(
        child(item, 'description', 'summary', 'itunes:summary', 'content:encoded', 'content')
          ?.text ?? '',
      ),
    ),
    content: content?.trim() || undefined,
    chapters: tidyChapters(chaptersIn(child(item, 'psc:chapters')), {duration, base, problems}),
    chaptersSource: chaptersUrl
      ? {url: chaptersUrl, type: tidyText(chapters?.get('type'))}
      : undefined,
    transcript: children(item, 'podcast:transcript').flatMap(({attributes}): TranscriptSource[] => {
      const url = tidyUrl(attributes.get('url'), base);
      const type = tidyText(attributes.get('type'));
      // The type is what tells a subtitle file from a web page, and the standard asks for it.
      return url && type ? [{url, type, language: tidyText(attributes.get('language'))}] : [];
    }),
    persons: children(item, 'podcast:person').flatMap((person) => toPerson(person, base)),
    links: [],
    problems: problems.list,
  };
}

function toPerson({text, attributes}: XmlElement, base: string | undefined): Person[] {
  const name = tidyText(text);
  return name
    ? [
        {
          name,
          role: tidyText(attributes.get('role')),
          img: tidyUrl(attributes.get('img'), base),
          href: tidyUrl(attributes.get('href'), base),
        },
      ]
    : [];
}

function audioOf(item: XmlElement, base: string | undefined): AudioSource[] {
  const enclosures = [
    ...children(item, 'enclosure'),
    ...children(item, 'link').filter(({attributes}) => attributes.get('rel') === 'enclosure'),
  ];
  // Some publish with the words of Media RSS only.
  const media = [item, ...children(item, 'media:group')].flatMap((part) =>
    children(part, 'media:content'),
  );
  return (enclosures.length ? enclosures : media).flatMap(({attributes}): AudioSource[] => {
    const url = tidyUrl(attributes.get('url') ?? attributes.get('href'), base);
    const type = tidyText(attributes.get('type'));
    return url && !/^(?:image|text)\//.test(type ?? '')
      ? [
          {
            url,
            type,
            size: Number(attributes.get('length') ?? attributes.get('fileSize')) || undefined,
          },
        ]
      : [];
  });
}

function linkOf(element: XmlElement, base: string | undefined): string | undefined {
  const links = children(element, 'link');
  const link =
    links.find(({name, text}) => name === 'link' && text.trim())?.text ??
    links
      .find(({attributes}) => (attributes.get('rel') ?? 'alternate') === 'alternate')
      ?.attributes.get('href');
  return tidyUrl(link, base);
}

const guidOf = (item: XmlElement) => textOf(item, 'guid', 'id');

/** Zones that RFC 2822 has no names for; and a time without one is no one's local time. */
const dateOf = (item: XmlElement) =>
  parseDate(
    textOf(item, 'pubDate', 'published', 'updated', 'dc:date')
      ?.replace(/ (?:CET|MEZ)$/, ' +0100')
      .replace(/ (?:CEST|MESZ)$/, ' +0200')
      .replace(/(\d{4} [\d:]+)$/, '$1 GMT'),
  );

/** The first of these names that is there; Atom's own names need no prefix. */
function child(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [found] = children(element, name);
    if (found) return found;
  }
  return undefined;
}

function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name || child.name === `atom:${name}`);
}

function textOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = children(element, name)
      .map(({text}) => tidyText(text))
      .find(Boolean);
    if (found) return found;
  }
  return undefined;
}
