import {normalizeText} from '../../episode/normalize-text.js';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {unescapeHtml} from './unescape-html.js';
import type {XmlElement} from './xml.js';

/** The first child with one of these names. Names of Atom have no prefix. */
export function child(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [found] = children(element, name);
    if (found) return found;
  }
  return undefined;
}

/** All children with a name. */
export function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name || child.name === `atom:${name}`);
}

/** The text of the first child with one of these names that is not empty, in one line. */
export function textOf(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = children(element, name)
      .map(({text}) => normalizeText(text))
      .find(Boolean);
    if (found) return found;
  }
  return undefined;
}

/** The first child with one of these names that is not empty, as HTML. */
export function htmlOf(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const found = children(element, name)
      .map(htmlIn)
      .find((html) => html.trim());
    if (found) return found;
  }
  return '';
}

/** The HTML in an element: unescaped markup, or its text. */
export const htmlIn = ({markup, text}: XmlElement) =>
  unescapeHtml(markup ? markup.replace(/<!\[CDATA\[([^]*?)(?:\]\]>|$)/g, '$1').trim() : text);

/** The base of the URLs in an element. */
export const baseOf = (element: XmlElement, base: string | undefined) =>
  safeHttpUrl(element.attributes.get('xml:base'), base) ?? base;
