import type {Episode, Person, Problem, Show} from '../../episode/episode.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {htmlToText} from '../text/html-text.js';
import {parseFeedDate} from '../text/feed-date.js';
import {baseOf, child, children, htmlIn, htmlOf, textOf} from '../text/feed-xml.js';
import {repair, toSource} from '../text/repair.js';
import {ReadError, type Feed, type Hints, type Reader, type Source} from '../reader.js';
import {audioOf} from './enclosures.js';
import {
  coverOf,
  fundingOf,
  imagesOf,
  personsOf,
  soundbitesOf,
  transcriptsOf,
} from './podcast-namespace.js';
import {chaptersIn} from './simple-chapters.js';
import {breather, parseXml, type XmlElement} from '../text/xml.js';

/**
 * RSS 2.0 and Atom with the namespaces of podcasts: `itunes:`, `podcast:`, `psc:`, `content:`. Without `item` the latest
 * episode is read.
 */
export const feed: Reader = {
  async readEpisode(source) {
    const {show, persons, items, base} = await parseFeed(source);
    const item = pickItem(items, source.item ?? 'latest', base);
    if (!item) throw new ReadError('feed', 'no-such-item', source.item);
    return toEpisode(item, show, persons, base);
  },

  async readFeed(source) {
    const {show, persons, items, base, problems} = await parseFeed(source);
    const repaired = await repair(show);
    const breathe = breather(1);
    const episodes: Episode[] = [];
    for (const item of items) {
      episodes.push(await repair(toEpisode(item, repaired, persons, base)));
      await breathe();
    }
    return {show: repaired, episodes, problems};
  },
};

/**
 * Reads a whole feed. Long feeds are read in several tasks, so that the page stays responsive.
 *
 * @throws {ReadError} as a rejection: `malformed` if the text is not a feed.
 */
export async function readFeed(text: string, hints: Hints = {}): Promise<Feed> {
  const source = await toSource(text, hints);
  const isJson = /^\s*\{/.test(text.slice(0, 1000));
  const reader = isJson ? (await import('./json-feed.js')).jsonFeed : feed;
  return reader.readFeed!(source);
}

interface Parsed {
  readonly show: Show;
  /** The persons of the channel, for items without any. */
  readonly persons: readonly Person[];
  readonly items: readonly XmlElement[];
  /** The base of relative URLs. */
  readonly base: string | undefined;
  /** Those of the channel. */
  readonly problems: readonly Problem[];
}

async function parseFeed({text, url}: Source): Promise<Parsed> {
  const root = await parseXml(text);
  if (!root || !/^(?:atom:)?(?:rss|feed|rdf:RDF)$/i.test(root.name)) {
    throw new ReadError('feed', 'malformed');
  }
  const channel = child(root, 'channel') ?? root;
  // In RSS 1.0 the items are siblings of the channel.
  const items = [...channel.children, ...(channel === root ? [] : root.children)];
  const base = baseOf(channel, baseOf(root, url));
  const problems = new Problems();
  return {
    base,
    problems: problems.list,
    show: toShow(channel, base, problems, feedOf(channel, base) ?? url),
    persons: personsOf(channel, base),
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
      [linkOf(item, base), ...audioOf(item, base, new Problems()).map(({url}) => url)].some((url) =>
        url?.includes(wanted),
      ),
    )
  );
}

/** The episode number; some feeds have it in the title only: `#7 How screws hold`. */
const numberOf = (item: XmlElement) =>
  Number(
    textOf(item, 'itunes:episode', 'podcast:episode') ?? /^#(\d+)\b/.exec(titleOf(item))?.[1],
  ) || undefined;

/** The latest item. Feeds are not always sorted; without dates it is the first item. */
function latest(items: readonly XmlElement[]): XmlElement | undefined {
  const time = (item: XmlElement) => dateOf(item)?.getTime() ?? -Infinity;
  return items.reduce<XmlElement | undefined>(
    (best, item) => (!best || time(item) > time(best) ? item : best),
    undefined,
  );
}

/** @param feed the URL of the feed. */
function toShow(
  channel: XmlElement,
  base: string | undefined,
  problems: Problems,
  feed: string | undefined,
): Show {
  const image = child(channel, 'image');
  const images = imagesOf(channel, base);
  return {
    title: titleOf(channel),
    url: linkOf(channel, base),
    ...(feed && {feed}),
    image:
      safeHttpUrl(
        child(channel, 'itunes:image')?.attributes.get('href') ??
          (image && textOf(image, 'url')) ??
          textOf(channel, 'logo', 'icon'),
        base,
      ) ?? coverOf(images),
    images,
    description: textOf(channel, 'description', 'subtitle', 'tagline', 'itunes:summary'),
    author: textOf(channel, 'itunes:author') ?? textOf(child(channel, 'author') ?? channel, 'name'),
    language: textOf(channel, 'language') ?? channel.attributes.get('xml:lang'),
    explicit: explicitOf(channel),
    funding: fundingOf(channel, base, problems),
  };
}

function toEpisode(
  item: XmlElement,
  show: Show,
  channelPersons: readonly Person[],
  feedBase: string | undefined,
): Episode {
  const base = baseOf(item, feedBase);
  const problems = new Problems();
  const duration = durationOf(item, problems) || undefined;
  const published = dateOf(item);
  if (!published && textOf(item, 'pubDate', 'published', 'issued'))
    problems.add('bad-date', 'pubDate');
  const audio = audioOf(item, base, problems);
  const content = htmlOf(item, 'content:encoded', 'content', 'description', 'itunes:summary');
  const persons = personsOf(item, base);
  const images = imagesOf(item, base);
  const chapters = child(item, 'podcast:chapters')?.attributes;
  const chaptersUrl = safeHttpUrl(chapters?.get('url'), base);
  return {
    title: titleOf(item) || fileName(audio[0]?.url),
    subtitle: textOf(item, 'itunes:subtitle'),
    show,
    url: linkOf(item, base),
    guid: guidOf(item) ?? linkOf(item, base) ?? audio[0]?.url,
    number: numberOf(item),
    season: Number(textOf(item, 'itunes:season', 'podcast:season')) || undefined,
    type: typeOf(item),
    explicit: explicitOf(item) ?? show.explicit,
    audio,
    duration,
    published,
    image:
      safeHttpUrl(
        child(item, 'itunes:image')?.attributes.get('href') ??
          child(item, 'media:thumbnail')?.attributes.get('url'),
        base,
      ) ?? coverOf(images),
    images,
    description: normalizeText(
      htmlToText(
        htmlOf(item, 'description', 'summary', 'itunes:summary', 'content:encoded', 'content'),
      ),
    ),
    content: content.trim() || undefined,
    chapters: normalizeChapters(chaptersIn(child(item, 'psc:chapters')), {
      duration,
      base,
      problems,
    }),
    chaptersSource: chaptersUrl
      ? {url: chaptersUrl, type: normalizeText(chapters?.get('type'))}
      : undefined,
    transcript: transcriptsOf(item, base),
    persons: persons.length ? persons : channelPersons,
    links: [],
    soundbites: soundbitesOf(item, problems),
    funding: fundingOf(item, base, problems),
    problems: problems.list,
  };
}

function linkOf(element: XmlElement, base: string | undefined): string | undefined {
  const links = children(element, 'link');
  const link =
    links.find(({name, text}) => name === 'link' && text.trim())?.text ??
    links
      .find(({attributes}) => (attributes.get('rel') ?? 'alternate') === 'alternate')
      ?.attributes.get('href');
  return safeHttpUrl(link, base);
}

/** The URL that a feed says is its own: `<atom:link rel="self">`. */
const feedOf = (channel: XmlElement, base: string | undefined) =>
  children(channel, 'link')
    .filter(({attributes}) => attributes.get('rel') === 'self')
    .map(({attributes}) => safeHttpUrl(attributes.get('href'), base))
    .find(Boolean);

const guidOf = (item: XmlElement) => textOf(item, 'guid', 'id');

const dateOf = (item: XmlElement) =>
  parseFeedDate(
    // `issued` and `modified` are of Atom 0.3.
    textOf(item, 'pubDate', 'published', 'issued', 'updated', 'modified', 'dc:date'),
  );

/** Whether it may not be for children; `clean` is an old way to say that it may. */
function explicitOf(element: XmlElement): boolean | undefined {
  const value = textOf(element, 'itunes:explicit') ?? '';
  if (/^(?:true|yes|explicit)$/i.test(value)) return true;
  return /^(?:false|no|clean)$/i.test(value) ? false : undefined;
}

const typeOf = (item: XmlElement): Episode['type'] =>
  (['full', 'trailer', 'bonus'] as const).find(
    (type) => type === textOf(item, 'itunes:episodeType')?.toLowerCase(),
  );

/** The duration; also from clocks such as `00:90:00`. */
function durationOf(item: XmlElement, problems: Problems): number | undefined {
  const text = textOf(item, 'itunes:duration');
  if (!text) return undefined;
  const [, hours, minutes, seconds] = /^(\d{1,4}):(\d{1,4}):(\d{1,5})$/.exec(text) ?? [];
  const sum = hours ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
  return parseTime(text) ?? sum ?? problems.add('no-time', 'itunes:duration');
}

/** The name of the audio file, for an episode without a title. */
const fileName = (url = '') =>
  decodeUri(
    url
      .replace(/[?#].*/s, '')
      .split('/')
      .at(-1)!
      .replace(/(?<!\.)\.\w{1,5}$/, ''),
  );

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The title. It is HTML if Atom says so or if it contains tags. */
function titleOf(element: XmlElement): string {
  const titles = [...children(element, 'title'), ...children(element, 'itunes:title')];
  const texts = titles.map((title) =>
    title.attributes.get('type') === 'html' || title.markup
      ? normalizeText(htmlToText(htmlIn(title)))
      : normalizeText(title.text),
  );
  return texts.find(Boolean) ?? '';
}
