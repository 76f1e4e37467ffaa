import type {Episode, PlatformLink} from '../episode/episode.js';
import {parseClock} from '../episode/clock.js';
import {Problems, tidyChapters, tidyText, tidyUrl} from '../episode/tidy.js';
import {asArray, asRecord, parseDate, parseJson, type Json} from './json.js';
import type {Reader, Source} from './reader.js';

/** Keys that name the same episode on another platform. */
const PLATFORMS = ['spotify', 'apple_podcasts', 'amazon_music', 'deezer', 'rtlplus', 'youtube'];

/**
 * The episode JSON of the Engineering Kiosk: `title`, `audio`, `chapter[{start, title}]`,
 * `length_second`, `pubDate`, `speaker[{name}]`, `image`, `transcript_slim`, `headlines`, and an
 * address for each platform. An empty string there means "none".
 *
 * https://github.com/EngineeringKiosk/webpage
 */
export const engineeringKiosk: Reader = {
  readEpisode: ({text, url}: Source) => toEpisode(asRecord(parseJson(text)), url),
};

/** Whether a parsed JSON text looks like such an episode. */
export function isEngineeringKiosk(json: unknown): boolean {
  const {audio, chapter, length_second} = asRecord(json);
  return typeof audio !== 'object' && (Array.isArray(chapter) || length_second !== undefined);
}

/** Makes an episode of the fields, which Markdown front matter holds under the same names. */
export function toEpisode(json: Json, base?: string): Episode {
  const problems = new Problems();
  const title = tidyText(json['title']) ?? '';
  const audio = tidyUrl(json['audio'], base);
  if (!audio) problems.add('bad-address', 'audio');
  const transcript = tidyUrl(json['transcript_slim'], base);
  const duration = parseClock(json['length_second']) || undefined;
  const published = parseDate(json['pubDate']);
  if (json['pubDate'] && !published) problems.add('bad-date', 'pubDate');
  return {
    title,
    number: Number(/^#(\d+)/.exec(title)?.[1]) || undefined,
    audio: audio ? [{url: audio}] : [],
    duration,
    published,
    image: problems.address(json['image'], 'image', base),
    description: tidyText(json['description']),
    content: typeof json['content'] === 'string' ? json['content'] : undefined,
    // `links::Links||hosts::Hosts`: anchors with their words.
    headlines: tidyText(json['headlines'])?.match(/[^:|]+(?=\|\||$)/g) ?? undefined,
    chapters: tidyChapters(
      asArray(json['chapter'])
        .map(asRecord)
        .map(({start, title}) => ({startTime: start, title})),
      {duration, base, name: 'chapter', problems},
    ),
    transcript: transcript ? [{url: transcript}] : undefined,
    persons: [json['speaker']].flat().flatMap((speaker) => {
      const {name, transcriptLetter} = asRecord(speaker);
      const known = tidyText(name ?? speaker);
      return known ? {name: known, id: tidyText(transcriptLetter)} : [];
    }),
    links: PLATFORMS.flatMap((key): PlatformLink[] => {
      const url = problems.address(json[key], key);
      return url ? [{platform: key.replace('_', '-'), url}] : [];
    }),
    problems: problems.list,
  };
}
