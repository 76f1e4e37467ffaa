/**
 * A straight line through time: at the moment `stamp` the position was `time`, and it moves at
 * `speed`. It stays the same object as long as it tells the truth, so whoever draws movement needs
 * to act only when there is another one.
 */
export interface Clock {
  /** Position in seconds. */
  readonly time: number;
  /** When it was there, in the milliseconds of `performance.now()`. */
  readonly stamp: number;
  /** Seconds of sound a second; 0 while nothing sounds. */
  readonly speed: number;
}

/** By how much a clock may be wrong, in seconds: less than one can see on a time line. */
const TOLERANCE = 0.15;

/** Where a clock says the position is at the moment `now`. */
export const positionAt = ({time, stamp, speed}: Clock, now: number): number =>
  time + ((now - stamp) / 1000) * speed;

/** @returns the same clock while it is right, else one that is. */
export function adjustClock(clock: Clock, time: number, speed: number, now: number): Clock {
  const right = clock.speed === speed && Math.abs(positionAt(clock, now) - time) < TOLERANCE;
  return right ? clock : {time, stamp: now, speed};
}
