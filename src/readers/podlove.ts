import type {
  AudioSource,
  Chapter,
  Cue,
  Episode,
  Link,
  Person,
  PlatformLink,
} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl, type ChapterContext} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {tidyCues} from './cues.js';
import {parseFeedDate} from './feed-date.js';
import {asArray, asRecord, parseJson, type Json} from './json.js';
import type {Reader} from './reader.js';

/**
 * What the Podlove Web Player is configured with: an episode, alone (versions 4 and 5) or as
 * `{version, show, episode}`.
 *
 * https://docs.podlove.org/podlove-web-player/v5/configuration
 */
export const podlove: Reader = {
  readEpisode: ({text, url}) => toEpisode(asRecord(parseJson(text)), url),

  readTranscript: ({text, persons, problems}) =>
    toCues(asArray(asRecord(parseJson(text))['transcripts']), persons, problems),
};

/** The lists it may link to: chapters `[{start, title, href, image}]`, or lines of a transcript. */
export const podloveLists: Reader = {
  readChapters: ({text, url, duration, problems}) =>
    toChapters(asArray(parseJson(text)), {base: url, duration, problems}),

  readTranscript: ({text, persons, problems}) =>
    toCues(asArray(parseJson(text)), persons, problems),
};

function toEpisode(config: Json, base: string | undefined): Episode {
  const json = config['episode'] ? asRecord(config['episode']) : config;
  const problems = new Problems();
  const text = (key: string) => tidyText(json[key]);
  const address = (key: string) => tidyUrl(json[key], base);
  const duration = parseTime(json['duration'] as string | number) || undefined;
  const published = parseFeedDate(tidyText(json['publicationDate']));
  if (json['publicationDate'] && !published) problems.add('bad-date', 'publicationDate');
  const persons = asArray(json['contributors']).flatMap((person) => toPerson(person, base));
  return {
    title: text('title') ?? '',
    subtitle: text('subtitle'),
    show: toShow(asRecord(config['show'] ?? json['show']), base),
    url: address('link'),
    audio: asArray(json['audio']).flatMap((source, index): AudioSource[] => {
      const {url, mimeType, size} = asRecord(source);
      const absolute = tidyUrl(url, base) ?? problems.add('bad-address', `audio[${index}]`);
      return absolute
        ? [{url: absolute, type: tidyText(mimeType), size: Number(size) || undefined}]
        : [];
    }),
    duration,
    published,
    image: address('poster'),
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
  return tidyChapters(
    list.map(asRecord).map(({start, startTime, end, endTime, title, href, url, image, img}) => ({
      startTime: start ?? startTime,
      endTime: end ?? endTime,
      title,
      url: href ?? url,
      img: image ?? img,
    })),
    context,
  );
}

function toCues(
  list: readonly unknown[],
  persons: readonly Person[] | undefined,
  problems: Problems | undefined,
): Cue[] {
  return tidyCues(
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
  const title = tidyText(json['title']);
  if (!title) return undefined;
  return {
    title,
    url: tidyUrl(json['link'], base),
    image: tidyUrl(json['poster'], base),
    description: tidyText(json['summary']),
  };
}

function toPerson(json: unknown, base: string | undefined): Person[] {
  const {id, name, avatar, role, group} = asRecord(json);
  const known = tidyText(name);
  const job = tidyText(asRecord(role)['title']) ?? tidyText(asRecord(group)['title']);
  return known ? [{name: known, id: tidyText(id), img: tidyUrl(avatar, base), role: job}] : [];
}

function toPlatform(json: unknown): PlatformLink[] {
  const {id, platform, url, link} = asRecord(json);
  const name = tidyText(platform ?? id);
  const address = tidyUrl(url ?? link);
  return name && address ? [{platform: name.toLowerCase().replace(/\s/g, '-'), url: address}] : [];
}

function toLink(value: unknown, base: string | undefined): Link | undefined {
  const url = tidyUrl(value, base);
  return url ? {url} : undefined;
}
