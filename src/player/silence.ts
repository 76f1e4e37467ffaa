import type {Player} from './player.js';

/** Keeps how loud it is, before it is turned down, in case that ends in silence. */
export function rememberVolume(player: Player): void {
  player.audible = player.state.volume || player.audible;
}

/** Lets what is silent be heard again, as loud as it was, and the other way around. */
export function toggleSilence(player: Player): void {
  const {muted, volume} = player.state;
  if (!volume) player.volume = player.audible;
  player.muted = !muted && volume > 0;
}
