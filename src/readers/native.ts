import type {
  AudioSource,
  Cue,
  Episode,
  Person,
  PlatformLink,
  Show,
  TranscriptSource,
} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {tidyCues} from './cues.js';
import {parseFeedDate} from './feed-date.js';
import {asArray, asRecord, parseJson, type Json} from './json.js';
import type {Reader} from './reader.js';

/**
 * Kapitel's own episode JSON: an `Episode` as it stands, with `published` in ISO 8601. People may
 * write times as clocks (`17:21`) and `audio` as one address. `kapitel/episode.schema.json`
 * describes it to editors.
 */
export const native: Reader = {
  readEpisode({text, url: base}): Episode {
    const json = asRecord(parseJson(text));
    const problems = new Problems();
    const duration = timeOf(json['duration']) || undefined;
    const published = parseFeedDate(tidyText(json['published']));
    if (json['published'] && !published) problems.add('bad-date', 'published');
    const chapters = tidyChapters(asArray(json['chapters']).map(toChapter), {
      duration,
      base,
      problems,
    });
    const persons = asArray(json['persons']).flatMap((person) => toPerson(person, base));
    return {
      title: tidyText(json['title']) ?? '',
      subtitle: tidyText(json['subtitle']),
      show: toShow(asRecord(json['show']), base),
      url: problems.address(json['url'], 'url', base),
      guid: tidyText(json['guid']),
      number: Number(json['number']) || undefined,
      audio: toAudio(json['audio'], base, problems),
      duration,
      published,
      image: problems.address(json['image'], 'image', base),
      description: tidyText(json['description']),
      content: typeof json['content'] === 'string' ? json['content'] : undefined,
      headlines: toHeadlines(json['headlines']),
      chapters,
      // A list of its own is what the author looked at last.
      chaptersSource: chapters.length ? undefined : toLink(json['chaptersSource'], base),
      transcript: toTranscript(json['transcript'], {base, persons, problems}),
      persons,
      links: asArray(json['links']).flatMap((link, index) => toPlatform(link, index, problems)),
      problems: problems.list,
    };
  },
};

const timeOf = (value: unknown) => parseTime(value as string | number);

function toChapter(chapter: unknown) {
  const {startTime, endTime, title, img, url, toc} = asRecord(chapter);
  return {startTime: timeOf(startTime), endTime: timeOf(endTime), title, img, url, toc};
}

function toHeadlines(value: unknown): string[] | undefined {
  const words = asArray(value).flatMap((word) => tidyText(word) ?? []);
  return words.length ? words : undefined;
}

function toAudio(value: unknown, base: string | undefined, problems: Problems): AudioSource[] {
  const sources = Array.isArray(value) ? asArray(value) : [value];
  return sources.flatMap((source, index): AudioSource[] => {
    const {
      url: address,
      type,
      size,
    } = typeof source === 'string' ? {url: source} : asRecord(source);
    const url = tidyUrl(address, base) ?? problems.add('bad-address', `audio[${index}]`);
    return url ? [{url, type: tidyText(type), size: Number(size) || undefined}] : [];
  });
}

function toShow(json: Json, base: string | undefined): Show | undefined {
  const title = tidyText(json['title']);
  if (!title) return undefined;
  return {
    title,
    url: tidyUrl(json['url'], base),
    image: tidyUrl(json['image'], base),
    description: tidyText(json['description']),
    author: tidyText(json['author']),
    language: tidyText(json['language']),
  };
}

function toPerson(json: unknown, base: string | undefined): Person[] {
  const {name, id, role, img, href} = asRecord(json);
  const known = tidyText(name);
  if (!known) return [];
  return [
    {
      name: known,
      id: tidyText(id),
      role: tidyText(role),
      img: tidyUrl(img, base),
      href: tidyUrl(href, base),
    },
  ];
}

function toLink(json: unknown, base: string | undefined): TranscriptSource | undefined {
  const {url: address, type, language} = typeof json === 'string' ? {url: json} : asRecord(json);
  const url = tidyUrl(address, base);
  return url ? {url, type: tidyText(type), language: tidyText(language)} : undefined;
}

function toTranscript(
  value: unknown,
  context: {base: string | undefined; persons: readonly Person[]; problems: Problems},
): readonly Cue[] | readonly TranscriptSource[] | undefined {
  const {base, persons, problems} = context;
  const list = Array.isArray(value) ? asArray(value) : [value].filter(Boolean);
  const links = list.flatMap((link) => toLink(link, base) ?? []);
  if (links.length) return links;
  const cues = tidyCues(
    list.map(asRecord).map(({startTime, endTime, speaker, text}) => ({
      startTime,
      endTime,
      speaker,
      text,
    })),
    persons,
    problems,
  );
  return cues.length ? cues : undefined;
}

function toPlatform(json: unknown, index: number, problems: Problems): PlatformLink[] {
  const {platform, url} = asRecord(json);
  const name = tidyText(platform);
  const address = problems.address(url, `links[${index}]`);
  return name && address ? [{platform: name, url: address}] : [];
}
