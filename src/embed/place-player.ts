import {dress} from './dress.js';

/**
 * Puts a player behind a script tag with `data-src`: for hosts that strip elements they don't know.
 *
 *     <script defer src="kapitel.bundle.js" data-src="/episodes/179.json" data-theme="dark"></script>
 */
export function placePlayer(script: Element | null): void {
  const src = script?.getAttribute('data-src');
  if (!script || !src) return;
  const player = document.createElement('kapitel-player');
  const id = script.getAttribute('data-id');
  if (id) player.id = id;
  dress(player, (name) => script.getAttribute(`data-${name}`));
  const show = () => document.body.append(player);
  // In the head nothing is seen, and the body may still be on its way.
  if (!script.closest('head')) script.after(player);
  else if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', show, {once: true});
  } else show();
}
