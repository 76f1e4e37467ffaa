import {parseTime} from '../episode/time.js';
import type {PodloveStore} from './podlove-store.js';
import {sayUnsupported} from './say-unsupported.js';

/** The players that links can mean, by the id of the element they are in; those without one together. */
const stores = new Map<string, Set<PodloveStore>>();
const joined = new WeakSet<Element>();

/**
 * Lets links of the page drive a player, those that are there now:
 *
 *     <a rel="podlove-web-player" data-ref="example" data-action="play" data-time="00:10:12">…</a>
 *
 * Without `data-ref` they mean the players in elements without an id.
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

/** Pages call it for links; those that were there from the start are listened to anyway. */
export const registerExternalEvents = (id = '') => {
  return (store?: PodloveStore) => {
    if (store) listenToLinks(id, store);
    return store;
  };
};
