import {fromDocument} from '../../player/from-document.js';

/**
 * The `lang` of the nearest ancestor that has one, across shadow roots; in another window or frame without any, that of
 * the page with the script; else the language of the browser.
 */
export function languageOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  if (lang || root === document) return lang || navigator.language;
  return languageOf(root instanceof ShadowRoot ? root.host : fromDocument('documentElement'));
}
