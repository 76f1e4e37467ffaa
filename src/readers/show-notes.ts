import type {Chapter, Episode} from '../episode/episode.js';
import {tidyChapters, type RawChapter} from '../episode/tidy.js';
import {parseTime} from '../episode/time.js';
import {htmlToText} from './html-text.js';
import type {Source} from './reader.js';

/** A time in running text, for making it a link. */
export interface FoundTime {
  /** In seconds. */
  readonly time: number;
  /** Where it stands, brackets not included. */
  readonly index: number;
  readonly length: number;
}

const CLOCK = String.raw`(?<!\d[:.,]?)(?:\d{1,3}:)?\d{1,3}:[0-5]\d(?:\.\d{1,3})?(?![:.,]?\d)`;
const BRACKETED = `[([]\\s?${CLOCK}\\s?[)\\]]`;
const RANGE = `(?:\\s?[-–—]\\s?${CLOCK})?`;
/** What may stand before a title or a time: bullets, and the number of a list. */
const BULLET = String.raw`\s*(?:[•●▪◦‣·▶►→*+–—-]\s*)?(?:\d{1,3}[.)]\s+)?`;
const DASH = String.raw`\s*(?:[-–—:|•·→>=~]+(?=\s|$)|(?<=[)\]])[-–—:|])?\s*`;
const LEADING = new RegExp(`^${BULLET}[([]?\\s?(${CLOCK})${RANGE}\\s?[)\\]]?${DASH}(.*)$`);
const TRAILING = new RegExp(`[([]?\\s?(${CLOCK})${RANGE}\\s?[)\\]]?\\s*$`);
const HEADING =
  /^\W*(?:sprungmarken|kapitel(?:marken)?|inhalt|zeitmarken|chapters?|time ?(?:stamps?|codes?)|track ?list|topics|outline)\W*$/im;
const HEADLINES = ['Hosts', 'Feedback', 'Links', 'Shownotes', 'Sprungmarken'];

/**
 * Chapters written into show notes, HTML or text: `(00:06:29) Title` a paragraph, `0:00 Title` or
 * `Title – 12:34` a line, with bullets and numbers before them, and lines run together so long as
 * their times are in brackets.
 */
export const showNotes = {
  readChapters: ({text, duration, headlines}: Source): Chapter[] =>
    tidyChapters(chaptersIn(htmlToText(text), headlines), {duration}),
};

/**
 * Takes the chapters out of an episode's show notes. Free text says other times too, so it must show
 * that it means chapters: by a heading, by brackets, or by three times that begin at 0.
 */
export function withChaptersOfNotes(
  episode: Episode,
  headlines?: readonly string[] | undefined,
): Episode {
  for (const notes of [episode.content, episode.description]) {
    const text = htmlToText(notes ?? '');
    const {duration} = episode;
    const raw = chaptersIn(text, headlines);
    const meant =
      HEADING.test(text) ||
      new RegExp(BRACKETED).test(text) ||
      (raw.length > 2 && parseTime(String(raw[0]!.startTime)) === 0);
    if (raw.length > 1 && meant) return {...episode, chapters: tidyChapters(raw, {duration})};
  }
  return episode;
}

/** Finds every time in a plain text: `10:11`, `[2:04]`, `1:05:39`. */
export function findTimes(text: string): FoundTime[] {
  return [...text.matchAll(new RegExp(CLOCK, 'g'))].map((match) => ({
    time: parseTime(match[0])!,
    index: match.index,
    length: match[0].length,
  }));
}

function chaptersIn(text: string, headlines: readonly string[] = HEADLINES): readonly RawChapter[] {
  const lines = text.split(/[\r\n]+/).filter((line) => /\d:\d\d/.test(line) && line.length < 1e5);
  const flat = lines.flatMap((line) => splitFlat(line, headlines));
  const leading = flat.flatMap(toLeading);
  const found = leading.length ? leading : flat.flatMap(toTrailing);
  const [first] = found;
  // A single time is a chapter only where it opens the episode.
  if (found.length < 2 && first && (!leading.length || parseTime(`${first.startTime}`))) return [];
  return found.every(({bracketed}) => bracketed) ? found : longestRise(found);
}

interface FoundChapter {
  readonly startTime: string;
  readonly title: string;
  readonly bracketed: boolean;
}

/** Cuts a line that holds several times in brackets, each before its title. */
function splitFlat(line: string, headlines: readonly string[]): string[] {
  const marks = [...line.matchAll(new RegExp(BRACKETED, 'g'))].map(({index}) => index);
  // With the last time at the line's end, the titles stand before them.
  if (marks.length < 2 || TRAILING.test(line)) return [line];
  const parts = marks.map((start, index) => line.slice(start, marks[index + 1]));
  return [...parts.slice(0, -1), cutLast(parts.at(-1)!, headlines)];
}

/** The last title of a flattened list goes on with the next heading, often without a blank. */
function cutLast(part: string, headlines: readonly string[]): string {
  const after = /^[([][^)\]]*[)\]]\s*/.exec(part)?.[0].length ?? 0;
  const ends = [
    part.slice(after).search(/\S\s{2,}/),
    ...headlines.map((word) => part.indexOf(word, after) - after - 1),
  ];
  const end = Math.min(...ends.filter((at) => at >= 0));
  return end < Infinity ? part.slice(0, after + end + 1) : part;
}

function toLeading(line: string): FoundChapter[] {
  const [, startTime, title] = LEADING.exec(line) ?? [];
  return startTime && title?.trim()
    ? [{startTime, title, bracketed: new RegExp(`^${BULLET}${BRACKETED}`).test(line)}]
    : [];
}

function toTrailing(line: string): FoundChapter[] {
  const match = TRAILING.exec(line.trimEnd());
  if (!match) return [];
  const title = line
    .slice(0, match.index)
    .replace(new RegExp(`^${BULLET}`), '')
    .replace(/[\s\-–—:|@]+$/, '');
  const bracketed = new RegExp(`${BRACKETED}\\s*$`).test(line);
  return title.trim() ? [{startTime: match[1]!, title, bracketed}] : [];
}

/** The longest stretch of rising times; others, such as those of day, stand outside it. */
function longestRise(found: readonly FoundChapter[]): readonly FoundChapter[] {
  const times = found.map(({startTime}) => parseTime(startTime)!);
  let best: readonly [number, number] = [0, 0];
  let start = 0;
  for (let end = 1; end <= times.length; end++) {
    if (end < times.length && times[end]! >= times[end - 1]!) continue;
    if (end - start > best[1] - best[0]) best = [start, end];
    start = end;
  }
  const rise = found.slice(...best);
  return rise.length > 1 || found.length === 1 ? rise : [];
}
