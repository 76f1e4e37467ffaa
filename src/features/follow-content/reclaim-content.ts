import {isElement} from '../../elements/base/is-element.js';
import type {FeatureHost} from '../feature.js';

/** What the content of a player consists of, besides text. */
const CONTENT = 'h1, h2, h3, h4, h5, h6, ol, ul, figure, img, audio, time, script';
const AUDIO = 'audio, a[href$=".mp3" i], a[href$=".m4a" i]';

/**
 * Moves the content of a player back into it after a text filter has moved it out. WordPress' `wpautop` wraps lines in
 * `<p>`. The `</p>` after the player's start tag closes the player too, so its content follows as siblings. Its end tag
 * leaves an empty paragraph, or a line break at the end or the start of one.
 *
 * Nothing is moved if what follows could be the article's own: without an end, without audio, or, beside a player with an
 * episode, with paragraphs of text.
 *
 * @param hasEpisode whether the player has an episode without this content.
 */
export function reclaimContent(host: FeatureHost, hasEpisode: boolean): void {
  const paragraph = host.parentElement;
  if (paragraph?.localName !== 'p' || lastIn(paragraph) !== host) return;
  const content: Element[] = [];
  let next = paragraph.nextElementSibling;
  for (; next && !isEmpty(next) && firstIn(next) !== 'br'; next = next.nextElementSibling) {
    if (next.matches('kapitel-player, :has(kapitel-player)')) return;
    if ((hasEpisode || host.childElementCount) && !isContent(next)) return;
    content.push(next);
    if (isNamed(lastIn(next), 'br')) break;
  }
  if (!next || !content.length || ![host, ...content].some(hasAudio)) return;
  host.append(...content);
  if (isEmpty(next)) next.remove();
}

const isText = (node: Node) =>
  node.nodeType === Node.TEXT_NODE && /[^ \t\r\n\f]/.test((node as Text).data);
/** The nodes of an element, without white space and comments. */
const nodesIn = (element: Element) =>
  [...element.childNodes].filter((node) => isText(node) || isElement(node));
const lastIn = (element: Element) => nodesIn(element).at(-1);
const firstIn = (element: Element) => {
  const [first] = nodesIn(element);
  return element.localName === 'p' && first && isElement(first) ? first.localName : undefined;
};
const isNamed = (node: Node | undefined, name: string) =>
  node !== undefined && isElement(node) && node.localName === name;

/** Whether it is what an end tag in a paragraph of its own leaves. */
const isEmpty = (element: Element) => element.localName === 'p' && !nodesIn(element).length;
const isContent = (element: Element) =>
  element.matches(`${CONTENT}, :has(${CONTENT})`) || /\d:\d\d/.test(element.textContent);
const hasAudio = (element: Element) => element.matches(`:has(${AUDIO}), ${AUDIO}`);
