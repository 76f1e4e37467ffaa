import type {Player} from './player.js';
import {Store} from './store.js';

/**
 * Gives each player a store of its own beside its state, for what only a few modules need.
 *
 * @param initial the state of each store at first.
 * @returns a function that returns the store of a player.
 */
export function storeByPlayer<State extends object>(
  initial: State,
): (player: Player) => Store<State> {
  const stores = new WeakMap<Player, Store<State>>();
  return (player) => {
    const store = stores.get(player) ?? new Store(initial);
    stores.set(player, store);
    return store;
  };
}
