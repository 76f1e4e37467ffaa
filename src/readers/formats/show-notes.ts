import type {Chapter, Episode} from '../../episode/episode.js';
import {normalizeChapters} from '../../episode/normalize-chapters.js';
import {chooseChapters, type FoundChapter} from '../text/chapter-list.js';
import {CLOCK, clockTime, findTimes} from '../text/find-times.js';
import {hasTimes} from '../text/has-time.js';
import {htmlToText} from '../text/html-text.js';
import {withClocks} from '../text/time-spellings.js';
import type {Source} from '../reader.js';

const BRACKETED = `[([]\\s?${CLOCK}\\s?[)\\]]`;
const OPEN = String.raw`[([{<「【]?\s?`;
const CLOSE = String.raw`\s?[)\]}>」】]?`;
const RANGE = `(?:\\s?(?:[-–—~〜～]|to|bis)\\s?${CLOCK})?`;
/** What may precede a title or a time: bullets, emoji, list numbers. */
const BULLET = String.raw`\s*(?:\d\uFE0F?\u20E3\s*|[^\p{L}\p{N}\s([{<「【"“„«»'‘’&…¿¡]{1,8}\s*)?(?:#?(?:\d{1,3}|[IVX]{1,5}|\p{L})[.)]\s+|#?\d{1,3}\s+(?:[-–—]\s+)?(?=[([]?\d+:))?`;
const WORD = String.raw`(?:(?:ab|at|from|min(?:ute)?\.?)\s+|\p{L}{4,12}\s\d{1,3}\s?[:.)–—-]\s?)?`;
/** Markdown emphasis around a time. */
const EMPHASIS = '(?:[*_]{1,2})?';
/** What may follow a time: the URL of a Markdown link, and separators. */
const AFTER = String.raw`(?:(?<=\])\([^()\s]*\))?(?:h(?=\s))?\s*(?:[-–—:：、〜～|｜•·→>»›➜➔▶=~*_\x60/.,)]+(?=\s|$)|[：、〜～|｜=;,](?=\S)|(?<=[)\]*])[-–—:|]|[-–—](?=\p{L}))?\s*(?:[-–—:|•·»]\s+)?`;
const LEADING = new RegExp(
  `^${BULLET}${WORD}${EMPHASIS}${OPEN}(${CLOCK})${RANGE}${CLOSE}${AFTER}(.*)$`,
  'iu',
);
const TRAILING = new RegExp(
  `${OPEN}(?:(?:ab|at|from|min(?:ut[aeo]n?)?\\.?)\\s)?(${CLOCK})${RANGE}${CLOSE}\\*{0,2}$`,
  'iu',
);
const BULLETS = new RegExp(`^${BULLET}`, 'u');
const BEFORE_TIME = /(?<![\s\-–—:|｜@*_`=→⇒>])(?:[\s\-–—:|｜@*_`=→⇒>]+|\s?(?<!\.)(?:\.{2,}|…)\s?)$/;
const ALL_BRACKETED = new RegExp(BRACKETED, 'gi');
const BEHIND_BRACKETED = new RegExp(`(?<=${BRACKETED})`, 'i');
const LEADING_BRACKETED = new RegExp(`^${BULLET}${EMPHASIS}${BRACKETED}`, 'iu');
const TRAILING_BRACKETED = new RegExp(`${BRACKETED}$`, 'i');
const ALONE = new RegExp(`^${BULLET}${EMPHASIS}${OPEN}${CLOCK}${CLOSE}${EMPHASIS}\\s*$`, 'iu');
/** Headings of chapter lists in the languages of the player. */
const HEADING_WORDS = [
  'sprungmarken|kapitel(?:marken|markers|er)?|inhalt|zeitmarken|zeitstempel|shownotes',
  'chapters?|time ?(?:stamps?|codes?)|track ?list|topics|outline|minutage|chapitres?|sommaire|horodatages?',
  'capítulos|minutos|marcas? de tempo|capitoli|indice|hoofdstukken|tijdstempels|rozdziały|kapitoly|luvut',
  'bölümler|zaman damgaları|главы|таймкоды|розділи|таймкоди|tidsstämplar|tidskoder',
  '章节|章節|时间轴|時間軸|目次|チャプター|タイムスタンプ|챕터|타임스탬프|목차|فصول|الفصول|פרקים',
].join('|');
const HEADING = new RegExp(
  `^[^\\p{L}\\p{N}\\n]{0,20}(?:${HEADING_WORDS})[^\\p{L}\\p{N}\\n]{0,20}$`,
  'imu',
);
/** A heading before the first time of a list without line breaks. */
const HEADING_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${HEADING_WORDS})[^\\p{L}\\p{N}]{0,9}$`, 'iu');
const HEADLINES = ['Sprungmarken', 'Hosts', 'Feedback', 'Links', 'Shownotes'];
/** Largest number of headlines, because each is searched for in each line. */
const MOST_HEADLINES = 50;
/** Separators after a title, except the Greek question mark, and Markdown emphasis around the title. */
const EDGES = /^[*_`]{1,3}|(?<![\s,;|·•]|\p{sc=Greek})(?:\s*[,;|·•]+|\s+[-–—/]+)$|[*_`]{1,3}$/gu;
const IN_RANGE = /\d:\d\d\s?(?:[-–—~〜～]|to|bis)\s?$/;
/** The times of a cue, on a line of their own. */
const CUES = new RegExp(`^\\s?${CLOCK}\\s?-->\\s?${CLOCK}\\s?$`, 'm');
const MARKDOWN_EMPHASIS =
  /(?<![\p{L}\p{N}*_])([*_]{1,2})(?![\s*_])([^*_]{1,200})(?<!\s)\1(?![\p{L}\p{N}*_])/gu;
const MARKDOWN_LINK = /\[([^\][]*)\]\([^()\s]*\)/g;
/** Largest length of a line, in characters, because searching longer ones is slow. */
const LONGEST_LINE = 100_000;

/**
 * Chapters in show notes, HTML or text: paragraphs `(00:06:29) Title`, lines `0:00 Title` or `Title – 12:34`, with bullets
 * and numbers; also lists without line breaks, if the times are in brackets or rise from 0.
 */
export const showNotes = {
  readChapters: ({text, duration, headlines, problems}: Source): Chapter[] =>
    normalizeChapters(chaptersIn(withAsciiTimes(htmlToText(text)), headlines), {
      duration,
      problems,
    }),
};

/**
 * Reads the chapters in an episode's show notes: at least three times with titles, or two with a heading or in
 * brackets.
 */
export function withChaptersOfNotes(episode: Episode): Episode {
  const {content, description, duration, headlines} = episode;
  const texts = [content, description].map((notes) => withAsciiTimes(htmlToText(notes ?? '')));
  // The description is often the same text without line breaks, which are needed to recognize a list.
  const text = texts.find(hasTimes) ?? '';
  const found = chaptersIn(text, headlines);
  return found.length > 1 ? {...episode, chapters: normalizeChapters(found, {duration})} : episode;
}

function chaptersIn(
  text: string,
  headlines: readonly string[] = HEADLINES,
): readonly FoundChapter[] {
  if (CUES.test(text)) return [];
  const lines = withClocks(
    text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.length < LONGEST_LINE && line.trim()),
  );
  const ends = followingOf(headlines);
  const flat = withTitles(lines)
    .filter((line) => /\d:\d\d/.test(line))
    .flatMap((line) => splitFlat(unlinked(line.trim()), ends));
  const leading = flat.flatMap(toLeading);
  const trailing = flat.flatMap(toTrailing);
  const found = 2 * leading.length >= trailing.length ? leading : trailing;
  // A single time is a chapter only if it is 0.
  if (found.length < 2) return leading.filter(({startTime}) => !startTime);
  const chosen = chooseChapters(found);
  const isAll = chosen.length === found.length;
  return chosen.length > 2 || (isAll && isMeant(chosen, text)) ? chosen : [];
}

/** Whether two times are chapters: they need a heading, brackets, or a start at 0. */
const isMeant = (found: readonly FoundChapter[], text: string) =>
  found[0]?.startTime === 0 || found.every(({bracketed}) => bracketed) || HEADING.test(text);

/** Converts full-width and Arabic digits and colons to ASCII, and removes direction marks and zero-width spaces. */
const withAsciiTimes = (text: string) =>
  text
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[０-９٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 15) % 10))
    .replace(/(?<=\d)：(?=\d)/g, ':');

/** Joins a time on a line of its own with the title on the next or previous line. */
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

/** Replaces Markdown links and emphasis by their text, except links on a time. */
const unlinked = (line: string) =>
  line
    .replace(MARKDOWN_LINK, (link, words: string) => (/\p{L}/u.test(words) ? words : link))
    .replace(MARKDOWN_EMPHASIS, (mark, _, words: string) => (/\p{L}/u.test(words) ? words : mark));

/** Splits a line with several times, each before its title. */
function splitFlat(line: string, headlines: readonly string[]): string[] {
  const marks = [...line.matchAll(ALL_BRACKETED)].map(({index}) => index);
  const ended = endedBy(line);
  if (ended.length > 2) return ended;
  const starts = marks.length > 1 ? marks : bareStarts(line);
  // With a time at the end of the line, the titles precede the times.
  if (starts.length < 2 || TRAILING.test(line)) return [line];
  const parts = starts.map((start, index) => line.slice(start, starts[index + 1]));
  return [...parts.slice(0, -1), cutLast(parts.at(-1)!, headlines)];
}

/** Splits `Topics: Title (0:00), another (2:30), and the last (9:15).` behind each time. */
function endedBy(line: string): string[] {
  const parts = line.split(BEHIND_BRACKETED);
  const rest = parts.pop() ?? '';
  if (/[\p{L}\p{N}]/u.test(rest) || !parts.every((part) => /\p{L}/u.test(part))) return [];
  return parts.map((part, index) =>
    part.replace(
      index ? /^[\s,;.·•|]+(?:(?:and|und|et|y|e|en|och|og|i)\s)?/u : /^[^:]{0,40}:\s/,
      '',
    ),
  );
}

/**
 * Times without brackets begin chapters in the middle of a line if there are three that rise, from 0, from the
 * beginning of the line or behind a heading. The second time of a range begins nothing.
 */
function bareStarts(line: string): number[] {
  const found = findTimes(line).filter(
    ({index}) => !IN_RANGE.test(line.slice(Math.max(0, index - 20), index)),
  );
  const [first] = found;
  if (found.length < 3 || !first) return [];
  const rises = found.every(({time}, index) => !index || time > found[index - 1]!.time);
  const before = line.slice(Math.max(0, first.index - 60), first.index);
  const begins = first.time === 0 || !/[\p{L}\p{N}]/u.test(line.slice(0, first.index));
  return rises && (begins || HEADING_BEFORE.test(before)) ? found.map(({index}) => index) : [];
}

/** Cuts the last title of a list without line breaks at the next heading, which often follows without a space. */
function cutLast(part: string, headlines: readonly string[]): string {
  const after = /^(?:[([][^)\]]*[)\]]|[\d:.]+)\s*/.exec(part)?.[0].length ?? 0;
  const ends = [
    part.slice(after).search(/\S\s{2,}/),
    ...headlines.map((word) => endBefore(part, word, after) - after - 1),
  ];
  const end = Math.min(...ends.filter((at) => at >= 0));
  return end < Infinity ? part.slice(0, after + end + 1) : part;
}

/** The headings after that of the chapters. */
function followingOf(headlines: readonly string[]): readonly string[] {
  const jumpMarks = headlines.findIndex((word) => /sprungmarken|kapitel|chapters/i.test(word));
  const following = headlines.slice(jumpMarks + 1);
  return (following.length ? following : headlines).slice(0, MOST_HEADLINES);
}

/** The index of a heading that is not part of a longer word. */
function endBefore(part: string, word: string, after: number): number {
  for (let at = part.indexOf(word, after); at >= 0; at = part.indexOf(word, at + 1)) {
    if (at > after && !/^[\p{Ll}-]/u.test(part.slice(at + word.length))) return at;
  }
  return -1;
}

function toLeading(line: string): FoundChapter[] {
  const [, clock, rest = ''] = LEADING.exec(line) ?? [];
  const startTime = clockTime(clock);
  const title = rest.trim().replace(EDGES, '');
  return startTime !== undefined && title.trim()
    ? [{startTime, title, bracketed: LEADING_BRACKETED.test(line)}]
    : [];
}

function toTrailing(line: string): FoundChapter[] {
  const match = TRAILING.exec(line);
  const startTime = clockTime(match?.[1]);
  if (!match || startTime === undefined) return [];
  const title = line
    .slice(0, match.index)
    .replace(BULLETS, '')
    .replace(BEFORE_TIME, '')
    .replace(EDGES, '');
  return title.trim() ? [{startTime, title, bracketed: TRAILING_BRACKETED.test(line)}] : [];
}
