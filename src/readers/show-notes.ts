import {parseClock} from '../episode/clock.js';
import type {Chapter, Episode} from '../episode/episode.js';
import {tidyChapters, type RawChapter} from '../episode/tidy.js';
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

/** Not a part of a longer number, and not a time of day. */
const CLOCK = String.raw`(?<!\d[:.,]?)(?:\d{1,3}:[0-5]?\d|\d{1,3}):[0-5]\d(?:\.\d{1,3})?(?![:.,]?\d|\s?(?:Uhr|[ap]\.?\s?m)\b)`;
const BRACKETED = `[([]\\s?${CLOCK}\\s?[)\\]]`;
const OPEN = String.raw`[([{<「【]?\s?`;
const CLOSE = String.raw`\s?[)\]}>」】]?`;
const RANGE = `(?:\\s?(?:[-–—]|to|bis)\\s?${CLOCK})?`;
/** What may stand before a title or a time: bullets, pictures, and the number of a list. */
const BULLET = String.raw`\s*(?:[^\p{L}\p{N}\s([{<「【"“„«»'‘’&…¿¡]{1,8}\s*)?(?:#?\d{1,3}(?:[.)]\s+|\s+(?:[-–—]\s+)?(?=[([]?\d+:)))?`;
const WORD = String.raw`(?:(?:ab|at|from|min(?:ute)?\.?)\s+)?`;
/** Where Markdown's link goes, and what parts a time from its title. */
const AFTER = String.raw`(?:(?<=\])\([^()\s]*\))?(?:h(?=\s))?\s*(?:[-–—:|｜•·→>»›➜➔▶=~*_\x60/.,)]+(?=\s|$)|(?<=[)\]*])[-–—:|]|[–—](?=\p{L}))?\s*(?:[-–—:|•·»]\s+)?`;
const LEADING = new RegExp(`^${BULLET}${WORD}${OPEN}(${CLOCK})${RANGE}${CLOSE}${AFTER}(.*)$`, 'iu');
const TRAILING = new RegExp(`${OPEN}(${CLOCK})${RANGE}${CLOSE}\\*{0,2}$`, 'iu');
const BULLETS = new RegExp(`^${BULLET}`, 'u');
const BEFORE_TIME = /(?<![\s\-–—:|｜@*_`])(?:[\s\-–—:|｜@*_`]+|\s?(?:\.{2,}|…)\s?)$/;
const ANY_BRACKETED = new RegExp(BRACKETED, 'i');
const LEADING_BRACKETED = new RegExp(`^${BULLET}${BRACKETED}`, 'iu');
const TRAILING_BRACKETED = new RegExp(`${BRACKETED}$`, 'i');
const ALONE = new RegExp(`^\\s*${BULLET}${OPEN}${CLOCK}${CLOSE}\\s*$`, 'iu');
const HEADING =
  /^[^\p{L}\p{N}\n]{0,20}(?:sprungmarken|kapitel(?:marken)?|inhalt|zeitmarken|chapters?|time ?(?:stamps?|codes?)|track ?list|topics|outline)[^\p{L}\p{N}\n]{0,20}$/imu;
const HEADLINES = ['Sprungmarken', 'Hosts', 'Feedback', 'Links', 'Shownotes'];
/** Nobody has more, and each is looked for in each line. */
const MOST_HEADLINES = 50;
/** What parts a title from the next one, and the marks of emphasis around it. */
const EDGES = /^[*_`]{1,3}|(?<![\s,;|·•])(?:\s*[,;|·•]+|\s+[-–—/]+)$|[*_`]{1,3}$/gu;
const MARKDOWN_LINK = /\[([^\][]*)\]\([^()\s]*\)/g;
/** Longer lines hold no list, and searching them takes long. */
const LONGEST_LINE = 100_000;

/**
 * Chapters written into show notes, HTML or text: `(00:06:29) Title` a paragraph, `0:00 Title` or
 * `Title – 12:34` a line, with bullets and numbers before them; and lists whose line breaks were
 * lost, so long as the times are in brackets or rise from 0.
 */
export const showNotes = {
  readChapters: ({text, duration, headlines, problems}: Source): Chapter[] =>
    tidyChapters(chaptersIn(htmlToText(text), headlines), {duration, problems}),
};

/**
 * Takes the chapters out of an episode's show notes. Free text says other times too, so it must show
 * that it means chapters: by a heading, by brackets, or by three times that begin at 0.
 */
export function withChaptersOfNotes(episode: Episode): Episode {
  const {content, description, duration, headlines} = episode;
  for (const notes of [content, description]) {
    const text = htmlToText(notes ?? '');
    const raw = chaptersIn(text, headlines);
    const meant =
      HEADING.test(text) ||
      ANY_BRACKETED.test(text) ||
      (raw.length > 2 && parseClock(String(raw[0]!.startTime)) === 0);
    if (raw.length > 1 && meant) return {...episode, chapters: tidyChapters(raw, {duration})};
  }
  return episode;
}

/** Finds every time in a plain text: `10:11`, `[2:04]`, `1:05:39`; but no time of day (`10:11 Uhr`). */
export function findTimes(text: string): FoundTime[] {
  return [...text.matchAll(new RegExp(CLOCK, 'gi'))].map((match) => ({
    time: parseClock(match[0])!,
    index: match.index,
    length: match[0].length,
  }));
}

function chaptersIn(text: string, headlines: readonly string[] = HEADLINES): readonly RawChapter[] {
  const lines = text
    .replace(/(?<=\d)：(?=\d)/g, ':')
    .split(/[\r\n\u2028\u2029]+/)
    .filter((line) => line.length < LONGEST_LINE && line.trim());
  const ends = followingOf(headlines);
  const flat = withTitles(lines)
    .filter((line) => /\d:\d\d/.test(line))
    .flatMap((line) => splitFlat(unlinked(line.trim()), ends));
  const leading = flat.flatMap(toLeading);
  const found = leading.length ? leading : flat.flatMap(toTrailing);
  const [first] = found;
  // A single time is a chapter only where it opens the episode.
  if (found.length < 2 && first && (!leading.length || parseClock(first.startTime))) return [];
  return found.every(({bracketed}) => bracketed) ? found : longestRise(found);
}

/** A time with a line to itself takes its title from the next one, or from the one before. */
function withTitles(lines: readonly string[]): readonly string[] {
  const alone = lines.map((line) => line.length < 50 && ALONE.test(line));
  const hasTitle = (index: number) =>
    /\p{L}/u.test(lines[index] ?? '') && !/\d:\d\d/.test(lines[index]!);
  const times = [...alone.keys()].filter((index) => alone[index]);
  if (times.length < 2) return lines;
  const step = hasTitle(times.at(-1)! + 1) ? 1 : -1;
  return lines.map((line, index) =>
    alone[index] && hasTitle(index + step) ? `${line.trim()} ${lines[index + step]!.trim()}` : line,
  );
}

/** Markdown's links keep their words; a link on the time alone is known as such. */
const unlinked = (line: string) =>
  line.replace(MARKDOWN_LINK, (link, words: string) => (/\p{L}/u.test(words) ? words : link));

interface FoundChapter {
  readonly startTime: string;
  readonly title: string;
  readonly bracketed: boolean;
}

/** Cuts a line that holds several times, each before its title. */
function splitFlat(line: string, headlines: readonly string[]): string[] {
  const marks = [...line.matchAll(new RegExp(BRACKETED, 'gi'))].map(({index}) => index);
  const starts = marks.length > 1 ? marks : bareStarts(line);
  // With the last time at the line's end, the titles stand before them.
  if (starts.length < 2 || TRAILING.test(line)) return [line];
  const parts = starts.map((start, index) => line.slice(start, starts[index + 1]));
  return [...parts.slice(0, -1), cutLast(parts.at(-1)!, headlines)];
}

/** Times without brackets begin chapters in the middle of a line if there are three that rise from 0. */
function bareStarts(line: string): number[] {
  const found = findTimes(line);
  const rises = found.every(({time}, index) => !index || time > found[index - 1]!.time);
  return found.length > 2 && found[0]!.time === 0 && rises ? found.map(({index}) => index) : [];
}

/** The last title of a flattened list goes on with the next heading, often without a blank. */
function cutLast(part: string, headlines: readonly string[]): string {
  const after = /^(?:[([][^)\]]*[)\]]|[\d:.]+)\s*/.exec(part)?.[0].length ?? 0;
  const ends = [
    part.slice(after).search(/\S\s{2,}/),
    ...headlines.map((word) => endBefore(part, word, after) - after - 1),
  ];
  const end = Math.min(...ends.filter((at) => at >= 0));
  return end < Infinity ? part.slice(0, after + end + 1) : part;
}

/** The headings come in order, so those after the jump marks' own are the ones that may follow. */
function followingOf(headlines: readonly string[]): readonly string[] {
  const jumpMarks = headlines.findIndex((word) => /sprungmarken|kapitel|chapters/i.test(word));
  const following = headlines.slice(jumpMarks + 1);
  return (following.length ? following : headlines).slice(0, MOST_HEADLINES);
}

/** Where a heading begins that is no part of a longer word. */
function endBefore(part: string, word: string, after: number): number {
  for (let at = part.indexOf(word, after); at >= 0; at = part.indexOf(word, at + 1)) {
    if (at > after && !/^[\p{Ll}-]/u.test(part.slice(at + word.length))) return at;
  }
  return -1;
}

function toLeading(line: string): FoundChapter[] {
  const [, startTime, rest = ''] = LEADING.exec(line) ?? [];
  const title = rest.trim().replace(EDGES, '');
  return startTime && title.trim()
    ? [{startTime, title, bracketed: LEADING_BRACKETED.test(line)}]
    : [];
}

function toTrailing(line: string): FoundChapter[] {
  const match = TRAILING.exec(line);
  if (!match) return [];
  const title = line
    .slice(0, match.index)
    .replace(BULLETS, '')
    .replace(BEFORE_TIME, '')
    .replace(EDGES, '');
  return title.trim()
    ? [{startTime: match[1]!, title, bracketed: TRAILING_BRACKETED.test(line)}]
    : [];
}

/** The longest stretch of rising times; others, such as those of day, stand outside it. */
function longestRise(found: readonly FoundChapter[]): readonly FoundChapter[] {
  const times = found.map(({startTime}) => parseClock(startTime)!);
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
