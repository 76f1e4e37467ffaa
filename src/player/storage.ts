import {toJson} from '../episode/to-json.js';

/**
 * Reads JSON from the browser's storage.
 *
 * @returns `undefined` where there is none, and where storage is denied, as it may be in frames and private windows.
 */
export function readStorage(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value as JSON; `undefined` removes the key. Does nothing where storage is full or denied. */
export function writeStorage(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, toJson(value));
  } catch {
    // Storage is full or denied.
  }
}
