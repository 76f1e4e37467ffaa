/** Any of the scripts that stand in for another player's. */
const SHIM = /\/shim-\w+\.js(?:[?#]|$)/;

/**
 * Where this script came from; only known while it first runs. A module isn't told, nor is a script that
 * the page fetched and ran by itself: they look for the tag.
 */
const own =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  [...document.scripts].find(({src}) => SHIM.test(src))?.src;

/**
 * Fetches the player from beside this script, unless the page has it.
 *
 * @throws {TypeError} as a rejection, when it isn't there or may not be used here.
 */
export async function loadKapitel(): Promise<void> {
  if (customElements.get('kapitel-player')) return;
  const url = new URL('kapitel.js', own ?? document.baseURI).href;
  await import(/* @vite-ignore */ url);
}
