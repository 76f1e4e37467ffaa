import type {AudioSource, Episode, TranscriptSource} from '../episode/episode.js';
import {Problems, tidyChapters, tidyText, tidyUrl} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {asArray, asRecord, parseJson, type Json} from './json.js';
import type {Reader} from './reader.js';

const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg; codecs=opus',
  vorbis: 'audio/ogg; codecs=vorbis',
};

/**
 * What the Podigee Podcast Player is configured with: `{podcast, episode: {media: {mp3}, title,
 * chaptermarks: [{start, title, image, href}], transcript}}`.
 *
 * https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md
 */
export const podigee: Reader = {
  readEpisode({text, url: base}) {
    const config = asRecord(parseJson(text));
    const json = asRecord(config['episode']);
    const problems = new Problems();
    const duration = parseTime(json['duration'] as string | number) || undefined;
    return {
      title: tidyText(json['title']) ?? '',
      subtitle: tidyText(json['subtitle']),
      show: toShow(asRecord(config['podcast']), base),
      url: tidyUrl(json['url'], base),
      number: Number(json['number']) || undefined,
      audio: toAudio(asRecord(json['media']), base, problems),
      duration,
      image: tidyUrl(json['coverUrl'], base),
      description: tidyText(json['description']),
      chapters: tidyChapters(
        asArray(json['chaptermarks']).map((mark) => {
          const {start, title, image, href} = asRecord(mark);
          return {startTime: parseStart(start), title, img: image, url: href};
        }),
        {duration, base, name: 'chaptermarks', problems},
      ),
      transcript: toTranscript(json['transcript'], base),
      persons: [],
      links: [],
      problems: problems.list,
    };
  },
};

const parseStart = (start: unknown) => parseTime(start as string | number);

function toAudio(media: Json, base: string | undefined, problems: Problems): AudioSource[] {
  return Object.entries(media).flatMap(([format, address]): AudioSource[] => {
    const url = tidyUrl(address, base) ?? problems.add('bad-address', `media.${format}`);
    return url ? [{url, type: Object.hasOwn(TYPES, format) ? TYPES[format] : undefined}] : [];
  });
}

function toShow(json: Json, base: string | undefined): Episode['show'] {
  const title = tidyText(json['title']);
  return title ? {title, url: tidyUrl(json['url'], base)} : undefined;
}

function toTranscript(value: unknown, base: string | undefined): TranscriptSource[] | undefined {
  const url = tidyUrl(value, base) ?? tidyUrl(asRecord(value)['url'], base);
  return url ? [{url}] : undefined;
}
