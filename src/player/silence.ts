import type {Player} from './player.js';

/** Lets what is silent be heard again, as loud as it was, and the other way around. */
export function toggleSilence(player: Player): void {
  const {muted, volume} = player.state;
  if (!volume) player.volume = player.audible;
  player.muted = !muted && volume > 0;
}
