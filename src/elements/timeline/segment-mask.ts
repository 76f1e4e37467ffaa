import type {Chapter} from '../../episode/episode.js';
import {listedEnd} from '../../episode/listed-chapters.js';

const SOLID = '#000';
const PALE = '#00000073';
const GAP = '#0000';
/** Smallest width of a segment in CSS pixels. Narrower ones would consist of gaps. */
const MIN_PX = 8;
/** Largest number of segments. */
const MAX_COUNT = 40;

type Kind = Chapter['kind'];

/** A part of the line: where it starts, in seconds, and its kind. */
export interface Segment {
  readonly startTime: number;
  readonly kind?: Kind | undefined;
}

/**
 * The segments of a line: the listed chapters that are wide enough. If there are too many, only the current
 * chapter is a segment of its own.
 *
 * @param width of the line in CSS pixels.
 * @param current the current chapter.
 * @param end the end of that chapter, in seconds.
 */
export function segmentsOf(
  chapters: readonly Chapter[],
  duration: number,
  width: number,
  current?: Chapter,
  end = Infinity,
): readonly Segment[] {
  const min = (MIN_PX / width) * duration;
  const seen: Segment[] = [];
  for (const {startTime, toc, kind} of chapters) {
    if (toc === false) continue;
    const {startTime: before} = seen.at(-1) ?? {startTime: 0};
    const isSeen = startTime <= 0 || (startTime - before > min && startTime < duration - min);
    if (isSeen) seen.push({startTime, kind});
    // A segment with more than advertisements in it is none.
    else if (seen.length && kind !== 'ad') seen.push({...seen.pop()!, kind});
  }
  if (seen.length <= MAX_COUNT) return seen;
  return current ? [{startTime: 0}, current, {startTime: end}] : [{startTime: 0}];
}

/**
 * A CSS mask that cuts a line into its segments, with gaps of 2 px. Advertisements are paler; because this is a
 * mask, their played part stays visible.
 */
export function segmentMask(segments: readonly Segment[], duration: number): string {
  if (!segments.length) return 'none';
  let shade = SOLID;
  const stops = segments.flatMap(({startTime, kind}) => {
    const part = startTime / duration;
    const last = shade;
    shade = kind === 'ad' ? PALE : SOLID;
    if (part >= 1) return [];
    const at = (px: number) => `calc(${part * 100}% + ${px}px)`;
    return part <= 0 ? [`${shade} 0`] : [`${last} ${at(-1)}`, `${GAP} 0 ${at(1)}`, `${shade} 0`];
  });
  return `linear-gradient(to right,${stops.join()},${shade} 0)`;
}

/**
 * The extent of the chapter at `index` on the line, without the gaps around it.
 *
 * @returns two CSS lengths from the left; `undefined` if there is no such chapter.
 */
export function litPart(
  chapters: readonly Chapter[],
  index: number,
  duration: number,
): readonly [from: string, to: string] | undefined {
  const from = chapters[index]?.startTime ?? NaN;
  const to = listedEnd(chapters, index);
  if (!(from < duration)) return undefined;
  return [
    from > 0 ? `calc(${(from / duration) * 100}% + 1px)` : '0%',
    to < duration ? `calc(${(to / duration) * 100}% - 1px)` : '100%',
  ];
}

/** A CSS mask that leaves out a part of a line, given in CSS lengths. */
export const holeMask = (from: string, to: string): string =>
  `linear-gradient(to right,${SOLID} ${from},${GAP} 0 ${to},${SOLID} 0)`;

/** The start of a segment if one is at most `reach` seconds from `time`; else `time`. */
export function snapTo(segments: readonly Segment[], time: number, reach: number): number {
  let nearest = time;
  for (const {startTime} of segments) {
    const distance = Math.abs(startTime - time);
    if (distance > reach) continue;
    reach = distance;
    nearest = startTime;
  }
  return nearest;
}
