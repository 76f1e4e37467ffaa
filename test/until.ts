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

/** Keeps every timer that is set from now on until `run()`, which runs all that were not cleared at once. */
export function holdTimers(): {run: () => void} {
  const {setTimeout, clearTimeout} = window;
  const held = new Map<number, () => void>();
  // No timer of the browser has a number below zero.
  window.setTimeout = ((action: () => void) => {
    const id = -1 - held.size;
    held.set(id, action);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    if (held.has(Number(id))) held.set(Number(id), () => undefined);
    else clearTimeout.call(window, id);
  };
  return {
    run() {
      Object.assign(window, {setTimeout, clearTimeout});
      for (const action of held.values()) action();
    },
  };
}
