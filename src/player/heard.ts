import type {Range} from '../episode/ranges.js';
import {storeByPlayer} from './store-by-player.js';

export interface Heard {
  /** What was heard of the episode, now and before, as far as it is remembered. */
  readonly ranges: readonly Range[];
}

/** What was heard of the episode of a player. It changes when playback pauses and now and then, not all the time. */
export const heardOf = storeByPlayer<Heard>({ranges: []});
