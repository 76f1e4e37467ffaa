import type {AudioSource} from '../episode/episode.js';

/** The URL of the first source whose type the browser may be able to play, as with `<source>`; else of the first. */
export function playableUrl(sources: readonly AudioSource[]): string | undefined {
  const named = sources.filter(({url}) => url);
  const playable = named.find(({type}) => !type || new Audio().canPlayType(type));
  return (playable ?? named[0])?.url;
}
