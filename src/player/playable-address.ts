import type {AudioSource} from '../episode/episode.js';

/** The address of the first sound that the browser may be able to play, as of `<source>`; else of the first. */
export function playableAddress(sources: readonly AudioSource[]): string | undefined {
  const named = sources.filter(({url}) => url);
  const playable = named.find(({type}) => !type || new Audio().canPlayType(type));
  return (playable ?? named[0])?.url;
}
