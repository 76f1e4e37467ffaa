import type {LitElement, ReactiveController} from 'lit';
import {windowOf} from './window-of.js';
import {positionAt, type Clock} from '../../player/clock.js';

/** A range of the episode, in seconds, and the clock of the position in it. */
export interface Stretch {
  readonly startTime: number;
  readonly endTime: number;
  readonly clock: Clock;
}

/** Speed in CSS pixels per second up to which one step per second looks like steady movement. */
const SLOW = 2;
/** Speed in CSS pixels per second above which four steps per second look like jumps. */
const FAST = 8;
/** Smallest visible step, in device pixels. */
const MIN_STEP = 0.5;

interface Drawn extends Stretch {
  readonly part: number;
  readonly animation?: Animation | undefined;
}

/**
 * Draws the progress of playback through a range of time. It draws when its host updates, and only if the
 * position has moved by at least half a device pixel, so that no extra frames are rendered beside those of
 * the clock text. Movement that is too fast for steps is animated: docs/decisions/movement.md.
 *
 * The animation is cancelled while the host is disconnected, because a running animation would keep it in memory.
 */
export class PositionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #drawn = new Map<HTMLElement, Drawn>();
  #observer: ResizeObserver | undefined;
  /** The width of the target in CSS pixels; 0 until the browser has reported it. */
  #width = 0;
  #stepsPerSecond = 1;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const {animation} of this.#drawn.values()) animation?.cancel();
    this.#drawn.clear();
  }

  /** The width of the target in CSS pixels; 0 until the browser has reported it. */
  get width(): number {
    return this.#width;
  }

  /**
   * The index of the drawing step at `seconds`. The host selects it from the state, so that it updates exactly
   * as often as the progress has to be drawn.
   */
  stepAt(seconds: number): number {
    return Math.floor(seconds * this.#stepsPerSecond);
  }

  /**
   * Draws. Call it whenever the host updates.
   *
   * @param draw returns the transform for a progress between 0 and 1.
   */
  show(target: HTMLElement, stretch: Stretch, draw: (part: number) => string): void {
    const {startTime, endTime, clock} = stretch;
    const before = this.#drawn.get(target);
    if (!before) this.#observe(target);
    const length = endTime - startTime;
    const position = positionAt(clock, performance.now());
    const part =
      length > 0 && length < Infinity
        ? Math.min(1, Math.max(0, (position - startTime) / length))
        : 0;
    const speed = (this.#width / length) * clock.speed;
    this.#stepsPerSecond = speed > SLOW && speed <= FAST ? 4 : 1;
    if (speed > FAST && part < 1) {
      if (before?.animation && isSame(before, stretch)) return;
      before?.animation?.cancel();
      const duration = ((1 - part) * length * 1000) / clock.speed;
      const animation = target.animate(
        {transform: [draw(part), draw(1)]},
        {duration, fill: 'both'},
      );
      this.#drawn.set(target, {...stretch, part, animation});
      return;
    }
    const step = before ? Math.abs(part - before.part) * this.#width * devicePixelRatio : Infinity;
    // The width is reported after the first drawing.
    if (before && !before.animation && step < MIN_STEP && this.#width) {
      this.#drawn.set(target, {...stretch, part: before.part});
      return;
    }
    target.style.transform = draw(part);
    before?.animation?.cancel();
    this.#drawn.set(target, {...stretch, part});
  }

  /** Observes the first of several targets: all have the same width. */
  #observe(target: HTMLElement): void {
    if (this.#drawn.size) return;
    // The window of the host may be closed without an end of its observers.
    const {ResizeObserver} = windowOf(this.#host);
    this.#observer ??= new ResizeObserver(([entry]) => {
      const {width} = entry!.contentRect;
      if (width === this.#width) return;
      this.#width = width;
      this.#host.requestUpdate();
    });
    this.#observer.observe(target);
  }
}

const isSame = (a: Stretch, b: Stretch): boolean =>
  a.clock === b.clock && a.startTime === b.startTime && a.endTime === b.endTime;
