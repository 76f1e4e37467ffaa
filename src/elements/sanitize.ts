import {tidyUrl} from '../episode/tidy.js';

/**
 * What show notes may hold: text, its structure, and links. No pictures: they would be requested from
 * wherever the notes say before anybody asked for anything.
 */
const ELEMENTS = (
  'a abbr b blockquote br caption cite code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p ' +
  'pre q s section small span strong sub sup table tbody td th thead time tr u ul var wbr'
).split(' ');
/** What goes while its text stays. Of the elements in neither list, the browser drops the text as well. */
const WRAPPERS = (
  'acronym address article aside bdi bdo big center data details dfn dir fieldset figcaption figure font footer ' +
  'form header hgroup label legend main menu nav nobr output rp rt ruby samp search strike summary tfoot tt'
).split(' ');
const ATTRIBUTES = ['href', 'title', 'lang', 'dir', 'datetime', 'colspan', 'rowspan', 'start'];

/** The HTML Sanitizer API, which not every browser has, nor the compiler a type for. */
interface Sanitizing {
  setHTML?(html: string, options: {sanitizer: object}): void;
}

/**
 * HTML from outside with everything taken out that could run, load or look like something else than text.
 * The browser does it where it can, elsewhere DOMPurify, which is fetched then. Links lead to http(s) only.
 *
 * @returns an element that is in no document, with the rest in it.
 */
export async function sanitize(html: string): Promise<HTMLElement> {
  const box: HTMLElement & Sanitizing = document.createElement('div');
  if (box.setHTML) {
    const sanitizer = {elements: ELEMENTS, replaceWithChildrenElements: WRAPPERS};
    box.setHTML(html, {sanitizer: {...sanitizer, attributes: ATTRIBUTES}});
  } else {
    const {default: purify} = await import('dompurify');
    const options = {ALLOWED_TAGS: ELEMENTS, ALLOWED_ATTR: ATTRIBUTES, ALLOW_DATA_ATTR: false};
    box.append(
      purify.sanitize(html, {...options, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true}),
    );
  }
  for (const link of box.querySelectorAll('[href]')) {
    const address = tidyUrl(link.getAttribute('href'), document.baseURI);
    if (address) link.setAttribute('href', address);
    else link.removeAttribute('href');
    link.setAttribute('rel', 'noopener');
  }
  return box;
}
