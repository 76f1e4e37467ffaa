/** Waits for an event, with the assertion's patience. */
export const once = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => {
    target.addEventListener(type, resolve, {once: true});
  });

// A test may hold timers.
const {setTimeout} = window;

/** Waits until something holds, looking once a frame; or now and then, where a page gets none. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, 50);
    });
  }
}

/** Keeps every timer that is set from now on until `run()`, which runs them all at once. */
export function holdTimers(): {run: () => void} {
  const {setTimeout} = window;
  const held: (() => void)[] = [];
  window.setTimeout = ((action: () => void) => held.push(action)) as typeof setTimeout;
  return {
    run() {
      window.setTimeout = setTimeout;
      for (const action of held) action();
    },
  };
}
