import type {Player} from '../../player/player.js';
import {readStored, store} from './stored.js';

const KEY = 'kapitel:settings';

/** Sets speed and volume as the listener left them. */
export function restoreSettings(player: Player): void {
  const value = readStored(KEY);
  if (typeof value !== 'object' || !value) return;
  const {playbackRate, volume, muted} = value as Record<string, unknown>;
  // Values that the author or a script has set take precedence.
  if (player.playbackRate === 1 && isNumber(playbackRate)) player.playbackRate = playbackRate;
  if (player.volume === 1 && isNumber(volume)) player.volume = volume;
  if (muted === true) player.muted = true;
}

export function saveSettings({playbackRate, volume, muted}: Player): void {
  store(KEY, {playbackRate, volume, muted});
}

/** Forgets speed and volume. */
export const forgetSettings = (): void => store(KEY, undefined);

const isNumber = (value: unknown): value is number => Number.isFinite(value);
