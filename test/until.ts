/** Waits for an event, with the assertion's patience. */
export const once = (target: EventTarget, type: string): Promise<Event> =>
  new Promise((resolve) => {
    target.addEventListener(type, resolve, {once: true});
  });

/** Waits until something holds, looking once a frame. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}
