import {findTimes} from '../../readers/text/find-times.js';

/** Elements in which a time means something else, is a link already, or can be edited. */
const SKIPPED =
  'a, button, code, pre, kbd, samp, script, style, textarea, select, svg, [contenteditable], kapitel-player';

/**
 * Turns the times in the text of some elements into links: `17:21` becomes `<a href="#t=1041">`. Only text nodes
 * are read, once.
 *
 * @param root the tree of the elements.
 */
export function linkTimes(selector: string, root: ParentNode = document): void {
  for (const scope of scopesOf(selector, root)) linkTimesIn(scope);
}

/** Does the same in one element, which may be detached. */
export function linkTimesIn(scope: Element): void {
  // Collect the nodes first: the links change the tree that is walked.
  for (const text of [...textsIn(scope)]) linkTimesOf(text);
}

/** The elements of a selector; none if it is invalid. */
function scopesOf(selector: string, root: ParentNode): Iterable<Element> {
  try {
    return root.querySelectorAll(selector);
  } catch {
    console.warn(`Kapitel: link-times="${selector}" is no selector.`);
    return [];
  }
}

function* textsIn(scope: Element): Generator<Text> {
  const walker = document.createTreeWalker(
    scope,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      // A form control hides a property of its form that has the same name; another window has other classes.
      if (Reflect.get(Node.prototype, 'nodeType', node) === Node.ELEMENT_NODE) {
        return Element.prototype.matches.call(node, SKIPPED)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP;
      }
      return NodeFilter.FILTER_ACCEPT;
    },
  );
  while (walker.nextNode()) yield walker.currentNode as Text;
}

function linkTimesOf(text: Text): void {
  const {data} = text;
  const times = findTimes(data);
  if (!times.length) return;
  let end = 0;
  const parts = times.flatMap(({time, index, length}) => {
    const before = data.slice(end, index);
    end = index + length;
    return [before, linkTo(time, data.slice(index, end))];
  });
  text.replaceWith(...parts, data.slice(end));
}

function linkTo(seconds: number, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#t=${seconds}`;
  link.textContent = text;
  return link;
}
