import type {Episode} from '../../episode/episode.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {fromDocument} from '../../player/from-document.js';

/** The URL of the feed that an episode is from; `undefined` if it is unknown. */
export function feedOf({show}: Episode, host: Element): string | undefined {
  // Only feeds have items.
  const src = host.hasAttribute('item') ? host.getAttribute('src') : undefined;
  return safeHttpUrl(show?.feed ?? src, fromDocument('baseURI'));
}
