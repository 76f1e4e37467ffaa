import {emptyEpisode, type Episode} from '../episode/episode.js';
import {ReadError} from '../readers/reader.js';
import {writeChaptersJson} from '../writers/chapters-json.js';
import {writeEpisode} from '../writers/episode-json.js';
import {writeHtml} from '../writers/html.js';
import {writeJsonLd} from '../writers/json-ld.js';
import {writeMp4chaps} from '../writers/mp4chaps.js';
import {writeOembed} from '../writers/oembed.js';
import {writeSimpleChapters} from '../writers/simple-chapters.js';
import {writeWebvtt} from '../writers/webvtt.js';
import {readAnyFile} from './read-file.js';
import {findingsIn} from './findings.js';
import {inOneLine, ofReadError, ofSystemError, type Finding} from './sentences.js';
import {UsageError} from './usage-error.js';

interface Options {
  readonly to?: string | undefined;
  readonly item?: string | undefined;
  readonly url?: string | undefined;
  readonly src?: string | undefined;
  readonly frame?: string | undefined;
}

/** The page that embeds the episode. */
interface Page {
  readonly src?: string | undefined;
  readonly item?: string | undefined;
  /** The URL of the page, for an episode without one. */
  readonly url?: string | undefined;
  /** The URL of `embed.html` with its parameters. */
  readonly frame?: string | undefined;
}

const SCHEMA = 'https://unpkg.com/kapitel/schema/episode.schema.json';

/** The writers, by the values of `--to`. */
const writers = new Map<string, (episode: Episode, page: Page) => string>([
  ['json', (episode) => writeEpisode(episode, {schema: SCHEMA})],
  ['chapters-json', writeChaptersJson],
  ['psc', writeSimpleChapters],
  ['vtt', writeWebvtt],
  ['mp4chaps', writeMp4chaps],
  [
    'html',
    (episode, {src, item}) => writeHtml(episode, {src, attributes: src && item ? {item} : {}}),
  ],
  ['oembed', writeOembedJson],
  ['json-ld', (episode, {url}) => writeJsonLd({...episode, url: episode.url ?? url})],
]);

function writeOembedJson(episode: Episode, {frame}: Page): string {
  if (!frame) throw new UsageError('Say where the frame is: --frame https://…/embed.html?src=….');
  return `${JSON.stringify(writeOembed(episode, {frame}), null, 2)}\n`;
}

/** Converts files to another format. @returns the exit code. */
export async function convert(files: readonly string[], options: Options): Promise<number> {
  const [file, ...others] = files;
  if (!file || others.length) throw new UsageError('Convert takes one file.');
  const formats = [...writers.keys()].join(', ');
  const write = writers.get(options.to ?? '');
  if (!write) throw new UsageError(`Say what to write: --to ${formats}.`);
  try {
    const {item, url, src, frame} = options;
    const read = await readAnyFile(file, {item: item ?? 'latest', url});
    const [episode = emptyEpisode] = read.episodes;
    for (const finding of findingsIn(read)) complain(file, finding);
    process.stdout.write(write(episode, {src, item, url, frame}));
    return 0;
  } catch (error) {
    complain(file, findingOf(error));
    return 1;
  }
}

/** Writes a problem to standard error, so that standard output holds nothing but the file. */
const complain = (file: string, finding: Finding) =>
  process.stderr.write(`${inOneLine(file, finding)}\n`);

function findingOf(error: unknown): Finding {
  if (error instanceof ReadError) return ofReadError(error);
  if (error instanceof Error && 'code' in error) return ofSystemError(error);
  throw error;
}
