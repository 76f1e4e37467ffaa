import {toJson} from '../episode/to-json.js';

type Area = 'localStorage' | 'sessionStorage';

/**
 * Reads JSON from the browser's storage.
 *
 * @returns `undefined` where there is none, and where storage is denied, as it may be in frames and private windows.
 */
export function readStorage(key: string, area: Area = 'localStorage'): unknown {
  try {
    return JSON.parse(window[area].getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value as JSON; `undefined` removes the key. Does nothing where storage is full or denied. */
export function writeStorage(key: string, value: unknown, area: Area = 'localStorage'): void {
  try {
    if (value === undefined) window[area].removeItem(key);
    else window[area].setItem(key, toJson(value));
  } catch {
    // Storage is full or denied.
  }
}
