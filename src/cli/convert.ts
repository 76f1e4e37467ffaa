import {basename} from 'node:path';
import type {Episode} from '../episode/episode.js';
import {ReadError} from '../readers/reader.js';
import {writeChaptersJson} from '../writers/chapters-json.js';
import {writeEpisode} from '../writers/episode-json.js';
import {writeHtml} from '../writers/html.js';
import {writeMp4chaps} from '../writers/mp4chaps.js';
import {writeSimpleChapters} from '../writers/simple-chapters.js';
import {writeWebvtt} from '../writers/webvtt.js';
import {readAnyFile} from './read-file.js';
import {ofReadError, ofSystemError, type Finding} from './sentences.js';
import {UsageError} from './usage-error.js';

interface Options {
  readonly to?: string | undefined;
  readonly item?: string | undefined;
  readonly url?: string | undefined;
  readonly src?: string | undefined;
}

/** Where a page finds the episode, and which one of a feed it is. */
interface Page {
  readonly src: string;
  readonly item?: string | undefined;
  /** The page itself, for an episode that names none. */
  readonly url?: string | undefined;
}

const SCHEMA = 'https://unpkg.com/kapitel/schema/episode.schema.json';

/** What can be written, by the names of `--to`. */
const writers = new Map<string, (episode: Episode, page: Page) => string>([
  ['json', (episode) => writeEpisode(episode, {schema: SCHEMA})],
  ['chapters-json', writeChaptersJson],
  ['psc', writeSimpleChapters],
  ['vtt', writeWebvtt],
  ['mp4chaps', writeMp4chaps],
  ['html', writePage],
]);

function writePage(episode: Episode, {url, src, item}: Page): string {
  return writeHtml({...episode, url: episode.url ?? url}, {src, attributes: item ? {item} : {}});
}

/** Writes a file as something else. @returns the exit code. */
export async function convert(files: readonly string[], options: Options): Promise<number> {
  const [file, ...others] = files;
  if (!file || others.length) throw new UsageError('Convert takes one file.');
  const formats = [...writers.keys()].join(', ');
  const write = writers.get(options.to ?? '');
  if (!write) throw new UsageError(`Say what to write: --to ${formats}.`);
  try {
    const {item, url, src = basename(file)} = options;
    const {episodes} = await readAnyFile(file, {item: item ?? 'latest', url});
    process.stdout.write(write(episodes[0]!, {src, item, url}));
    return 0;
  } catch (error) {
    const {at, message, mend} = findingOf(error);
    process.stderr.write(`${file}${at ? `: ${at}` : ''}: ${message} ${mend}\n`);
    return 1;
  }
}

function findingOf(error: unknown): Finding {
  if (error instanceof ReadError) return ofReadError(error);
  if (error instanceof Error && 'code' in error) return ofSystemError(error);
  throw error;
}
