import {addRange, limitRanges, type Range} from '../../episode/ranges.js';
import {readStored, store} from './stored.js';

const KEY = 'kapitel:heard';
/** Beyond this number of episodes, the one that was heard longest ago is forgotten. */
const MOST_EPISODES = 200;
/** Beyond this number of ranges in an episode, the smallest gaps between them are closed. */
const MOST_RANGES = 40;

interface Entry {
  /** Starts and ends in turn, in whole seconds. */
  readonly times: readonly number[];
  /** When it was saved, in milliseconds since 1970. */
  readonly stamp: number;
}

/** @param episode the episode's guid or the URL of its audio. */
export const readHeard = (episode: string): readonly Range[] =>
  rangesOf(readEntries().get(episode)?.times ?? []);

/** Adds what was heard to what is stored, by this tab or another. @returns all of it. */
export function saveHeard(
  episode: string,
  heard: readonly Range[],
  stamp: number,
): readonly Range[] {
  const entries = readEntries();
  let ranges = rangesOf(entries.get(episode)?.times ?? []);
  for (const [start, end] of heard) {
    ranges = addRange(ranges, [Math.round(start), Math.round(end)]);
  }
  ranges = limitRanges(ranges, MOST_RANGES);
  if (!ranges.length) return ranges;
  entries.set(episode, {times: ranges.flat(), stamp});
  const newest = [...entries].sort(([, a], [, b]) => b.stamp - a.stamp).slice(0, MOST_EPISODES);
  store(KEY, Object.fromEntries(newest));
  return ranges;
}

/** Forgets what was heard of all episodes. */
export const forgetHeard = (): void => store(KEY, undefined);

function readEntries(): Map<string, Entry> {
  const value = readStored(KEY);
  const entries = typeof value === 'object' && value ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, Entry] => isEntry(entry[1])));
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || !value) return false;
  const {times, stamp} = value as Partial<Entry>;
  return Array.isArray(times) && Number.isFinite(stamp);
}

/** Leaves out values that this module can't have stored. */
function rangesOf(times: readonly unknown[]): readonly Range[] {
  let ranges: readonly Range[] = [];
  for (let index = 0; index + 1 < times.length; index += 2) {
    const [start, end] = [times[index], times[index + 1]];
    if (typeof start === 'number' && typeof end === 'number' && start >= 0 && end < 1e7) {
      ranges = addRange(ranges, [start, end]);
    }
  }
  return ranges;
}
