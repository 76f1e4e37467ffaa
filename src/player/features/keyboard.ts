import type {Player} from '../player.js';
import {keysOf, type KeyHost} from './keys.js';

/** They move in what takes them. */
const MOVING = /^(Arrow|Page|Home|End)/;
/** What the platform does with a key inside an element, and nobody may take away. */
const OWN_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input:not([type=range]), textarea, select, [contenteditable], dialog *', /./],
  ['input', MOVING],
  ['button, a, summary', /^( |Enter)$/],
];

/** Signs that are written with Shift, by the place of their key. */
const SHIFTED: Readonly<Record<string, string>> = {Comma: '<', Period: '>', Slash: '?'};

/**
 * Moves the player by keys, while the focus is inside its element. The element's attribute
 * `keyshortcuts` lists the keys that count, separated by spaces; without it all of them do.
 *
 * @param showKeys what `?` does.
 * @returns a function that ends it.
 */
export function keyboard(player: Player, host: HTMLElement & KeyHost, showKeys: () => void) {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = nameOf(event);
    const target = event.composedPath()[0] as Element;
    const key = keysOf(host).find(({keys}) => keys.includes(name));
    if (!key) return;
    if (OWN_KEYS.some(([selector, own]) => target.matches(selector) && own.test(name))) return;
    // Popups have elements with roots of their own.
    if (MOVING.test(name) && event.composedPath().some(isPopup)) return;
    event.preventDefault();
    if (event.repeat && !key.repeats) return;
    if (key.run) key.run(player, name);
    else showKeys();
  };
  host.addEventListener('keydown', press);
  return () => host.removeEventListener('keydown', press);
}

const isPopup = (target: EventTarget) => target instanceof HTMLElement && target.popover !== null;

/** A letter of a script that isn't Latin counts as the one that a Latin keyboard has in its place. */
function nameOf({key, code, shiftKey}: KeyboardEvent): string {
  if (key.length > 1) return key;
  if (/[ -~]|\p{Script=Latin}/u.test(key)) return key.toLowerCase();
  const place = /^(?:Key|Digit|Numpad)(\w)$/.exec(code)?.[1]?.toLowerCase();
  return place ?? ((shiftKey && SHIFTED[code]) || key);
}
