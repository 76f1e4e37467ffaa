import type {Cue} from '../../episode/episode.js';
import type {Sentence} from './sentences.js';

/** When somebody speaks. Times are in seconds. */
export interface Lane {
  /** The label of the speaker, as in the cues. */
  readonly label: string;
  /** Sorted, without overlap. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** How long she or he speaks. */
  readonly seconds: number;
}

/**
 * When who speaks, in the order in which they first do. Speech without a speaker is left out.
 *
 * @param duration of the audio; speech after it is left out.
 * @param gap pauses that are no longer are not shown.
 */
export function lanesOf(
  sentences: readonly Sentence[],
  cues: readonly Cue[],
  duration: number,
  gap: number,
): Lane[] {
  const lanes = new Map<string, {spans: [number, number][]; seconds: number}>();
  for (const {startTime, endTime, cue} of sentences) {
    const label = cues[cue]?.speaker;
    const end = Math.min(endTime, duration);
    if (!label || !(end > startTime)) continue;
    const lane = lanes.get(label) ?? {spans: [], seconds: 0};
    lanes.set(label, lane);
    lane.seconds += end - startTime;
    const last = lane.spans.at(-1);
    if (last && startTime - last[1] <= gap) last[1] = Math.max(last[1], end);
    else lane.spans.push([startTime, end]);
  }
  return [...lanes].map(([label, lane]) => ({label, ...lane}));
}

/** The moment at which somebody speaks that is nearest to a time. */
export function nearestIn({spans}: Lane, time: number): number {
  const near = spans.map(([start, end]) => Math.min(Math.max(time, start), end));
  return near.reduce(
    (best, moment) => (Math.abs(moment - time) < Math.abs(best - time) ? moment : best),
    Infinity,
  );
}
