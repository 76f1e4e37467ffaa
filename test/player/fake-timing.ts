import type {Timing} from '../../src/player/timing.js';

/** A clock that a test advances, and a constant random number. */
export class FakeTiming implements Timing {
  #now = 1000;
  #timers: {at: number; action: () => void}[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, action: () => void): () => void {
    const timer = {at: this.#now + milliseconds, action};
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  random(): number {
    return 0.5;
  }

  /** Advances the clock and runs the timers on the way. */
  async pass(seconds: number, each: () => void = () => undefined): Promise<void> {
    const end = this.#now + seconds * 1000;
    for (;;) {
      // Promises and notifications come first, as they would.
      await settle();
      const next = this.#timers.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#timers.shift();
      this.#now = Math.max(this.#now, next.at);
      each();
      next.action();
    }
    this.#now = end;
    await settle();
  }

  /** Advances the clock and runs the timers late, as in a hidden page. */
  async oversleep(seconds: number): Promise<void> {
    this.#now += seconds * 1000;
    await this.pass(0);
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
