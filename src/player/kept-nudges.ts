/** A chapter's index from which on all are later by so many seconds. */
export type Nudge = readonly [from: number, seconds: number];

export interface Kept {
  /** In the browser's storage; empty as long as no length is known. */
  readonly key: string;
  readonly nudges: readonly Nudge[];
}

const PREFIX = 'kapitel:chapters:';
/** By how many seconds a length may differ that is the same: some browsers guess it. */
const NEAR = [0, 1, -1, 2, -2];

/** What is kept for an episode at about that length. @param duration in seconds. */
export function keptFor(episode: string, duration: number): Kept {
  const kept = NEAR.map((by) => read(`${PREFIX}${episode}:${Math.round(duration) + by}`));
  return kept.find(({nudges}) => nudges.length) ?? kept[0]!;
}

/** Pages in frames and private windows may be denied storage. */
function read(key: string): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return {key, nudges: Array.isArray(value) ? value.filter(isNudge) : []};
  } catch {
    return {key, nudges: []};
  }
}

export function keep({key, nudges}: Kept): void {
  if (!key) return;
  try {
    if (nudges.length) localStorage.setItem(key, JSON.stringify(nudges));
    else localStorage.removeItem(key);
  } catch {
    // They last as long as the page, then.
  }
}

const isNudge = (value: unknown): value is Nudge =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
