/** Changes the browser's word on whether there is a network, and says so. */
export function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', {value: online, configurable: true});
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** The browser has its word back. */
export function leaveOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
}
