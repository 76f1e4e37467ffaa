import type {
  AudioSource,
  Cue,
  Episode,
  Funding,
  ImageSource,
  Person,
  PlatformLink,
  Show,
  Soundbite,
  TranscriptSource,
} from '../../episode/episode.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {normalizeCues} from '../text/cues.js';
import {parseFeedDate} from '../text/feed-date.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import type {Reader} from '../reader.js';

/**
 * Kapitel's episode JSON: an `Episode` with `published` in ISO 8601. Times may be clocks (`17:21`), and `audio` a single
 * URL. `kapitel/episode.schema.json` is its JSON Schema.
 */
export const native: Reader = {
  readEpisode({json: root, url: base}): Episode {
    const json = asRecord(root);
    const problems = new Problems();
    const duration = parseTime(json['duration'] as string) || undefined;
    const published = parseFeedDate(normalizeText(json['published']));
    if (json['published'] && !published) problems.add('bad-date', 'published');
    const chapters = normalizeChapters(asArray(json['chapters']).map(asRecord), {
      duration,
      base,
      problems,
    });
    const persons = asArray(json['persons']).flatMap((person) => toPerson(person, base));
    return {
      title: normalizeText(json['title']) ?? '',
      subtitle: normalizeText(json['subtitle']),
      show: toShow(asRecord(json['show']), base),
      url: problems.url(json['url'], 'url', base),
      guid: normalizeText(json['guid']),
      number: Number(json['number']) || undefined,
      season: Number(json['season']) || undefined,
      type: (['full', 'trailer', 'bonus'] as const).find((type) => type === json['type']),
      explicit: toFlag(json['explicit']),
      audio: toAudio(json['audio'], base, problems),
      duration,
      published,
      image: problems.url(json['image'], 'image', base),
      images: toImages(json['images'], base),
      description: normalizeText(json['description']),
      content: typeof json['content'] === 'string' ? json['content'] : undefined,
      headlines: toHeadlines(json['headlines']),
      chapters,
      // Chapters in the file override those that it links.
      chaptersSource: chapters.length ? undefined : toLink(json['chaptersSource'], base),
      transcript: toTranscript(json['transcript'], {base, persons, problems}),
      persons,
      links: asArray(json['links']).flatMap((link, index) => toPlatform(link, index, problems)),
      soundbites: toSoundbites(json['soundbites']),
      funding: toFunding(json['funding'], base),
      problems: problems.list,
    };
  },
};

const toHeadlines = (value: unknown) =>
  unlessEmpty(asArray(value).flatMap((word) => normalizeText(word) ?? []));

function toAudio(value: unknown, base: string | undefined, problems: Problems): AudioSource[] {
  const sources = [value].flat().filter(Boolean);
  if (!sources.length) problems.add('no-audio', 'audio');
  return sources.flatMap((source, index): AudioSource[] => {
    const json = typeof source === 'string' ? {url: source} : asRecord(source);
    const url = safeHttpUrl(json['url'], base) ?? problems.add('bad-url', `audio[${index}]`);
    const bitrate = Number(json['bitrate']);
    const title = normalizeText(json['title']);
    const language = normalizeText(json['language']);
    return url
      ? [
          {
            url,
            type: normalizeText(json['type']),
            size: Number(json['size']) || undefined,
            ...(bitrate && {bitrate}),
            ...(title && {title}),
            ...(language && {language}),
          },
        ]
      : [];
  });
}

const toFlag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);

/** A list, or `undefined` if nothing is in it. */
const unlessEmpty = <Item>(list: readonly Item[]) => (list.length ? list : undefined);

const toImages = (value: unknown, base: string | undefined) =>
  unlessEmpty(
    asArray(value)
      .map(asRecord)
      .flatMap(({url: rawUrl, width}): ImageSource[] => {
        const url = safeHttpUrl(rawUrl, base);
        return url ? [{url, width: Number(width) || undefined}] : [];
      }),
  );

const toSoundbites = (value: unknown) =>
  unlessEmpty(
    asArray(value)
      .map(asRecord)
      .flatMap(({startTime, endTime, title}): Soundbite[] => {
        const [start, end] = [startTime as string, endTime as string].map(parseTime);
        return start !== undefined && end! > start
          ? [{startTime: start, endTime: end!, title: normalizeText(title)}]
          : [];
      }),
  );

const toFunding = (value: unknown, base: string | undefined) =>
  unlessEmpty(
    asArray(value)
      .map(asRecord)
      .flatMap(({url: rawUrl, title}): Funding[] => {
        const url = safeHttpUrl(rawUrl, base);
        return url ? [{url, title: normalizeText(title)}] : [];
      }),
  );

function toShow(json: Json, base: string | undefined): Show | undefined {
  const title = normalizeText(json['title']);
  if (!title) return undefined;
  return {
    title,
    url: safeHttpUrl(json['url'], base),
    feed: safeHttpUrl(json['feed'], base),
    image: safeHttpUrl(json['image'], base),
    description: normalizeText(json['description']),
    author: normalizeText(json['author']),
    language: normalizeText(json['language']),
    explicit: toFlag(json['explicit']),
    images: toImages(json['images'], base),
    funding: toFunding(json['funding'], base),
  };
}

function toPerson(json: unknown, base: string | undefined): Person[] {
  const {name, id, role, img, href} = asRecord(json);
  const known = normalizeText(name);
  if (!known) return [];
  return [
    {
      name: known,
      id: normalizeText(id),
      role: normalizeText(role),
      img: safeHttpUrl(img, base),
      href: safeHttpUrl(href, base),
    },
  ];
}

function toLink(json: unknown, base: string | undefined): TranscriptSource | undefined {
  const {url: rawUrl, type, language} = typeof json === 'string' ? {url: json} : asRecord(json);
  const url = safeHttpUrl(rawUrl, base);
  return url ? {url, type: normalizeText(type), language: normalizeText(language)} : undefined;
}

function toTranscript(
  value: unknown,
  context: {base: string | undefined; persons: readonly Person[]; problems: Problems},
): readonly Cue[] | readonly TranscriptSource[] | undefined {
  const {base, persons, problems} = context;
  const list = [value].flat().filter(Boolean);
  return (
    unlessEmpty(list.flatMap((link) => toLink(link, base) ?? [])) ??
    unlessEmpty(normalizeCues(list.map(asRecord), persons, problems))
  );
}

function toPlatform(json: unknown, index: number, problems: Problems): PlatformLink[] {
  const {platform, url} = asRecord(json);
  const name = normalizeText(platform);
  const platformUrl = problems.url(url, `links[${index}]`);
  return name && platformUrl ? [{platform: name, url: platformUrl}] : [];
}

/** Whether a parsed JSON text is an episode of this format, and not a similar configuration of Podlove. */
export function isNative(json: unknown): boolean {
  const record = asRecord(json);
  const {$schema, audio, chapters} = record;
  if (typeof $schema === 'string' && /\bepisode\.schema\.json$/.test($schema)) return true;
  if (!Array.isArray(audio)) return typeof audio === 'string';
  return !(
    PODLOVE.some((key) => key in record) ||
    typeof chapters === 'string' ||
    'start' in asRecord(asArray(chapters)[0]) ||
    'mimeType' in asRecord(audio[0])
  );
}

/** Keys of Podlove's configurations that this format doesn't have. */
const PODLOVE = [
  'version',
  'poster',
  'publicationDate',
  'summary',
  'link',
  'contributors',
  'transcripts',
  'platforms',
  'subscribe-button',
];
