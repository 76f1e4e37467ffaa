import {ATTRIBUTES, CUSTOM_PROPERTIES} from './settings.js';

/**
 * Sets the attributes and custom properties of a player. Colours and lengths that are invalid are left out.
 *
 * @param read returns the value of a setting, if it has one.
 */
export function applySettings(
  player: HTMLElement,
  read: (name: string) => string | null | undefined,
): void {
  for (const name of ATTRIBUTES) {
    const value = read(name);
    if (value != null) player.setAttribute(name, value);
  }
  for (const [name, property] of Object.entries(CUSTOM_PROPERTIES)) {
    const value = read(name) ?? '';
    if (CSS.supports(property, value)) player.style.setProperty(`--kapitel-${name}`, value);
  }
}
