import type {LitElement, ReactiveController} from 'lit';
import {positionAt, type Clock} from '../player/clock.js';

/** What is drawn of a movement: from where to where in seconds, and the clock it follows. */
export interface Movement {
  readonly startTime: number;
  readonly endTime: number;
  readonly clock: Clock;
}

/**
 * Lets parts of an element follow the sound without a script a frame: one animation from now to the
 * end, which the compositor runs. Out of the document everything halts, because a running animation
 * would keep the element alive.
 */
export class Glide implements ReactiveController {
  readonly #running = new Map<Element, Movement & {readonly animation: Animation}>();

  constructor(host: LitElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const {animation} of this.#running.values()) animation.cancel();
    this.#running.clear();
  }

  /**
   * Costs nothing while the movement is the same.
   *
   * @param draw the transform for a part between 0 and 1.
   */
  move(target: Element, movement: Movement, draw: (part: number) => string): void {
    const {startTime, endTime, clock} = movement;
    const before = this.#running.get(target);
    if (before?.clock === clock && before.startTime === startTime && before.endTime === endTime)
      return;
    before?.animation.cancel();
    const length = endTime - startTime;
    const time = positionAt(clock, performance.now());
    const part =
      length > 0 && length < Infinity ? Math.min(1, Math.max(0, (time - startTime) / length)) : 0;
    const end = clock.speed ? 1 : part;
    const duration = clock.speed ? ((1 - part) * length * 1000) / clock.speed : 0;
    const animation = target.animate(
      {transform: [draw(part), draw(end)]},
      {duration: duration || 0, fill: 'both'},
    );
    this.#running.set(target, {...movement, animation});
  }
}
