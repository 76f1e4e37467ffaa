import {html, type TemplateResult} from 'lit';
import type {Phrase} from '../../locales/say.js';

/** A button with an icon in a bar at the edge of the window. @param path of the icon, 24 units wide and high. */
export const barButton = (label: Phrase, path: string, press: () => void): TemplateResult =>
  html`<button part="sticky-button" lang=${label.lang} aria-label=${label.text} @click=${press}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
  </button>`;

/** The path of the icon of the button that closes the bar. */
export const closePath = 'M7 7l10 10M17 7L7 17';
