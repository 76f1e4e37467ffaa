import type {Player} from '../player.js';
import {KEYS} from './keys.js';

/** What the platform does with a key inside an element, and nobody may take away. */
const OWN_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input:not([type=range]), textarea, select, [contenteditable], dialog *', /./],
  ['input', /^(Arrow|Page|Home|End)/],
  ['button, a, summary', /^( |Enter)$/],
  // A list is scrolled with them.
  ['[part~=chapters] *', /^Arrow(Up|Down)$/],
];

/**
 * Moves the player by keys, while the focus is inside its element. The attribute `keyshortcuts` lists
 * the keys that count, separated by spaces; without it all of them do.
 *
 * @param showKeys what `?` does.
 * @returns a function that ends it.
 */
export function keyboard(player: Player, host: HTMLElement, showKeys: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = event.composedPath()[0] as Element;
    const key = KEYS.find(({keys}) => keys.includes(name));
    if (!(key ?? name === '?') || !isAllowed(name, host.getAttribute('keyshortcuts'))) return;
    if (OWN_KEYS.some(([selector, own]) => target.matches(selector) && own.test(name))) return;
    event.preventDefault();
    if (key) key.run(player, name);
    else showKeys();
  };
  host.addEventListener('keydown', press);
  return () => host.removeEventListener('keydown', press);
}

/** A space is written as `Space`. */
const isAllowed = (name: string, list: string | null) =>
  list === null || list.split(/\s+/).includes(name === ' ' ? 'Space' : name);
