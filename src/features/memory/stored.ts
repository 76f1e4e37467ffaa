import {readStorage, writeStorage} from '../../player/storage.js';

/** Other versions are neither read nor overwritten: a newer script of the site may have written them. */
const VERSION = 1;

interface Stored {
  readonly version: number;
  readonly value: unknown;
}

/**
 * Reads what this version stored under a key.
 *
 * @returns `undefined` where there is nothing, and where storage is denied, as it may be in frames.
 */
export function readStored(key: string): unknown {
  const stored = parse(key);
  return stored?.version === VERSION ? stored.value : undefined;
}

/** Stores a value under a key; `undefined` removes the key. Without storage nothing happens. */
export function store(key: string, value: unknown): void {
  const stored = parse(key);
  if (stored && stored.version !== VERSION) return;
  writeStorage(key, value === undefined ? undefined : ({version: VERSION, value} satisfies Stored));
}

function parse(key: string): Stored | undefined {
  const stored = readStorage(key);
  return typeof stored === 'object' && stored && 'version' in stored
    ? (stored as Stored)
    : undefined;
}
