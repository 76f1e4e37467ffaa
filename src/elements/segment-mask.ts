import type {Chapter} from '../episode/episode.js';

const SOLID = '#000';
const GAP = '#0000';
/** Advertisements are there, but paler. */
const PALE = '#0007';
/** A segment narrower than this part of the line would be nothing but gaps. */
const MIN_PART = 0.008;

/** A mask that cuts a line into its chapters, with gaps of 2 px, and pales advertisements. */
export function segmentMask(chapters: readonly Chapter[], duration: number): string {
  let before = 0;
  let shade = SOLID;
  const stops = chapters.flatMap(({startTime, kind}) => {
    const part = startTime / duration;
    const first = part <= 0;
    if (!first && !(part - before > MIN_PART && part < 1 - MIN_PART)) return [];
    before = part;
    const last = shade;
    shade = kind === 'ad' ? PALE : SOLID;
    const at = (px: number) => `calc(${part * 100}% + ${px}px)`;
    return first ? [`${shade} 0`] : [`${last} ${at(-1)}`, `${GAP} 0 ${at(1)}`, `${shade} 0`];
  });
  return stops.length ? `linear-gradient(to right,${stops.join()},${shade} 0)` : 'none';
}
