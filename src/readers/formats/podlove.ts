import type {
  AudioSource,
  Chapter,
  Cue,
  Episode,
  Link,
  Person,
  PlatformLink,
} from '../../episode/episode.js';
import {normalizeChapters, type ChapterContext} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {normalizeCues} from '../text/cues.js';
import {parseFeedDate} from '../text/feed-date.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

/**
 * The configuration of the Podlove Web Player: an episode, alone (versions 4 and 5) or as
 * `{version, show, episode}`.
 *
 * https://docs.podlove.org/podlove-web-player/v5/configuration
 */
export const podlove: Reader = {
  readEpisode: ({json, url}) => toEpisode(asRecord(json), url),

  readTranscript: ({json, persons, problems}) =>
    toCues(asArray(asRecord(json)['transcripts']), persons, problems),
};

/** The file of chapters that it links: `[{start, title, href, image}]`. */
export const podloveChapters: Reader = {
  readChapters: ({json, url, duration, problems}) =>
    toChapters(asArray(json), {base: url, duration, problems}),
};

/** The transcript that it links: `[{start, end, speaker, text}]`. */
export const podloveTranscript: Reader = {
  readTranscript: ({json, persons, problems}) => toCues(asArray(json), persons, problems),
};

function toEpisode(config: Json, base: string | undefined): Episode {
  const json = config['episode'] ? asRecord(config['episode']) : config;
  const problems = new Problems();
  const text = (key: string) => normalizeText(json[key]);
  const urlAt = (key: string) => safeHttpUrl(json[key], base);
  const duration = parseTime(json['duration'] as string | number) || undefined;
  const published = parseFeedDate(normalizeText(json['publicationDate']));
  if (json['publicationDate'] && !published) problems.add('bad-date', 'publicationDate');
  if (!asArray(json['audio']).length) problems.add('no-audio', 'audio');
  const persons = asArray(json['contributors']).flatMap((person) => toPerson(person, base));
  return {
    title: text('title') ?? '',
    subtitle: text('subtitle'),
    show: toShow(asRecord(config['show'] ?? json['show']), base),
    url: urlAt('link'),
    audio: asArray(json['audio']).flatMap((source, index): AudioSource[] => {
      const {url, mimeType, size} = asRecord(source);
      const absolute = safeHttpUrl(url, base) ?? problems.add('bad-url', `audio[${index}]`);
      return absolute
        ? [{url: absolute, type: normalizeText(mimeType), size: Number(size) || undefined}]
        : [];
    }),
    duration,
    published,
    image: urlAt('poster'),
    description: text('summary'),
    chapters: toChapters(asArray(json['chapters']), {duration, base, problems}),
    chaptersSource: toLink(json['chapters'], base),
    transcript: Array.isArray(json['transcripts'])
      ? toCues(json['transcripts'], persons, problems)
      : [toLink(json['transcripts'], base)].filter((link) => link !== undefined),
    persons,
    links: asArray(config['subscribe-button'] ?? json['platforms']).flatMap(toPlatform),
    problems: problems.list,
  };
}

function toChapters(list: readonly unknown[], context: ChapterContext): Chapter[] {
  return normalizeChapters(
    withHours(
      list.map(asRecord).map(({start, startTime, end, endTime, title, href, url, image, img}) => ({
        startTime: start ?? startTime,
        endTime: end ?? endTime,
        title,
        url: href ?? url,
        img: image ?? img,
      })),
    ),
    context,
  );
}

function toCues(
  list: readonly unknown[],
  persons: readonly Person[] | undefined,
  problems: Problems | undefined,
): Cue[] {
  return normalizeCues(
    list.map(asRecord).map(({start, start_ms, end, end_ms, speaker, voice, text}) => ({
      startTime: start ?? Number(start_ms) / 1000,
      endTime: end ?? Number(end_ms) / 1000,
      speaker: voice || speaker,
      text,
    })),
    persons,
    problems,
  );
}

function toShow(json: Json, base: string | undefined): Episode['show'] {
  const title = normalizeText(json['title']);
  if (!title) return undefined;
  return {
    title,
    url: safeHttpUrl(json['link'], base),
    image: safeHttpUrl(json['poster'], base),
    description: normalizeText(json['summary']),
  };
}

function toPerson(json: unknown, base: string | undefined): Person[] {
  const {id, name, avatar, role, group} = asRecord(json);
  const known = normalizeText(name);
  const job = normalizeText(asRecord(role)['title']) ?? normalizeText(asRecord(group)['title']);
  return known
    ? [{name: known, id: normalizeText(id), img: safeHttpUrl(avatar, base), role: job}]
    : [];
}

function toPlatform(json: unknown): PlatformLink[] {
  const {id, platform, url, link} = asRecord(json);
  const name = normalizeText(platform ?? id);
  const platformUrl = safeHttpUrl(url ?? link);
  return name && platformUrl
    ? [{platform: name.toLowerCase().replace(/\s/g, '-'), url: platformUrl}]
    : [];
}

function toLink(value: unknown, base: string | undefined): Link | undefined {
  const url = safeHttpUrl(value, base);
  return url ? {url} : undefined;
}
