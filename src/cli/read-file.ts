import {open, readFile} from 'node:fs/promises';
import {emptyEpisode, type Episode, type Problem} from '../episode/episode.js';
import {Problems} from '../episode/problems.js';
import {formatOf} from '../readers/detect.js';
import {ReadError, type Format, type Hints, type Source} from '../readers/reader.js';
import {readChapters} from '../readers/read-chapters.js';
import {readEpisode} from '../readers/read-episode.js';
import {readEmbeddedChapters} from '../readers/formats/embedded-chapters.js';
import {readFeed} from '../readers/formats/feed.js';
import {readTranscript} from '../readers/read-transcript.js';
import {decodeText} from '../readers/text/decode-text.js';
import {parseJson} from '../readers/text/json.js';

/** A file that was read. Chapters and transcripts become an episode of their own. */
export interface ReadFile {
  readonly format: Format;
  readonly source: Source;
  readonly kind: 'feed' | 'episode' | 'chapters' | 'transcript';
  readonly episodes: readonly Episode[];
  /** Those of the whole file; each episode has its own. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a file in any known format. Chapters and transcripts are returned as an episode with nothing else.
 *
 * @throws {ReadError} as a rejection, or the file system's own error.
 */
export async function readAnyFile(file: string, hints: Hints = {}): Promise<ReadFile> {
  if (AUDIO_FILE.test(file)) return readAudioFile(file);
  const text = decodeText(await readFile(file));
  // The file name identifies formats that the content doesn't.
  const named = {...hints, type: typeOf(file)};
  const source = {...named, text, json: parseJson(text)};
  const format = formatOf(source);
  if (!format) throw new ReadError('kapitel', 'unknown-format');
  const reader = await format.load();
  const as = (kind: ReadFile['kind'], ...episodes: readonly Episode[]): ReadFile => ({
    format,
    source,
    kind,
    episodes,
    problems: [],
  });
  if (reader.readFeed && !hints.item) {
    const {episodes, problems} = await readFeed(text, named);
    return {...as('feed', ...episodes), problems};
  }
  if (reader.readEpisode) return as('episode', await readEpisode(text, named));
  const problems = new Problems();
  const noted = {...named, problems};
  if (reader.readTranscript && (!reader.readChapters || isTranscript(format.name, text))) {
    const transcript = await readTranscript(text, noted);
    // An answer of AssemblyAI may have both.
    const chapters = reader.readChapters && (await readChapters(text, named).catch(() => []));
    return as('transcript', {
      ...emptyEpisode,
      transcript,
      ...(source.json !== undefined && chapters && {chapters}),
      problems: problems.list,
    });
  }
  const chapters = await readChapters(text, noted);
  return as('chapters', {...emptyEpisode, chapters, problems: problems.list});
}

const AUDIO_FILE = /\.(?:mp3|m4a|m4b|mp4|ogg|oga|opus|flac)$/i;

/** The chapters inside an audio file. */
async function readAudioFile(file: string): Promise<ReadFile> {
  const handle = await open(file);
  try {
    const chapters = await readEmbeddedChapters(async (position, length) => {
      const {buffer, bytesRead} = await handle.read({buffer: Buffer.alloc(length), position});
      return buffer.subarray(0, bytesRead);
    });
    return {
      format: {name: 'audio', matches: () => true, load: () => ({})},
      source: {text: '', json: undefined},
      kind: 'chapters',
      episodes: [{...emptyEpisode, chapters}],
      problems: [],
    };
  } finally {
    await handle.close();
  }
}

/** Whether a file of a format for chapters and transcripts is a transcript, which names speakers. */
const isTranscript = (format: string, text: string) =>
  /srt|transcript|assemblyai/.test(format) || (format === 'webvtt' && /^<v[.\s]/m.test(text));

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
