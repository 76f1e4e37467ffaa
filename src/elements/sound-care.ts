import type {ReactiveControllerHost} from 'lit';
import {parseClock} from '../episode/clock.js';
import {PageReturn} from '../player/features/page-return.js';
import type {Player} from '../player/player.js';
import {keepSound} from '../player/sound-keeper.js';
import {showNotices} from './sound-notice.js';

/** Keeps the sound alive and says what is the matter with it; fetched when there is a sound. */
export function careForSound(player: Player, host: HTMLElement & ReactiveControllerHost): void {
  keepSound(player, () => parseClock(host.getAttribute('reference-duration')));
  host.addController(new PageReturn(player));
  if (host.shadowRoot) showNotices(host.shadowRoot, player);
}
