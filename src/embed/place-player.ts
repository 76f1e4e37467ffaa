/** What a tag can say by `data-…`, besides `data-src`. */
const NAMES = [
  'item',
  'chapters',
  'transcript',
  'audio',
  'start',
  'duration',
  'skip-back',
  'skip-forward',
  'layout',
  'theme',
  'keyshortcuts',
  'announce',
  'link-times',
  'lang',
  'id',
];

/**
 * Puts a player behind a script tag with `data-src`: for hosts that strip elements they don't know.
 *
 *     <script defer src="kapitel.bundle.js" data-src="/episodes/179.json" data-theme="dark"></script>
 */
export function placePlayer(script: Element | null): void {
  const src = script?.getAttribute('data-src');
  if (!script || !src) return;
  const player = document.createElement('kapitel-player');
  for (const name of NAMES) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) player.setAttribute(name, value);
  }
  player.setAttribute('src', src);
  script.after(player);
}
