import {fromDocument} from '../player/from-document.js';
import {applySettings} from './apply-settings.js';

/**
 * Inserts a player after a script element with `data-src`, for hosts that remove elements they don't know.
 *
 *     <script defer src="kapitel.bundle.js" data-src="/episodes/179.json" data-theme="dark"></script>
 */
export function placePlayer(script: Element | null): void {
  if (!(script instanceof HTMLScriptElement)) return;
  const src = script.getAttribute('data-src');
  if (!src) return;
  const player = document.createElement('kapitel-player');
  const id = script.getAttribute('data-id');
  if (id) player.id = id;
  applySettings(player, (name) => script.getAttribute(`data-${name}`));
  const show = () => fromDocument('body').append(player);
  // Nothing in the head is rendered, and the body may not be parsed yet.
  if (!script.closest('head')) script.after(player);
  else if (fromDocument('readyState') === 'loading') {
    addEventListener('DOMContentLoaded', show, {once: true});
  } else show();
}
