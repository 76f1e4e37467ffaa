import {ContextEvent} from '@lit/context';
import type {LitElement} from 'lit';
import {contrast} from '../styles/contrast.js';
import {tokens} from '../styles/tokens.js';

/** Those that have their player or wait for it: whoever is moved meanwhile waits on. */
const joined = new WeakSet<Element>();

/**
 * Lets an element outside of a player belong to the one whose id its `for` names, wherever in the
 * document that is, and whenever it comes. Without `for` it stays alone.
 */
export async function joinPlayer(element: LitElement): Promise<void> {
  if (joined.has(element)) return;
  joined.add(element);
  await customElements.whenDefined('kapitel-player');
  const shadowRoot = (await playerOf(element))?.shadowRoot;
  if (!shadowRoot || !element.isConnected) {
    joined.delete(element);
    return;
  }
  // What it, or something in it, asks for is asked inside the player.
  element.addEventListener('context-request', (event) => {
    event.stopPropagation();
    const {context, contextTarget, callback, subscribe} = event;
    shadowRoot.dispatchEvent(new ContextEvent(context, contextTarget, callback, subscribe));
  });
  const own = element.shadowRoot!;
  own.adoptedStyleSheets = [tokens.styleSheet!, contrast.styleSheet!, ...own.adoptedStyleSheets];
  // It asks again.
  element.connectedCallback();
}

/** Waits as long as the element is there, and names the same player. */
function playerOf(element: Element): Promise<Element | null> {
  const root = element.getRootNode() as ParentNode & Node;
  const selector = `kapitel-player#${CSS.escape(element.getAttribute('for') ?? '')}`;
  return new Promise((resolve) => {
    const look = () => {
      const found = root.querySelector(selector);
      if (!found && element.isConnected) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, {childList: true, subtree: true, attributeFilter: ['id']});
    look();
  });
}
