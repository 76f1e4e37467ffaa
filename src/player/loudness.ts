import type {Player} from './player.js';

const audible = new WeakMap<Player, number>();

/** Keeps the volume that a listener is about to turn, in case it is turned down to nothing. */
export function rememberVolume(player: Player): void {
  const {volume} = player.state;
  if (volume) audible.set(player, volume);
}

/** Whether there is nothing to hear, for one reason or the other. */
export const isSilent = ({volume, muted}: Player['state']): boolean => muted || !volume;

/** Lets what is silent be heard again, as loud as it was, and the other way around. */
export function toggleSilence(player: Player): void {
  const silent = isSilent(player.state);
  if (!player.state.volume) player.volume = audible.get(player) ?? 1;
  player.muted = !silent;
}
