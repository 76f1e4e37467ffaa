import type {AudioSource, Episode, Person, Show, TranscriptSource} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {htmlToText} from './html-text.js';
import {parseFeedDate} from './feed-date.js';
import {mend, mendSource} from './mend.js';
import {ReadError, type Feed, type Reader, type Source} from './reader.js';
import {chaptersIn} from './simple-chapters.js';
import {breather, parseXml, type XmlElement} from './xml.js';

/**
 * RSS 2.0 and Atom with the podcasts' own words: `itunes:`, `podcast:`, `psc:`, `content:`. Without
 * an `item` the latest episode is read.
 */
export const feed: Reader = {
  async readEpisode(source) {
    const {show, items, base} = await parseFeed(source);
    const item = pickItem(items, source.item ?? 'latest', base);
    if (!item) throw new ReadError('feed', 'no-such-item', source.item);
    return toEpisode(item, show, base);
  },

  async readFeed(source) {
    const {show, items, base} = await parseFeed(source);
    const mended = await mend(show);
    const breathe = breather(1);
    const episodes: Episode[] = [];
    for (const item of items) {
      episodes.push(await mend(toEpisode(item, mended, base)));
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
  return feed.readFeed!({...hints, text: await mendSource(text)});
}

interface Parsed {
  readonly show: Show;
  readonly items: readonly XmlElement[];
  /** Where relative addresses start. */
  readonly base: string | undefined;
}

async function parseFeed({text, url}: Source): Promise<Parsed> {
  const root = await parseXml(text);
  if (!root || !/^(?:atom:)?(?:rss|feed|rdf:RDF)$/i.test(root.name)) {
    throw new ReadError('feed', 'malformed');
  }
  const channel = child(root, 'channel') ?? root;
  // RSS 1.0 has its items beside the channel.
  const items = [...channel.children, ...(channel === root ? [] : root.children)];
  const base = baseOf(channel, baseOf(root, url));
  return {
    base,
    show: toShow(channel, base),
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
  const number = Number(/^#?(\d+)$/.exec(wanted)?.[1]);
  return (
    by((item) => guidOf(item) === wanted) ??
    by((item) => numberOf(item) === number) ??
    by((item) =>
      [linkOf(item, base), ...audioOf(item, base).map(({url}) => url)].some((url) =>
        url?.includes(wanted),
      ),
    )
  );
}

/** Some have it in the title only: `#7 How screws hold`. */
const numberOf = (item: XmlElement) =>
  Number(
    textOf(item, 'itunes:episode', 'podcast:episode') ?? /^#(\d+)\b/.exec(titleOf(item))?.[1],
  ) || undefined;

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
    title: titleOf(channel),
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

function toEpisode(item: XmlElement, show: Show, feedBase: string | undefined): Episode {
  const base = baseOf(item, feedBase);
  const problems = new Problems();
  const duration = durationOf(item, problems) || undefined;
  const published = dateOf(item);
  if (!published && textOf(item, 'pubDate', 'published')) problems.add('bad-date', 'pubDate');
  const audio = audioOf(item, base);
  if (!audio.length) problems.add('bad-address', 'enclosure');
  const content = htmlOf(item, 'content:encoded', 'content', 'description', 'itunes:summary');
  const chapters = child(item, 'podcast:chapters')?.attributes;
  const chaptersUrl = tidyUrl(chapters?.get('url'), base);
  return {
    title: titleOf(item) || fileName(audio[0]?.url),
    subtitle: textOf(item, 'itunes:subtitle'),
    show,
    url: linkOf(item, base),
    guid: guidOf(item) ?? linkOf(item, base) ?? audio[0]?.url,
    number: numberOf(item),
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
        htmlOf(item, 'description', 'summary', 'itunes:summary', 'content:encoded', 'content'),
      ),
    ),
    content: content.trim() || undefined,
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

const dateOf = (item: XmlElement) =>
  parseFeedDate(textOf(item, 'pubDate', 'published', 'updated', 'dc:date'));

/** A clock may be as odd as `00:90:00`, where the sum is clear. */
function durationOf(item: XmlElement, problems: Problems): number | undefined {
  const text = textOf(item, 'itunes:duration');
  if (!text) return undefined;
  const [, hours, minutes, seconds] = /^(\d{1,4}):(\d{1,4}):(\d{1,5})$/.exec(text) ?? [];
  const sum = hours ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
  return parseTime(text) ?? sum ?? problems.add('no-time', 'itunes:duration');
}

/** Where addresses in an element start. */
const baseOf = (element: XmlElement, base: string | undefined) =>
  tidyUrl(element.attributes.get('xml:base'), base) ?? base;

/** The name of an episode that has no other: that of its file. */
const fileName = (url = '') =>
  decodeUri(/([^/?#]*?)(?:\.\w{1,5})?(?:[?#].*)?$/s.exec(url)?.[1] ?? '');

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Atom says when a title is HTML; where there are tags in it, nobody has to. */
function titleOf(element: XmlElement): string {
  const titles = [...children(element, 'title'), ...children(element, 'itunes:title')];
  const texts = titles.map((title) =>
    title.attributes.get('type') === 'html' || title.markup
      ? tidyText(htmlToText(htmlIn(title)))
      : tidyText(title.text),
  );
  return texts.find(Boolean) ?? '';
}

/** The first of these names that has anything in it, as HTML. */
function htmlOf(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const found = children(element, name)
      .map(htmlIn)
      .find((html) => html.trim());
    if (found) return found;
  }
  return '';
}

/** XHTML, and HTML that somebody forgot to escape, stand there as elements. */
const htmlIn = ({markup, text}: XmlElement) =>
  markup ? markup.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1').trim() : text;

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
