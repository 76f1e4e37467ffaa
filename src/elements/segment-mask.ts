import type {Chapter} from '../episode/episode.js';

const SOLID = '#000';
const GAP = '#0000';
/** A segment narrower than this part of the line would be nothing but gaps. */
const MIN_PART = 0.008;

/** The chapters that a line shows apart: all in the list that are wide enough to see. */
export function segmentsOf(chapters: readonly Chapter[], duration: number): readonly Chapter[] {
  let before = 0;
  return chapters.filter(({startTime, toc}) => {
    const part = startTime / duration;
    const seen = part <= 0 || (part - before > MIN_PART && part < 1 - MIN_PART);
    if (toc === false || !seen) return false;
    before = part;
    return true;
  });
}

/**
 * A mask that cuts a line into its segments, with gaps of 2 px: of an advertisement only the middle is
 * left. It is as strong as the rest, so that one sees what of it was played.
 */
export function segmentMask(segments: readonly Chapter[], duration: number): string {
  if (!segments.length) return 'none';
  const whole = stripes(segments, duration, ({kind}) => kind !== 'ad');
  return `${stripes(segments, duration, () => true)} center/100% 50% no-repeat,${whole}`;
}

function stripes(
  segments: readonly Chapter[],
  duration: number,
  isSolid: (segment: Chapter) => boolean,
): string {
  let shade = SOLID;
  const stops = segments.flatMap((segment) => {
    const part = segment.startTime / duration;
    const last = shade;
    shade = isSolid(segment) ? SOLID : GAP;
    const at = (px: number) => `calc(${part * 100}% + ${px}px)`;
    return part <= 0 ? [`${shade} 0`] : [`${last} ${at(-1)}`, `${GAP} 0 ${at(1)}`, `${shade} 0`];
  });
  return `linear-gradient(to right,${stops.join()},${shade} 0)`;
}

/** The start that a press at `time` means, if one is not more than `reach` seconds away; else `time`. */
export function snapTo(segments: readonly Chapter[], time: number, reach: number): number {
  let nearest = time;
  for (const {startTime} of segments) {
    const distance = Math.abs(startTime - time);
    if (distance > reach) continue;
    reach = distance;
    nearest = startTime;
  }
  return nearest;
}
