import type {Player} from '../player.js';
import {PlayerError} from '../player-error.js';

/** How long after an error the browser may tell whose fault it was, in milliseconds. */
const GRACE = 1000;

/**
 * Says so when it is the page's Content Security Policy that forbids a sound: to the medium that looks like
 * a sound of a kind it can't play. The document is listened to only while a sound is being opened.
 *
 * @returns a function that ends it.
 */
export function namePolicy(player: Player): () => void {
  const ending = new AbortController();
  let watching = new AbortController();
  let forbids = false;

  const name = () => {
    const {error} = player.state;
    if (forbids && error?.reason === 'unsupported') player.fail(new PlayerError('policy', error));
  };
  const stop = () => watching.abort();
  const watch = () => {
    stop();
    watching = new AbortController();
    forbids = false;
    // The element of the sound is in no document, so the document is told.
    document.addEventListener(
      'securitypolicyviolation',
      ({effectiveDirective}) => {
        forbids ||= effectiveDirective === 'media-src';
        name();
      },
      {signal: watching.signal},
    );
  };
  const settle = () => {
    name();
    const watched = watching;
    setTimeout(() => watched.abort(), GRACE);
  };

  const {signal} = ending;
  player.addEventListener('play', watch, {signal});
  player.addEventListener('error', settle, {signal});
  for (const type of ['playing', 'pause', 'emptied']) player.addEventListener(type, stop, {signal});
  if (player.engine ?? player.state.error) watch();
  // It was forbidden before anybody listened: then it is forbidden once more, to nobody's ear.
  if (player.audio && player.state.error?.reason === 'unsupported') {
    Object.assign(new Audio(), {preload: 'metadata', src: player.audio});
    settle();
  }
  return () => {
    ending.abort();
    stop();
  };
}
