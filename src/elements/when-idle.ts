/** Runs an action when the browser has nothing better to do; Safari has no idea of that, and waits a moment. */
export function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(action);
  else setTimeout(action, 200);
}
