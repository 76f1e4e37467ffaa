import type {Player} from '../../player/player.js';

/** The players whose volume a sleep timer is fading. That volume is not saved. */
export const fadingPlayers = new WeakSet<Player>();
