import type {Episode, PlatformLink} from '../../episode/episode.js';
import {parseClock} from '../../episode/parse-clock.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {asArray, asRecord, parseDate, type Json} from '../text/json.js';
import type {Reader, Source} from '../reader.js';

/** Keys that name the same episode on another platform. */
export const PLATFORMS = [
  'spotify',
  'apple_podcasts',
  'amazon_music',
  'deezer',
  'rtlplus',
  'youtube',
];

/**
 * The episode JSON of the Engineering Kiosk: `title`, `audio`, `chapter[{start, title}]`,
 * `length_second`, `pubDate`, `speaker[{name}]`, `image`, `transcript_slim`, `headlines`, and a URL for each platform. An
 * empty string means that there is none.
 *
 * https://github.com/EngineeringKiosk/webpage
 */
export const engineeringKiosk: Reader = {
  readEpisode: ({json, url}: Source) => toEpisode(asRecord(json), url),
};

/** Whether a parsed JSON text looks like such an episode. */
export function isEngineeringKiosk(json: unknown): boolean {
  const {audio, chapter, length_second} = asRecord(json);
  return typeof audio !== 'object' && (Array.isArray(chapter) || length_second !== undefined);
}

/** Creates an episode from the fields, which are those of front matter as well. */
export function toEpisode(json: Json, base?: string): Episode {
  const problems = new Problems();
  const title = normalizeText(json['title']) ?? '';
  const audio = safeHttpUrl(json['audio'], base);
  if (!audio) problems.add(json['audio'] ? 'bad-url' : 'no-audio', 'audio');
  const transcript = safeHttpUrl(json['transcript_slim'], base);
  const duration = parseClock(json['length_second']) || undefined;
  const published = parseDate(json['pubDate']);
  if (json['pubDate'] && !published) problems.add('bad-date', 'pubDate');
  return {
    title,
    number: Number(/^#(\d+)/.exec(title)?.[1]) || undefined,
    audio: audio ? [{url: audio}] : [],
    duration,
    published,
    image: problems.url(json['image'], 'image', base),
    description: normalizeText(json['description']),
    content: typeof json['content'] === 'string' ? json['content'] : undefined,
    // `links::Links||hosts::Hosts`: ids and headings.
    headlines: toHeadlines(json['headlines']),
    chapters: normalizeChapters(
      asArray(json['chapter'])
        .map(asRecord)
        .map(({start, title}) => ({startTime: start, title})),
      {duration, base, name: 'chapter', problems},
    ),
    transcript: transcript ? [{url: transcript}] : undefined,
    persons: [json['speaker']].flat().flatMap((speaker) => {
      const {name, transcriptLetter} = asRecord(speaker);
      const known = normalizeText(name ?? speaker);
      return known ? {name: known, id: normalizeText(transcriptLetter)} : [];
    }),
    links: PLATFORMS.flatMap((key): PlatformLink[] => {
      const url = problems.url(json[key], key);
      return url ? [{platform: key.replace('_', '-'), url}] : [];
    }),
    problems: problems.list,
  };
}

/** The headings in `level::heading||level::heading`. */
function toHeadlines(value: unknown): string[] | undefined {
  const headlines = (normalizeText(value) ?? '')
    .split('||')
    .flatMap((part) => part.split(/[:|]/).at(-1) || []);
  return headlines.length ? headlines : undefined;
}
