import {readStorage, writeStorage} from '../storage.js';

/** From the chapter with this index on, all start so many seconds later. */
export type Offset = readonly [from: number, seconds: number];

export interface SavedOffsets {
  /** The key in the browser's storage; empty while the duration is unknown. */
  readonly key: string;
  readonly offsets: readonly Offset[];
}

const PREFIX = 'kapitel:chapters:';
/** By how many seconds a duration may differ and count as the same: some browsers guess it. */
const TOLERANCES = [0, 1, -1, 2, -2];

/** The offsets that were saved for an episode of about this duration. @param duration in seconds. */
export function readOffsets(episode: string, duration: number): SavedOffsets {
  const candidates = TOLERANCES.map((by) =>
    read(`${PREFIX}${episode}:${Math.round(duration) + by}`),
  );
  return candidates.find(({offsets}) => offsets.length) ?? candidates[0]!;
}

function read(key: string): SavedOffsets {
  const value = readStorage(key);
  return {key, offsets: Array.isArray(value) ? value.filter(isOffset) : []};
}

/** Saves the offsets; without storage they last as long as the page. */
export function saveOffsets({key, offsets}: SavedOffsets): void {
  if (key) writeStorage(key, offsets.length ? offsets : undefined);
}

const isOffset = (value: unknown): value is Offset =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
