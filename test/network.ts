/** Overrides `navigator.onLine`, and dispatches the event. */
export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', {value: online, configurable: true});
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** Restores `navigator.onLine`. */
export function leaveOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}
