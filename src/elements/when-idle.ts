/** Runs an action when the browser has nothing better to do, or soon anyway; Safari has no idea of that, and waits a moment. */
export function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(action, {timeout: 500});
  else setTimeout(action, 200);
}
