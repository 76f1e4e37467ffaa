import {findTimes} from '../../readers/show-notes.js';

/** Where a time is not meant, is a link already, or is somebody else's to write. */
const SKIPPED =
  'a, button, code, pre, kbd, samp, script, style, textarea, select, svg, [contenteditable], kapitel-player';

/**
 * Makes links of the times in the text of some elements: `17:21` becomes `<a href="#t=1041">`. Nothing
 * but text is looked at, once.
 *
 * @param root where the elements are.
 */
export function linkTimes(selector: string, root: ParentNode = document): void {
  for (const scope of scopesOf(selector, root)) linkTimesIn(scope);
}

/** The same in one element, which may be in no document. */
export function linkTimesIn(scope: Element): void {
  // Collected first: what is written meanwhile isn't walked.
  for (const text of [...textsIn(scope)]) linkTimesOf(text);
}

/** None where the selector is broken. */
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
      if (node instanceof Element) {
        return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
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
