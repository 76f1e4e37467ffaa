import {contrast} from '../../styles/contrast.js';
import {controls} from '../../styles/controls.js';
import {hidden} from '../../styles/hidden.js';
import {tokens} from '../../styles/tokens.js';
import {styles} from './small-window.styles.js';

/** The custom properties that an author may have set. */
const PROPERTIES = ['--kapitel-accent', '--kapitel-radius'];

/**
 * Gives the document of another window the styles of the player, and the colours and the font that the player has at
 * the moment. A constructed style sheet belongs to one document, so they are made anew.
 */
export function styleDocument(target: Window, host: Element): void {
  const sheet = new (target as Window & typeof globalThis).CSSStyleSheet();
  const all = [tokens, contrast, controls, hidden, styles].map(({cssText}) => cssText).join('');
  // Without a shadow root the root element has the tokens.
  sheet.replaceSync(all.replaceAll(':host', ':root'));
  const page = target.document;
  page.adoptedStyleSheets.push(sheet);
  const player = getComputedStyle(host.shadowRoot!.querySelector('[part=player]')!);
  const {style} = page.documentElement;
  style.setProperty('color', player.color);
  style.setProperty('color-scheme', player.colorScheme);
  style.setProperty('font-family', player.fontFamily);
  for (const name of PROPERTIES) style.setProperty(name, player.getPropertyValue(name));
}
