import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Episode} from '../episode/episode.js';
import {ReadError} from '../readers/reader.js';
import {progressBar} from './progress.js';
import {readAnyFile, type ReadFile} from './read-file.js';
import {ofProblem, ofReadError, ofSystemError, withoutTitle, type Finding} from './sentences.js';
import {UsageError} from './usage-error.js';

/** What was found out about one file. */
export interface Report {
  readonly file: string;
  readonly format?: string;
  /** Of the episode, or the first one of a feed. */
  readonly title?: string;
  readonly episodes?: number;
  readonly chapters?: number;
  readonly problems: readonly Finding[];
}

const AT_ONCE = 8;

/** A file to read, and whether it was named or just found. */
interface Candidate {
  readonly file: string;
  readonly found: boolean;
}

const EXTENSIONS = /\.(?:md|markdown|json|xml|rss|atom|psc|vtt|srt)$/i;

/** Checks files and folders, and says what is wrong. @returns the exit code. */
export async function check(
  paths: readonly string[],
  options: {readonly json?: boolean | undefined},
): Promise<number> {
  if (!paths.length) throw new UsageError('Which files shall be checked?');
  const files = (await Promise.all(paths.map(filesIn))).flat();
  const show = progressBar(files.length);
  const reports: Report[] = [];
  // While one is waited for, others are read.
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const next = await Promise.all(files.slice(start, start + AT_ONCE).map(reportOn));
    reports.push(...next.filter((report) => report !== undefined));
    show(Math.min(start + AT_ONCE, files.length));
  }
  process.stdout.write(options.json ? `${JSON.stringify(reports, null, 2)}\n` : inWords(reports));
  return reports.some(({problems}) => problems.some(isError)) ? 1 : 0;
}

/** A file itself; of a folder the files that may be episodes, at any depth. */
async function filesIn(path: string): Promise<Candidate[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    // What is wrong with it is told when it is read.
    () => false,
  );
  if (!isFolder) return [{file: path, found: false}];
  const names = await readdir(path, {recursive: true});
  return names
    .filter((name) => EXTENSIONS.test(name) && !/(?:^|[/\\])(?:node_modules|\.)/.test(name))
    .sort()
    .map((name) => ({file: join(path, name), found: true}));
}

/** Nothing for Markdown in a folder that is no episode: a README, say. */
async function reportOn({file, found}: Candidate): Promise<Report | undefined> {
  const report = await read(file);
  const isEmpty = report.problems.some(({code}) => /^(?:unknown-format|empty)$/.test(code));
  return found && isEmpty && /\.(?:md|markdown)$/i.test(file) ? undefined : report;
}

async function read(file: string): Promise<Report> {
  try {
    const read = await readAnyFile(file);
    const {format, episodes} = read;
    if (isEmpty(read)) throw new ReadError(format, 'empty');
    return {
      file,
      format,
      ...(episodes[0]?.title && {title: episodes[0].title}),
      episodes: episodes.length,
      chapters: episodes.reduce((sum, {chapters}) => sum + chapters.length, 0),
      problems: episodes.flatMap((episode, index) => problemsOf(episode, index, read)),
    };
  } catch (error) {
    if (error instanceof ReadError) return {file, problems: [ofReadError(error)]};
    if (error instanceof Error && 'code' in error) return {file, problems: [ofSystemError(error)]};
    throw error;
  }
}

/** A list of chapters may well be empty, but notes and transcripts are nothing without. */
const isEmpty = ({format, kind, episodes}: ReadFile) =>
  kind === 'transcript'
    ? !episodes[0]?.transcript?.length && !episodes[0]?.problems.length
    : format === 'show-notes' && !episodes[0]?.chapters.length;

function problemsOf({title, problems}: Episode, index: number, {kind}: ReadFile): Finding[] {
  const isNamed = title || kind === 'chapters' || kind === 'transcript';
  const findings = [...(isNamed ? [] : [withoutTitle]), ...problems.map(ofProblem)];
  return kind === 'feed'
    ? findings.map((finding) => ({...finding, at: `item[${index}].${finding.at}`}))
    : findings;
}

const isError = ({severity}: Finding) => severity === 'error';

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

function inWords(reports: readonly Report[]): string {
  const findings = reports.flatMap(({problems}) => problems);
  const errors = findings.filter(isError).length;
  const lines = reports.flatMap(({file, problems}) =>
    problems.map(
      ({at, severity, message, mend}) =>
        `${file}${at ? `: ${at}` : ''}: ${severity}: ${message} ${mend}`,
    ),
  );
  const total = `${count(reports.length, 'file')}, ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  return [...lines, total, ''].join('\n');
}
