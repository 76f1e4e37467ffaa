import type {Timing} from '../timing.js';

/** Waits before audio is opened again: for some time, or for the network. One wait at a time. */
export class ReconnectTimer {
  readonly #timing: Timing;
  #cancel: () => void = () => undefined;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  /**
   * @param delay in milliseconds; counts only while there is a network.
   * @param onElapsed is called after the delay.
   * @param onOnline is called instead when the network returns.
   */
  wait(delay: number, onElapsed: () => void, onOnline: () => void): void {
    this.waitForNetwork(onOnline);
    if (!navigator.onLine) return;
    const stopListening = this.#cancel;
    const cancelDelay = this.#timing.after(delay, () => {
      this.cancel();
      onElapsed();
    });
    this.#cancel = () => {
      stopListening();
      cancelDelay();
    };
  }

  waitForNetwork(onOnline: () => void): void {
    this.cancel();
    const listener = () => {
      this.cancel();
      onOnline();
    };
    addEventListener('online', listener);
    this.#cancel = () => removeEventListener('online', listener);
  }

  cancel(): void {
    this.#cancel();
    this.#cancel = () => undefined;
  }
}
