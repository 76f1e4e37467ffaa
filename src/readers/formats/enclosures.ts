import type {AudioSource} from '../../episode/episode.js';
import {normalizeText} from '../../episode/normalize-text.js';
import type {Problems} from '../../episode/problems.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {children} from '../text/feed-xml.js';
import type {XmlElement} from '../text/xml.js';

/** Types of files that are no audio. */
const OTHER = /^(?:image|text)\/|^application\/(?:pdf|zip|epub|x-bittorrent|json|xml)/i;
/** Types of files that may be audio. */
const AUDIO = /^(?:audio\/|application\/(?:ogg|octet-stream)\b)/i;
const AUDIO_FILE = /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)(?:[?#]|$)/i;

/**
 * The audio of an item: its enclosures, else that of Media RSS, then the alternate enclosures of Podcasting 2.0, each URL
 * once. An item without any is noted in `problems`: as `bad-url` if it names audio, else as `no-audio`.
 */
export function audioOf(
  item: XmlElement,
  base: string | undefined,
  problems: Problems,
): AudioSource[] {
  const enclosures = [
    ...children(item, 'enclosure'),
    ...children(item, 'link').filter(({attributes}) => attributes.get('rel') === 'enclosure'),
  ];
  // Some feeds have Media RSS only.
  const media = [item, ...children(item, 'media:group')].flatMap((part) =>
    children(part, 'media:content'),
  );
  const named = enclosures.length ? enclosures : media;
  const sources = [
    ...named.flatMap((enclosure) => toSource(enclosure, base)),
    ...children(item, 'podcast:alternateEnclosure').flatMap((enclosure) =>
      toAlternates(enclosure, base),
    ),
  ];
  const isBroken = named.some(
    ({attributes}) => !safeHttpUrl(attributes.get('url') ?? attributes.get('href'), base),
  );
  if (!sources.length) problems.add(isBroken ? 'bad-url' : 'no-audio', 'enclosure');
  return withoutRepeats(sources);
}

/** Each URL once. The alternate enclosures describe the enclosure again, with its bit rate. */
function withoutRepeats(sources: readonly AudioSource[]): AudioSource[] {
  const known = new Map<string, AudioSource>();
  for (const source of sources) {
    const first = known.get(source.url);
    known.set(source.url, first ? {...source, ...first} : source);
  }
  return [...known.values()];
}

function toSource({attributes}: XmlElement, base: string | undefined): AudioSource[] {
  const url = safeHttpUrl(attributes.get('url') ?? attributes.get('href'), base);
  const type = normalizeText(attributes.get('type'));
  // Some types are wrong; the file name decides then.
  const isAudioFile = AUDIO_FILE.test(url ?? '');
  if (!url || (OTHER.test(type ?? '') && !isAudioFile)) return [];
  const size = Number(attributes.get('length') ?? attributes.get('fileSize')) || undefined;
  return [{url, type: isAudioFile && !AUDIO.test(type ?? '') ? undefined : type, size}];
}

/** The sources of an alternate enclosure, except video, and except protocols that browsers lack. */
function toAlternates(enclosure: XmlElement, base: string | undefined): AudioSource[] {
  const text = (name: string) => normalizeText(enclosure.attributes.get(name));
  const number = (name: string) => Number(text(name)) || undefined;
  const container = text('type');
  if (/^(?:video|image|text)\//.test(container ?? '')) return [];
  const codecs = text('codecs');
  const type =
    container && codecs && !container.includes('codecs')
      ? `${container}; codecs="${codecs.replaceAll('"', '')}"`
      : container;
  return children(enclosure, 'podcast:source').flatMap(({attributes}): AudioSource[] => {
    const url = safeHttpUrl(attributes.get('uri'), base);
    return url
      ? [
          {
            url,
            type: normalizeText(attributes.get('contentType')) ?? type,
            size: number('length'),
            bitrate: number('bitrate'),
            title: text('title'),
            language: text('lang'),
          },
        ]
      : [];
  });
}
