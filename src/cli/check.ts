import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {ReadError} from '../readers/reader.js';
import {progressBar} from './progress.js';
import {readAnyFile, type ReadFile} from './read-file.js';
import {checkMp3} from './check-mp3.js';
import {findingsIn} from './findings.js';
import {
  inOneLine,
  ofMp3Problem,
  ofReadError,
  ofSystemError,
  ofUnusedKey,
  type Finding,
} from './sentences.js';
import {unusedKeys} from './unused-keys.js';
import {UsageError} from './usage-error.js';

/** The result for one file. */
export interface Report {
  readonly file: string;
  readonly format?: string;
  /** The title of the episode, or of the first one of a feed. */
  readonly title?: string;
  readonly episodes?: number;
  readonly chapters?: number;
  readonly problems: readonly Finding[];
}

const AT_ONCE = 8;

/** A file to read, and whether it was found in a folder rather than named. */
interface Candidate {
  readonly file: string;
  readonly found: boolean;
}

const EXTENSIONS = /\.(?:mp3|m4a|m4b|ogg|opus|flac|md|markdown|json|xml|rss|atom|psc|vtt|srt)$/i;

/** Checks files and folders, and prints their problems. @returns the exit code. */
export async function check(
  paths: readonly string[],
  options: {readonly json?: boolean | undefined},
): Promise<number> {
  if (!paths.length) throw new UsageError('Which files shall be checked?');
  const files = (await Promise.all(paths.map(filesIn))).flat();
  const show = progressBar(files.length);
  const reports: Report[] = [];
  // Several files are read at the same time.
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const next = await Promise.all(files.slice(start, start + AT_ONCE).map(reportOn));
    reports.push(...next.filter((report) => report !== undefined));
    show(Math.min(start + AT_ONCE, files.length));
  }
  process.stdout.write(options.json ? `${JSON.stringify(reports, null, 2)}\n` : inWords(reports));
  return reports.some(({problems}) => problems.some(isError)) ? 1 : 0;
}

/** The file itself, or the files in a folder, at any depth, that may be episodes. */
async function filesIn(path: string): Promise<Candidate[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    // Reading it reports the error.
    () => false,
  );
  if (!isFolder) return [{file: path, found: false}];
  const names = await readdir(path, {recursive: true});
  return names
    .filter((name) => EXTENSIONS.test(name) && !/(?:^|[/\\])(?:node_modules|\.)/.test(name))
    .sort()
    .map((name) => ({file: join(path, name), found: true}));
}

/** The formats in which people write keys by hand. */
const HAND_WRITTEN =
  /^(?:front-matter|engineering-kiosk|kapitel|podlove|podigee|podcasting20-chapters|podlove-chapters)$/;

/** Reads a file. `undefined` for Markdown in a folder that is not an episode, such as a README. */
async function reportOn({file, found}: Candidate): Promise<Report | undefined> {
  const report = await read(file);
  const isEmpty = report.problems.some(({code}) => /^(?:unknown-format|empty)$/.test(code));
  return found && isEmpty && /\.(?:md|markdown)$/i.test(file) ? undefined : report;
}

async function read(file: string): Promise<Report> {
  try {
    const read = await readAnyFile(file);
    const {format, source, episodes} = read;
    if (isEmpty(read)) throw new ReadError(format.name, 'empty');
    const ofAudio = /\.mp3$/i.test(file) ? (await checkMp3(file)).problems.map(ofMp3Problem) : [];
    const unused = HAND_WRITTEN.test(format.name) ? await unusedKeys(format, source) : [];
    return {
      file,
      format: format.name,
      ...(episodes[0]?.title && {title: episodes[0].title}),
      episodes: episodes.length,
      chapters: episodes.reduce((sum, {chapters}) => sum + chapters.length, 0),
      problems: [...ofAudio, ...findingsIn(read), ...unused.map(ofUnusedKey)],
    };
  } catch (error) {
    if (error instanceof ReadError) return {file, problems: [ofReadError(error)]};
    if (error instanceof Error && 'code' in error) return {file, problems: [ofSystemError(error)]};
    throw error;
  }
}

/** Whether nothing was found in show notes or a transcript. A list of chapters may be empty. */
const isEmpty = ({format, kind, episodes}: ReadFile) =>
  kind === 'transcript'
    ? !episodes[0]?.transcript?.length && !episodes[0]?.problems.length
    : format.name === 'show-notes' && !episodes[0]?.chapters.length;

const isError = ({severity}: Finding) => severity === 'error';

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

function inWords(reports: readonly Report[]): string {
  const findings = reports.flatMap(({problems}) => problems);
  const errors = findings.filter(isError).length;
  const warnings = findings.filter(({severity}) => severity === 'warning').length;
  const lines = reports.flatMap(({file, problems}) => [
    ...problems.filter((finding) => !isNote(finding)).map((finding) => inOneLine(file, finding)),
    ...notesOf(file, problems.filter(isNote)),
  ]);
  const total = `${count(reports.length, 'file')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  return [...lines, total, ''].join('\n');
}

const isNote = ({severity}: Finding) => severity === 'note';

/** One line for all keys that a file has for other programs. */
function notesOf(file: string, notes: readonly Finding[]): string[] {
  const keys = notes.map(({at}) => at).join(', ');
  return keys ? [`${file}: note: Kapitel does not use ${keys}.`] : [];
}
