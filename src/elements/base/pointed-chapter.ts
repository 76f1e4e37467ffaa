import type {ReactiveControllerHost} from 'lit';
import type {Player} from '../../player/player.js';
import {storeByPlayer} from '../../player/store-by-player.js';
import {PlayerStoreController} from './player-store-controller.js';

/**
 * The chapter of a player that the pointer or the focus is on, in the list or on the time line, as an
 * index; -1 for none.
 */
export const pointedChapterOf = storeByPlayer<{index: number}>({index: -1});

/** Shares the pointed chapter between the elements of a player. Its host updates when the chapter changes. */
export class PointedChapter extends PlayerStoreController<{index: number}> {
  /** @param playerOf the player that the host belongs to at the moment. */
  constructor(host: ReactiveControllerHost, playerOf: () => Player | undefined) {
    super(host, playerOf, pointedChapterOf);
  }

  get index(): number {
    return this.store?.state.index ?? -1;
  }

  set index(index: number) {
    this.store?.set({index});
  }
}
