import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Episode} from '../episode/episode.js';
import {ReadError} from '../readers/reader.js';
import {progressBar} from './progress.js';
import {readAnyFile, type ReadFile} from './read-file.js';
import {ofProblem, ofReadError, ofSystemError, type Finding} from './sentences.js';
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
  for (const file of files) {
    reports.push(await reportOn(file));
    show(reports.length);
  }
  process.stdout.write(options.json ? `${JSON.stringify(reports, null, 2)}\n` : inWords(reports));
  return reports.some(({problems}) => problems.some(isError)) ? 1 : 0;
}

/** A file itself; of a folder the files that may be episodes, at any depth. */
async function filesIn(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    // What is wrong with it is told when it is read.
    () => false,
  );
  if (!isFolder) return [path];
  const names = await readdir(path, {recursive: true});
  return names
    .filter((name) => EXTENSIONS.test(name) && !/(?:^|[/\\])(?:node_modules|\.)/.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function reportOn(file: string): Promise<Report> {
  try {
    const read = await readAnyFile(file);
    const {format, episodes} = read;
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

function problemsOf({problems}: Episode, index: number, {kind}: ReadFile): Finding[] {
  return problems.map((problem) => {
    const found = ofProblem(problem);
    return kind === 'feed' ? {...found, at: `item[${index}].${problem.at}`} : found;
  });
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
