import type {AudioSource, Episode, TranscriptSource} from '../../episode/episode.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import {withHours} from '../text/with-hours.js';
import type {Reader} from '../reader.js';

const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg; codecs=opus',
  vorbis: 'audio/ogg; codecs=vorbis',
};

/**
 * The configuration of the Podigee Podcast Player: `{podcast, episode: {media: {mp3}, title,
 * chaptermarks: [{start, title, image, href}], transcript}}`.
 *
 * https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md
 */
export const podigee: Reader = {
  readEpisode({json: root, url: base}) {
    const config = asRecord(root);
    const json = asRecord(config['episode']);
    const problems = new Problems();
    const duration = parseTime(json['duration'] as string | number) || undefined;
    return {
      title: normalizeText(json['title']) ?? '',
      subtitle: normalizeText(json['subtitle']),
      show: toShow(asRecord(config['podcast']), base),
      url: safeHttpUrl(json['url'], base),
      number: Number(json['number']) || undefined,
      audio: toAudio(asRecord(json['media']), base, problems),
      duration,
      image: safeHttpUrl(json['coverUrl'], base),
      description: normalizeText(json['description']),
      chapters: normalizeChapters(
        withHours(
          asArray(json['chaptermarks']).map((mark) => {
            const {start, title, image, href} = asRecord(mark);
            return {startTime: start, title, img: image, url: href};
          }),
        ),
        {duration, base, name: 'chaptermarks', problems},
      ),
      transcript: toTranscript(json['transcript'], base),
      persons: [],
      links: [],
      problems: problems.list,
    };
  },
};

function toAudio(media: Json, base: string | undefined, problems: Problems): AudioSource[] {
  const named = Object.entries(media);
  if (!named.length) problems.add('no-audio', 'media');
  return named.flatMap(([format, rawUrl]): AudioSource[] => {
    const url = safeHttpUrl(rawUrl, base) ?? problems.add('bad-url', `media.${format}`);
    return url ? [{url, type: Object.hasOwn(TYPES, format) ? TYPES[format] : undefined}] : [];
  });
}

function toShow(json: Json, base: string | undefined): Episode['show'] {
  const title = normalizeText(json['title']);
  return title ? {title, url: safeHttpUrl(json['url'], base)} : undefined;
}

function toTranscript(value: unknown, base: string | undefined): TranscriptSource[] | undefined {
  const url = safeHttpUrl(value, base) ?? safeHttpUrl(asRecord(value)['url'], base);
  return url ? [{url}] : undefined;
}
