/** A time and its title in a text. */
export interface FoundChapter {
  /** In seconds. */
  readonly startTime: number;
  readonly title: string;
  /** Whether the time is in brackets. */
  readonly bracketed: boolean;
}

const NAME = /^([^:]{2,40}):\s|\(([^()]{2,40})$/;
/** Smallest number of times that form a list; fewer need a heading or brackets. */
const FEWEST = 3;
const LONGEST_TITLE = 90;
/** Letters a second from which on titles are speech, which has about 15. */
const FASTEST_TITLES = 1.5;

/**
 * Selects the times in a text that form a list of chapters: all of them if most rise, else the longest rising run.
 * Single times out of order are included. Transcripts, timetables and lists of lengths are not chapters.
 *
 * @returns an empty list if there are no chapters.
 */
export function chooseChapters(found: readonly FoundChapter[]): readonly FoundChapter[] {
  const read = withHours(found);
  const candidates = [inOrder(read) ? read : [], ...risesOf(read)];
  return candidates.find(isChapterList) ?? [];
}

/** Whether times with titles look like chapters rather than like a transcript. */
function isChapterList(found: readonly FoundChapter[]): boolean {
  if (found.length < 2) return false;
  const titles = found.map(({title}) => title);
  const lengths = titles.map((title) => title.length);
  if (median(lengths) > LONGEST_TITLE) return false;
  // Two chapters may have the same title, such as before and after an advertisement.
  if (found.length < FEWEST) return true;
  if (new Set(titles).size <= 0.6 * titles.length) return false;
  return !(isDialogue(titles) || isSpeech(found) || isTimetable(found) || startsLate(found));
}

/** Whether the titles begin or end with a few alternating names: `Ada: …`, `Ada (Host): …`, `… (Ada, 3:12)`. */
function isDialogue(titles: readonly string[]): boolean {
  if (titles.length < 4) return false;
  const names = titles.flatMap((title) => NAME.exec(title)?.slice(1).find(Boolean) ?? []);
  return names.length > 0.6 * titles.length && new Set(names).size <= 0.5 * names.length;
}

/** Whether the texts are speech: many letters a second, or whole sentences in quick succession. */
function isSpeech(found: readonly FoundChapter[]): boolean {
  if (found.length < 4) return false;
  const sorted = found.toSorted((a, b) => a.startTime - b.startTime);
  const gaps = sorted.slice(1).map(({startTime}, index) => startTime - sorted[index]!.startTime);
  const gap = median(gaps);
  const paces = gaps.map((seconds, index) => paceOf(sorted[index]!.title, seconds));
  const sentences = found.filter(({title}) => /[.?!…。？！]["”»)]?$/.test(title)).length;
  const spoken = sentences > 0.5 * found.length;
  const several = found.filter(({title}) => /[.?!]\s+\p{L}.*[.?!]/u.test(title)).length;
  return (
    gap < 10 ||
    median(paces) > FASTEST_TITLES ||
    (gap < 60 && spoken) ||
    several > 0.5 * found.length
  );
}

/** Letters a second; a Chinese or Japanese character counts as three. */
const paceOf = (text: string, seconds: number) =>
  text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'aaa').length / Math.max(seconds, 1);

/**
 * Whether the times are those of a day: `9:00`, `10:30`, `13:15`. Most are full five minutes, and they may pass
 * midnight.
 */
function isTimetable(found: readonly FoundChapter[]): boolean {
  const seconds = found.map(({startTime}) => startTime);
  // `9h30` is read as hours, `9:30` as minutes.
  const inHours = seconds.every((time) => time >= 3600 && time % 60 === 0);
  const times = inHours ? seconds.map((time) => time / 60) : seconds;
  const full = times.filter((time) => time % 5 === 0).length;
  return times[0]! >= 360 && Math.max(...times) < 1440 && full >= 0.8 * times.length;
}

/** Whether the first time is near the last, as in results, lengths and departures. */
function startsLate(found: readonly FoundChapter[]): boolean {
  const times = found.map(({startTime}) => startTime);
  return Math.min(...times) > 0.6 * Math.max(...times);
}

/** Reads times as hours and minutes if they would be before the previous one: 58:10, 1:02. */
function withHours(found: readonly FoundChapter[]): readonly FoundChapter[] {
  let before = 0;
  return found.map((chapter) => {
    const {startTime} = chapter;
    const asHours = startTime * 60;
    const isMeant =
      before >= 2400 && startTime < 600 && asHours > before && asHours < before + 3600;
    before = isMeant ? asHours : startTime;
    return isMeant ? {...chapter, startTime: asHours} : chapter;
  });
}

/**
 * Whether most of the times rise, so that the others are mistakes: three in four, or fewer if they are in brackets,
 * which are rarely used for other times.
 */
function inOrder(found: readonly FoundChapter[]): boolean {
  // The ends of the rising sequences of each length (patience sorting).
  const ends: number[] = [];
  for (const {startTime} of found) {
    ends[placeIn(ends, startTime)] = startTime;
  }
  const share = found.every(({bracketed}) => bracketed) ? 0.61 : 0.75;
  return ends.length >= share * found.length;
}

/** The index of the first greater number in a rising list, by binary search. */
function placeIn(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The runs of rising times, the longest first. */
function risesOf(found: readonly FoundChapter[]): readonly (readonly FoundChapter[])[] {
  const rises: FoundChapter[][] = [];
  for (const chapter of found) {
    const last = rises.at(-1);
    if (last && chapter.startTime >= last.at(-1)!.startTime) last.push(chapter);
    else rises.push([chapter]);
  }
  return rises.toSorted((a, b) => b.length - a.length);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
