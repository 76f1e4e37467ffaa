/** Between two updates of the position that playback reports, in seconds at normal speed; more is a seek. */
export const LONGEST_STEP = 2;

/** Whether playback led from one position to another, in seconds, and not a seek. */
export function isPlayed(from: number, to: number, playbackRate: number): boolean {
  const step = to - from;
  return step > 0 && step < LONGEST_STEP * Math.max(1, playbackRate);
}
