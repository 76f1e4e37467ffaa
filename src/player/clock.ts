/**
 * The position as a linear function of time: `time` at the moment `stamp`, moving at `speed`. The object stays the same
 * while it is accurate, so elements that draw movement act only when it is replaced.
 */
export interface Clock {
  /** Position in seconds. */
  readonly time: number;
  /** The moment of that position, in milliseconds of `performance.now()`. */
  readonly stamp: number;
  /** Seconds of audio per second; 0 while nothing plays. */
  readonly speed: number;
}

/** Tolerated inaccuracy, in seconds: too small to see on a time line. */
const TOLERANCE = 0.15;

/** The position at the moment `now`, in seconds. */
export const positionAt = ({time, stamp, speed}: Clock, now: number): number =>
  time + ((now - stamp) / 1000) * speed;

/** @returns the same clock while it is accurate, else a new one. */
export function adjustClock(clock: Clock, time: number, speed: number, now: number): Clock {
  const right = clock.speed === speed && Math.abs(positionAt(clock, now) - time) < TOLERANCE;
  return right ? clock : {time, stamp: now, speed};
}
