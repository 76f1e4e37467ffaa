import {readStored, store} from './stored.js';

const KEY = 'kapitel:places';
/** Beyond this number of places, the one in the episode that was played longest ago is forgotten. */
const MOST = 200;

/** Where the listener left an episode. */
export interface Place {
  /** In seconds. */
  readonly position: number;
  /** When the listener was there, in milliseconds since 1970. */
  readonly stamp: number;
}

/** @param episode the episode's guid or the URL of its audio. */
export const readPlace = (episode: string): Place | undefined => readPlaces().get(episode);

/** Saves a place, unless another tab has saved a newer one. */
export function savePlace(episode: string, place: Place): void {
  const places = readPlaces();
  if ((places.get(episode)?.stamp ?? 0) > place.stamp) return;
  places.set(episode, place);
  writePlaces(places);
}

/** Forgets the place in an episode that was played to its end, unless another tab has saved a newer one. */
export function forgetPlace(episode: string, stamp: number): void {
  const places = readPlaces();
  if ((places.get(episode)?.stamp ?? 0) > stamp) return;
  if (places.delete(episode)) writePlaces(places);
}

/** Forgets all places. */
export const forgetPlaces = (): void => store(KEY, undefined);

function readPlaces(): Map<string, Place> {
  const value = readStored(KEY);
  const entries = typeof value === 'object' && value ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is [string, Place] => isPlace(entry[1])));
}

function writePlaces(places: ReadonlyMap<string, Place>): void {
  const newest = [...places].sort(([, a], [, b]) => b.stamp - a.stamp).slice(0, MOST);
  store(KEY, newest.length ? Object.fromEntries(newest) : undefined);
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || !value) return false;
  const {position, stamp} = value as Partial<Place>;
  return Number.isFinite(position) && position! >= 0 && Number.isFinite(stamp);
}
