import {NAMES, STYLES} from './names.js';

/** Gives a player what a script tag or the address of a frame says; what is no colour or length is left out. */
export function dress(player: HTMLElement, said: (name: string) => string | null | undefined) {
  for (const name of NAMES) {
    const value = said(name);
    if (value != null) player.setAttribute(name, value);
  }
  for (const [name, property] of Object.entries(STYLES)) {
    const value = said(name) ?? '';
    if (CSS.supports(property, value)) player.style.setProperty(`--kapitel-${name}`, value);
  }
}
