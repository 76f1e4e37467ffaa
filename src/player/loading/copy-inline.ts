/** Elements that are copied. Of others only what is in them. */
const COPIED =
  'a, abbr, b, bdi, bdo, br, cite, code, data, del, dfn, em, i, img, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, span, strong, sub, sup, time, u, var, wbr';
/** Elements whose content is no text. */
const LEFT_OUT =
  'script, style, template, noscript, iframe, object, audio, video, canvas, svg, math, select, textarea';
const ATTRIBUTES = [
  ...['alt', 'datetime', 'dir', 'height', 'href', 'hreflang', 'lang', 'loading', 'rel', 'sizes'],
  ...['src', 'srcset', 'target', 'title', 'width'],
];

/**
 * Copies the content of an element of the page: text, links, images and emphasis, without ids, styles and listeners.
 *
 * @param without the parts that are left out.
 */
export function copyInline(element: Element, without: ReadonlySet<unknown>): Node[] {
  const content = [...element.childNodes].flatMap((node) => copyOf(node, without));
  const isMarked = element.hasAttribute('lang') || element.hasAttribute('dir');
  if (!isMarked) return content;
  const span = copyAttributes(element, document.createElement('span'));
  span.append(...content);
  return [span];
}

function copyOf(node: Node, without: ReadonlySet<unknown>): Node[] {
  if (node instanceof Text) return [new Text(node.data)];
  if (!(node instanceof Element) || without.has(node) || node.matches(LEFT_OUT)) return [];
  const content = [...node.childNodes].flatMap((child) => copyOf(child, without));
  if (!node.matches(COPIED)) return content;
  const copy = copyAttributes(node, document.createElement(node.localName));
  copy.append(...content);
  return [copy];
}

function copyAttributes<Copy extends Element>(element: Element, copy: Copy): Copy {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && (name !== 'href' || isLink(element))) copy.setAttribute(name, value);
  }
  return copy;
}

const isLink = (element: Element) =>
  element instanceof HTMLAnchorElement && /^(?:https?|mailto|tel):$/.test(element.protocol);
