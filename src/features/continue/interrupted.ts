import type {Episode} from '../../episode/episode.js';
import {readStorage, writeStorage} from '../../player/storage.js';

const KEY = 'kapitel:continue';
/** Changes with what is stored. */
const VERSION = 1;
/** How long after a page has gone its episode can be continued, in milliseconds. */
const MOST_AGE = 10 * 60_000;

/** An episode that was playing when its page went. */
export interface Interrupted {
  /** Its only audio is that which was playing. */
  readonly episode: Episode;
  /** In seconds. */
  readonly position: number;
}

/**
 * Stores what is playing, for the next page in the same tab.
 *
 * @param audio its URL. A `blob:` URL ends with its page, so there is nothing to continue.
 * @param position in seconds.
 */
export function saveInterrupted(episode: Episode, audio: string, position: number): void {
  if (audio.startsWith('blob:')) return;
  const interrupted: Interrupted = {episode: {...episode, audio: [{url: audio}]}, position};
  writeStorage(KEY, {...interrupted, version: VERSION, stamp: Date.now()}, 'sessionStorage');
}

/** Removes what is stored. */
export const forgetInterrupted = (): void => writeStorage(KEY, undefined, 'sessionStorage');

/** What was playing until some minutes ago; `undefined` if nothing was. */
export function readInterrupted(): Interrupted | undefined {
  const stored = readStorage(KEY, 'sessionStorage');
  if (typeof stored !== 'object' || !stored) return undefined;
  const {version, stamp, episode, position} = stored as Record<string, unknown>;
  const age = Date.now() - Number(stamp);
  if (version !== VERSION || !(age >= 0 && age < MOST_AGE)) return undefined;
  // Another script of the site may have written it.
  if (!isEpisode(episode)) return undefined;
  return {episode: restored(episode), position: Number(position)};
}

function isEpisode(value: unknown): value is Episode {
  const {chapters, audio, persons, links} = Object(value) as Record<string, unknown>;
  return [chapters, audio, persons, links].every(Array.isArray);
}

/** JSON has neither dates nor infinite numbers. */
function restored(episode: Episode): Episode {
  const {published, chapters} = episode;
  return {
    ...episode,
    ...(published && {published: new Date(published)}),
    chapters: chapters.map((chapter) => ({
      ...chapter,
      endTime: (chapter.endTime as number | null) ?? Infinity,
    })),
  };
}
