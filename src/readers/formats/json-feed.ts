import type {AudioSource, Episode, Person, Show} from '../../episode/episode.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {parseFeedDate} from '../text/feed-date.js';
import {htmlToText} from '../text/html-text.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {ReadError, type Feed, type Reader, type Source} from '../reader.js';

/**
 * JSON Feed, version 1 and 1.1. Without an `item` the latest episode is read.
 *
 * https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: Reader = {
  readFeed,

  readEpisode(source) {
    const {episodes} = readFeed(source);
    const wanted = source.item ?? 'latest';
    const [latest] = episodes.toSorted(
      (a, b) => Number(b.published ?? 0) - Number(a.published ?? 0),
    );
    const episode =
      wanted === 'latest'
        ? latest
        : (episodes.find(({guid}) => guid === wanted) ??
          episodes.find(({url, audio}) =>
            [url, ...audio.map(({url}) => url)].some((each) => each?.includes(wanted)),
          ));
    if (!episode) throw new ReadError('json-feed', 'no-such-item', source.item);
    return episode;
  },
};

function readFeed({json: root, url: base}: Source): Feed {
  const json = asRecord(root);
  if (!Array.isArray(json['items'])) throw new ReadError('json-feed', 'malformed');
  const feed = safeHttpUrl(json['feed_url'], base) ?? base;
  const show: Show = {
    title: normalizeText(json['title']) ?? '',
    url: safeHttpUrl(json['home_page_url'], base),
    ...(feed && {feed}),
    image: safeHttpUrl(json['icon'], base),
    description: normalizeText(json['description']),
    author: toPersons(json, base)[0]?.name,
    language: normalizeText(json['language']),
  };
  const items = asArray(json['items']).map(asRecord);
  const authors = toPersons(json, base);
  const episodes = items.map((item) => toEpisode(item, show, authors, base));
  return {show, episodes, problems: []};
}

/** Whether an attachment is no audio; the type of audio is sometimes missing or `application/octet-stream`. */
const isOther = (type: unknown) => /^(?:image|text|video)\/|\bpdf$/.test(normalizeText(type) ?? '');

function toEpisode(
  item: Json,
  show: Show,
  authors: readonly Person[],
  base: string | undefined,
): Episode {
  const problems = new Problems();
  const attachments = asArray(item['attachments']).map(asRecord);
  const named = attachments.filter(({mime_type}) => !isOther(mime_type));
  const audio = named.flatMap(({url: rawUrl, mime_type, size_in_bytes}): AudioSource[] => {
    const url = safeHttpUrl(rawUrl, base);
    const type = normalizeText(mime_type);
    return url ? [{url, type, size: Number(size_in_bytes) || undefined}] : [];
  });
  if (!audio.length) problems.add(named.length ? 'bad-url' : 'no-audio', 'attachments');
  const published = parseFeedDate(normalizeText(item['date_published']));
  if (item['date_published'] && !published) problems.add('bad-date', 'date_published');
  const {content_html: html, content_text: plain, summary} = item;
  const content = typeof html === 'string' ? html : undefined;
  const persons = toPersons(item, base);
  return {
    title: normalizeText(item['title']) ?? '',
    show,
    url: safeHttpUrl(item['url'], base),
    guid: normalizeText(item['id']),
    audio,
    duration: attachments
      .map(({duration_in_seconds: value}) => parseTime(value as string | number))
      .find(Boolean),
    published,
    image: safeHttpUrl(item['image'] ?? item['banner_image'], base),
    description: normalizeText(summary ?? plain) ?? normalizeText(htmlToText(content ?? '')),
    content: content ?? (typeof plain === 'string' ? plain : undefined),
    chapters: [],
    persons: persons.length ? persons : authors,
    links: [],
    problems: problems.list,
  };
}

/** Version 1 has one `author`. */
function toPersons(json: Json, base: string | undefined): Person[] {
  const authors = Array.isArray(json['authors']) ? asArray(json['authors']) : [json['author']];
  return authors.map(asRecord).flatMap(({name, url, avatar}): Person[] => {
    const known = normalizeText(name);
    return known
      ? [{name: known, href: safeHttpUrl(url, base), img: safeHttpUrl(avatar, base)}]
      : [];
  });
}
