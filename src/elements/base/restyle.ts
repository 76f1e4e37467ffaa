import type {CSSResult} from 'lit';
import {fromDocument} from '../../player/from-document.js';
import {stylesOf} from '../../styles/adopt-styles.js';
import {moved, type Movable} from '../../styles/moved.js';

/** The style sheets that were constructed for other documents. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();
/** The elements that have been in another document. */
const known = new WeakSet<Movable>();

/** From now on, gives elements that are moved into another document their styles there, and those that were. */
export function restyleMoved(): void {
  moved.restyle = restyle;
  for (const element of moved.waiting.splice(0)) restyle(element);
}

function restyle(element: Movable): void {
  const root = element.shadowRoot;
  if (!root) return;
  const {ownerDocument} = root;
  root.adoptedStyleSheets = stylesOf(root).flatMap((style) => sheetFor(style, ownerDocument));
  if (known.has(element)) return;
  known.add(element);
  const hostUpdated = () => defineInside(root);
  element.addController({hostUpdated});
  hostUpdated();
}

/** @returns none for a document without a window, which shows nothing. */
function sheetFor(style: CSSResult, owner: Document): CSSStyleSheet | [] {
  if (owner === document) return style.styleSheet!;
  const view = fromDocument('defaultView', owner);
  if (!view) return [];
  const known = sheets.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(owner, known);
  const sheet = known.get(style) ?? new view.CSSStyleSheet();
  if (!known.has(style)) sheet.replaceSync(style.cssText);
  known.set(style, sheet);
  return sheet;
}

/**
 * Another document has other custom elements. Those in a root that are defined later become what they are in this
 * document, and are put back.
 */
function defineInside(root: ShadowRoot): void {
  if (root.ownerDocument === document) return;
  for (const element of root.querySelectorAll(':not(:defined)')) {
    void customElements.whenDefined(element.localName).then(() => {
      const {parentNode, nextSibling} = element;
      if (element.matches(':defined')) return;
      customElements.upgrade(document.adoptNode(element));
      parentNode?.insertBefore(element, nextSibling);
    });
  }
}
