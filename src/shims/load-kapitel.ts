import {fromDocument} from '../player/from-document.js';

const SHIM = /\/shim-(?:podlove|podigee)\.js(?:[?#]|$)/;

const current = fromDocument('currentScript');

/**
 * URL of this script, which is known only while it first runs. Modules, and scripts that the page fetched and
 * ran itself, have no `currentScript`, so they look for a script element.
 */
const own =
  (current instanceof HTMLScriptElement && current.src) ||
  [...fromDocument('querySelectorAll').call(document, 'script[src]')]
    .map((script) => (script as HTMLScriptElement).src)
    .find((url) => SHIM.test(url));

/**
 * Loads the player from the folder of this script, unless the page has it already.
 *
 * @throws {TypeError} as a rejection, when the player can't be loaded, or the page has no script element of this
 *   file. The page's base URL is no substitute: it would run whatever `kapitel.js` is there.
 */
export async function loadKapitel(): Promise<void> {
  if (customElements.get('kapitel-player')) return;
  if (!own) {
    throw new TypeError(
      'Kapitel: the page has no script element for this file. Add one for kapitel.js.',
    );
  }
  await import(/* @vite-ignore */ new URL('kapitel.js', own).href);
}
