import type {ReactiveControllerHost} from 'lit';
import type {Messages} from '../locales/messages.js';
import {announceChapters} from '../player/features/announce-chapters.js';
import {keyboard} from '../player/features/keyboard.js';
import {namePolicy} from '../player/features/name-policy.js';
import type {Player} from '../player/player.js';

/**
 * What a player does besides showing itself; fetched when it is touched. To add a behaviour, write a file
 * in `player/features/` and add a line.
 */
export function startFeatures(
  player: Player,
  host: HTMLElement & ReactiveControllerHost,
  text: () => Messages,
): void {
  keyboard(player, host, () => {
    void import('./shortcuts-dialog.js').then(
      ({showShortcuts}) => host.shadowRoot && showShortcuts(host.shadowRoot, text(), host),
      () => undefined,
    );
  });
  announceChapters(player, host);
  namePolicy(player);
  const care = () =>
    void import('./sound-care.js').then(
      ({careForSound}) => careForSound(player, host),
      // Without a network; the next play tries again.
      () => player.addEventListener('play', care, {once: true}),
    );
  // The notices come along: without a network they could not be fetched any more.
  if (player.engine) care();
  else player.addEventListener('play', care, {once: true});
}
