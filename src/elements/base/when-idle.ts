/**
 * Runs an action when the browser is idle, or after half a second. Safari has no `requestIdleCallback`; there, and
 * where a script or an element of the page hides that function, the action waits for 200 ms.
 */
export function whenIdle(action: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(action, {timeout: 500});
  else setTimeout(action, 200);
}
