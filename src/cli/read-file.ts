import {readFile} from 'node:fs/promises';
import {emptyEpisode, type Episode} from '../episode/episode.js';
import {Problems} from '../episode/tidy.js';
import {formatOf} from '../readers/detect.js';
import {ReadError, type Source} from '../readers/reader.js';
import {readChapters} from '../readers/read-chapters.js';
import {readEpisode} from '../readers/read-episode.js';
import {readFeed} from '../readers/feed.js';
import {readTranscript} from '../readers/read-transcript.js';
import {decodeWindows1252} from '../readers/windows-1252.js';

/** A file as the command line sees it: whatever it is, there are episodes in it. */
export interface ReadFile {
  /** The name of the format. */
  readonly format: string;
  readonly kind: 'feed' | 'episode' | 'chapters' | 'transcript';
  readonly episodes: readonly Episode[];
}

/**
 * Reads a file in whatever format it is. Chapters and transcripts come as an episode that has
 * nothing else.
 *
 * @throws {ReadError} as a rejection, or the file system's own error.
 */
export async function readAnyFile(
  file: string,
  hints: Omit<Source, 'text'> = {},
): Promise<ReadFile> {
  const text = decode(await readFile(file));
  // The name tells a format where the content does not.
  const named = {...hints, type: typeOf(file)};
  const format = formatOf({...named, text});
  if (!format) throw new ReadError('kapitel', 'unknown-format');
  const reader = await format.load();
  const as = (kind: ReadFile['kind'], ...episodes: readonly Episode[]): ReadFile => ({
    format: format.name,
    kind,
    episodes,
  });
  if (reader.readFeed && !hints.item) return as('feed', ...(await readFeed(text, named)).episodes);
  if (reader.readEpisode) return as('episode', await readEpisode(text, named));
  const problems = new Problems();
  const noted = {...named, problems};
  if (reader.readTranscript && (!reader.readChapters || isTranscript(format.name, text))) {
    const transcript = await readTranscript(text, noted);
    return as('transcript', {...emptyEpisode, transcript, problems: problems.list});
  }
  const chapters = await readChapters(text, noted);
  return as('chapters', {...emptyEpisode, chapters, problems: problems.list});
}

/** Of the formats that may hold either, the ones people write transcripts in; chapters have no voices. */
const isTranscript = (format: string, text: string) =>
  /srt|transcript/.test(format) || (format === 'webvtt' && /^<v[.\s]/m.test(text));

const TYPES: Readonly<Record<string, string>> = {
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  json: 'application/json',
  xml: 'application/xml',
  rss: 'application/xml',
  atom: 'application/xml',
  psc: 'application/xml',
};

const typeOf = (file: string) => TYPES[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];

/** UTF-8, UTF-16 with a mark, or what an XML declaration names. */
function decode(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 200);
  const declared = /^<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(head)?.[1];
  const marked = head.startsWith('\xFF\xFE')
    ? 'utf-16le'
    : head.startsWith('\xFE\xFF') && 'utf-16be';
  const decoder = decoderFor(marked || declared);
  // The decoder of Node takes it for Latin-1.
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

function decoderFor(encoding = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    // An encoding nobody knows is most likely none.
    return new TextDecoder();
  }
}
