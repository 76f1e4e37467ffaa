import type {DOMPurify, WindowLike} from 'dompurify';
import {safeHttpUrl} from '../../episode/safe-http-url.js';
import {fromDocument} from '../../player/from-document.js';

// In one chunk.
export {followTime} from './follow-time.js';

/**
 * Elements that show notes may have: text, structure and links. No images, which would be requested from other
 * origins before playback.
 */
const ELEMENTS = (
  'a abbr b blockquote br caption cite code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p ' +
  'pre q s section small span strong sub sup table tbody td th thead time tr u ul var wbr'
).split(' ');
/** Elements that are removed while their text stays. Elements in neither list are removed with their text. */
const WRAPPERS = (
  'acronym address article aside bdi bdo big center data details dfn dir fieldset figcaption figure font footer ' +
  'form header hgroup label legend main menu nav nobr output rp rt ruby samp search strike summary tfoot tt'
).split(' ');
const ATTRIBUTES = ['href', 'title', 'lang', 'dir', 'datetime', 'colspan', 'rowspan', 'start'];

/** The HTML Sanitizer API, which some browsers and TypeScript's types lack. */
interface Sanitizing {
  setHTML?(html: string, options: {sanitizer: object}): void;
}

let purifier: DOMPurify | undefined;

/** What DOMPurify reads of a window, with a document of its own: elements of the page can hide properties of the page's. */
function cleanWindow(): WindowLike {
  const document = fromDocument('implementation').createHTMLDocument('');
  const {DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter} = window;
  const {NamedNodeMap, HTMLFormElement, DOMParser, trustedTypes} = window as typeof window &
    Pick<WindowLike, 'trustedTypes'>;
  return {
    ...{document, DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter},
    ...{NamedNodeMap, HTMLFormElement, DOMParser, trustedTypes},
  };
}

/**
 * Sanitizes HTML: removes everything that could run, load or be styled. Uses the HTML Sanitizer API, or DOMPurify,
 * which is loaded in browsers without it. Only links to http(s) URLs remain.
 *
 * @returns a detached element with the sanitized content.
 */
export async function sanitize(html: string): Promise<HTMLElement> {
  const box: HTMLElement & Sanitizing = document.createElement('div');
  if (box.setHTML) {
    const sanitizer = {elements: ELEMENTS, replaceWithChildrenElements: WRAPPERS};
    box.setHTML(html, {sanitizer: {...sanitizer, attributes: ATTRIBUTES}});
  } else {
    const {default: purify} = await import('dompurify');
    purifier ??= purify(cleanWindow());
    const options = {ALLOWED_TAGS: ELEMENTS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false};
    box.append(
      purifier.sanitize(html, {...options, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true}),
    );
  }
  for (const link of box.querySelectorAll('[href]')) {
    const url = safeHttpUrl(link.getAttribute('href'), fromDocument('baseURI'));
    if (url) link.setAttribute('href', url);
    else link.removeAttribute('href');
    link.setAttribute('rel', 'noopener');
  }
  return box;
}
