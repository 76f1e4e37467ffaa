import {positionAt, type Clock} from '../player/clock.js';

const running = new WeakMap<Element, Animation>();

/** What is drawn of a movement: from where to where in seconds, and the clock it follows. */
export interface Movement {
  readonly startTime: number;
  readonly endTime: number;
  readonly clock: Clock;
}

/**
 * Lets an element follow the sound without a script a frame: one animation from now to the end, which
 * the compositor runs. Call it again when the clock is another one.
 *
 * @param draw the transform for a part between 0 and 1.
 */
export function glide(
  element: Element,
  {startTime, endTime, clock}: Movement,
  draw: (part: number) => string,
  pseudoElement?: string,
): void {
  running.get(element)?.cancel();
  const length = endTime - startTime;
  const time = positionAt(clock, performance.now());
  const part =
    length > 0 && length < Infinity ? Math.min(1, Math.max(0, (time - startTime) / length)) : 0;
  const end = clock.speed ? 1 : part;
  const duration = clock.speed ? ((1 - part) * length * 1000) / clock.speed : 0;
  const animation = element.animate(
    {transform: [draw(part), draw(end)]},
    {duration: duration || 0, fill: 'both', ...(pseudoElement && {pseudoElement})},
  );
  running.set(element, animation);
}

/** Ends an element's movement. */
export function halt(element: Element): void {
  running.get(element)?.cancel();
  running.delete(element);
}
