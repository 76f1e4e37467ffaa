import {storeByPlayer} from '../../player/store-by-player.js';

/** What the notice of the memory says. */
export interface News {
  /** Where playback was resumed, in seconds. */
  readonly resumed?: number | undefined;
  /** The listener has asked to forget everything. */
  readonly forgotten?: true | undefined;
}

/** What the notice of a player's memory says. */
export const newsOf = storeByPlayer<News>({});
