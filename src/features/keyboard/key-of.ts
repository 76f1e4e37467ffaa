import {isElement} from '../../elements/base/is-element.js';
import {keysOf, type Key, type KeyHost} from './keys.js';

/** Keys that change the value of some widgets, or scroll. */
const MOVING = /^(Arrow|Page|Home|End)/;
/** Keys that have a native meaning inside these elements. */
const NATIVE_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input:not([type=range]), textarea, select, [contenteditable], dialog *', /./],
  ['input', MOVING],
  ['button, a, summary', /^( |Enter)$/],
];

/** Characters that are typed with Shift, by the `code` of their key. */
const SHIFTED: Readonly<Record<string, string>> = {Comma: '<', Period: '>', Slash: '?'};

/** The player's key that was pressed, unless the focused element uses the key. */
export function keyOf(event: KeyboardEvent, host: KeyHost): Key | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const name = nameOf(event);
  const target = event.composedPath()[0] as Element;
  if (NATIVE_KEYS.some(([selector, keys]) => target.matches(selector) && keys.test(name)))
    return undefined;
  // In popups these keys move the focus.
  if (MOVING.test(name) && event.composedPath().some(isPopup)) return undefined;
  return keysOf(host).find(({keys}) => keys.includes(name));
}

const isPopup = (target: EventTarget) => isElement(target) && target.popover !== null;

/** A letter of another script counts as the one that a Latin keyboard has in its place. */
export function nameOf({key, code, shiftKey}: KeyboardEvent): string {
  const isLatin = /[ -~]|\p{Script=Latin}/u.test(key);
  if (shiftKey && /^\p{L}$/u.test(key) && (isLatin || !SHIFTED[code])) return 'Shift';
  // Shift by itself is no shortcut.
  if (key.length > 1) return key === 'Shift' ? '' : key;
  if (isLatin) return key.toLowerCase();
  const place = /^(?:Key|Digit|Numpad)(\w)$/.exec(code)?.[1]?.toLowerCase();
  return place ?? ((shiftKey && SHIFTED[code]) || key);
}
