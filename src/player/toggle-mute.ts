import type {Player} from './player.js';

/** Remembers the volume before it is turned down, in case it is turned down to 0. */
export function rememberVolume(player: Player): void {
  player.lastVolume = player.volume || player.lastVolume;
}

/** Mutes, or unmutes with the volume from before. */
export function toggleMute(player: Player): void {
  const {muted, volume} = player;
  if (!volume) player.volume = player.lastVolume;
  player.muted = !muted && volume > 0;
}
