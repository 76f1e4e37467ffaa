import {parseTime} from '../episode/time.js';
import type {PodloveStore} from './podlove-store.js';
import {sayUnsupported} from './say-unsupported.js';

/** The stores of the players by the id of the element around each; those without an id share the key `''`. */
const stores = new Map<string, Set<PodloveStore>>();
const joined = new WeakSet<Element>();

/**
 * Lets the links that are in the page now control a player:
 *
 *     <a rel="podlove-web-player" data-ref="example" data-action="play" data-time="00:10:12">…</a>
 *
 * Without `data-ref` a link controls the players in elements without an id.
 */
export function listenToLinks(id: string, store: PodloveStore): void {
  stores.set(id, (stores.get(id) ?? new Set()).add(store));
  for (const link of document.querySelectorAll<HTMLElement>('[rel~="podlove-web-player"]')) {
    if (link.dataset['tab']) sayUnsupported('Podlove Web Player', ['data-tab']);
    if (joined.has(link)) continue;
    joined.add(link);
    link.addEventListener('click', follow);
  }
}

function follow(this: HTMLElement, event: Event): void {
  const {ref = '', action, time = ''} = this.dataset;
  const seconds = parseTime(time);
  event.preventDefault();
  for (const store of stores.get(ref) ?? []) {
    if (seconds !== undefined) {
      store.dispatch({type: 'PLAYER_REQUEST_PLAYTIME', payload: seconds * 1000});
    }
    if (action === 'play') store.dispatch({type: 'PLAYER_REQUEST_PLAY'});
    if (action === 'pause') store.dispatch({type: 'PLAYER_REQUEST_PAUSE'});
  }
}

/** Part of Podlove's API. Pages call it for links that were added after the player. */
export const registerExternalEvents = (id = '') => {
  return (store?: PodloveStore) => {
    if (store) listenToLinks(id, store);
    return store;
  };
};
