import {ContextEvent} from '@lit/context';
import type {LitElement, ReactiveController} from 'lit';
import {contrast} from '../styles/contrast.js';
import {tokens} from '../styles/tokens.js';

const joined = new WeakSet<Element>();

/**
 * Lets an element outside of a player belong to the one whose id its `for` names, wherever in the
 * document that is, whenever it comes, and to the next of that name when it goes.
 */
export async function joinPlayer(element: LitElement): Promise<void> {
  if (joined.has(element)) return;
  joined.add(element);
  await customElements.whenDefined('kapitel-player');
  new Joint(element);
}

class Joint implements ReactiveController {
  readonly #element: LitElement;
  readonly #observer = new MutationObserver(() => this.#look());
  #player: Element | null = null;
  #coloured = false;

  constructor(element: LitElement) {
    this.#element = element;
    // What it, or something in it, asks for is asked inside the player.
    element.addEventListener('context-request', (event) => {
      const {context, contextTarget, callback, subscribe} = event;
      if (!this.#player) return;
      event.stopPropagation();
      const request = new ContextEvent(context, contextTarget, callback, subscribe);
      this.#player.shadowRoot?.dispatchEvent(request);
    });
    element.addController(this);
  }

  hostConnected(): void {
    const root = this.#element.getRootNode();
    this.#observer.observe(root, {childList: true, subtree: true, attributeFilter: ['id', 'for']});
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    const element = this.#element;
    const before = this.#player;
    const id = element.getAttribute('for');
    const root = element.getRootNode() as Document | ShadowRoot;
    this.#player = id ? root.querySelector(`kapitel-player#${CSS.escape(id)}`) : null;
    if (this.#player === before) return;
    this.#colour();
    // It, and all that is in it, asks again.
    if (before) element.before(element);
    else element.connectedCallback();
  }

  /** Gives it the colours that it has inside of a player. */
  #colour(): void {
    if (this.#coloured) return;
    this.#coloured = true;
    const own = this.#element.shadowRoot!;
    own.adoptedStyleSheets = [tokens.styleSheet!, contrast.styleSheet!, ...own.adoptedStyleSheets];
  }
}
