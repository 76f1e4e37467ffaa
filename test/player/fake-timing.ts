import type {Timing} from '../../src/player/timing.js';

/** A clock that goes on when it is told to, and chance that is always the same. */
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

  /** Lets time pass, and all that was to happen in it. */
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

  /** Time passes, and what was to happen in it happens late, as in a hidden page. */
  async oversleep(seconds: number): Promise<void> {
    this.#now += seconds * 1000;
    await this.pass(0);
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
