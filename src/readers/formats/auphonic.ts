import type {AudioSource} from '../../episode/episode.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {normalizeText} from '../../episode/normalize-text.js';
import {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {parseTime} from '../../episode/time.js';
import {asArray, asRecord, type Json} from '../text/json.js';
import type {Reader} from '../reader.js';

/**
 * A production of Auphonic, as its interface returns it: `{data: {metadata: {title}, length, chapters: [{start, title, url,
 * image}], output_files: [{format, download_url}]}}`.
 *
 * https://auphonic.com/help/api/details.html
 */
export const auphonic: Reader = {
  readEpisode({json, url: base}) {
    const data = asRecord(asRecord(json)['data'] ?? json);
    const metadata = asRecord(data['metadata']);
    const problems = new Problems();
    const duration = parseTime(data['length'] as string | number) || undefined;
    return {
      title: normalizeText(metadata['title']) ?? '',
      subtitle: normalizeText(metadata['subtitle']),
      show: toShow(metadata),
      url: safeHttpUrl(metadata['url'], base),
      number: Number(metadata['track']) || undefined,
      audio: toAudio(asArray(data['output_files']), base, problems),
      duration,
      image: safeHttpUrl(data['image'], base),
      description: normalizeText(metadata['summary']),
      chapters: normalizeChapters(
        asArray(data['chapters']).map((chapter) => {
          const {start, start_output, title, url, image} = asRecord(chapter);
          // An intro moves the chapters, so their places in the result are other than those in the recording.
          return {startTime: start_output ?? start, title, url, img: image};
        }),
        {duration, base, problems},
      ),
      persons: [],
      links: [],
      problems: problems.list,
    };
  },
};

const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  'mp3-vbr': 'audio/mpeg',
  aac: 'audio/mp4',
  alac: 'audio/mp4',
  vorbis: 'audio/ogg; codecs=vorbis',
  opus: 'audio/ogg; codecs=opus',
  flac: 'audio/flac',
  wav: 'audio/wav',
};

/** The audio among the files, which also include images, chapters and transcripts. */
function toAudio(
  files: readonly unknown[],
  base: string | undefined,
  problems: Problems,
): AudioSource[] {
  const sources = files.flatMap((file): AudioSource[] => {
    const {format, download_url, size} = asRecord(file);
    const type = Object.hasOwn(TYPES, String(format)) ? TYPES[String(format)] : undefined;
    const url = type && safeHttpUrl(download_url, base);
    return url ? [{url, type, size: Number(size) || undefined}] : [];
  });
  if (!sources.length) problems.add('no-audio', 'output_files');
  return sources;
}

function toShow({album, artist}: Json) {
  const title = normalizeText(album);
  return title ? {title, author: normalizeText(artist)} : undefined;
}
