import {ContextEvent} from '@lit/context';
import type {LitElement, ReactiveController} from 'lit';
import {playerContext} from '../../player/player-context.js';
import {whenNotStarting} from '../../player/when-not-starting.js';
import {setStyles, stylesOf} from '../../styles/adopt-styles.js';
import {contrast} from '../../styles/contrast.js';
import {tokens} from '../../styles/tokens.js';
import {ring} from '../controls/ring.styles.js';

const connected = new WeakSet<Element>();

/** Connects an element outside of a player to the player whose id its `for` attribute names. */
export async function connectToPlayer(element: LitElement): Promise<void> {
  if (connected.has(element)) return;
  connected.add(element);
  await customElements.whenDefined('kapitel-player');
  new ForController(element);
}

/**
 * Connects an element to the player with an id, anywhere in the document, as soon as that player is added. When
 * the player is removed, the element is connected to the next one with that id.
 */
class ForController implements ReactiveController {
  readonly #element: LitElement;
  readonly #observer = new MutationObserver(() => this.#look());
  #player: Element | null = null;
  #coloured = false;

  constructor(element: LitElement) {
    this.#element = element;
    // Context requests of the element and its descendants are dispatched again inside the player.
    element.addEventListener('context-request', (event) => {
      const {context, contextTarget, callback, subscribe} = event;
      if (!this.#player) return;
      event.stopPropagation();
      const request = new ContextEvent(context, contextTarget, callback, subscribe);
      this.#player.shadowRoot?.dispatchEvent(request);
    });
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      element.addEventListener(type, this.#touch);
    }
    element.addController(this);
  }

  /** A touch of the element is a touch of its player. */
  readonly #touch = (): void => {
    const event = new ContextEvent(playerContext, this.#element, (player) => {
      if (player.state.touched) return;
      whenNotStarting(player, () => player.update({touched: true}));
    });
    this.#element.dispatchEvent(event);
  };

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
    this.#player = id ? this.#find(`kapitel-player#${CSS.escape(id)}`) : null;
    if (this.#player === before) return;
    this.#colour();
    // Moving the element makes it and its descendants request their contexts again.
    if (before) element.before(element);
    else element.connectedCallback();
  }

  /** Finds a player. One of the two may have been moved into another window or frame. */
  #find(selector: string): Element | null {
    const {ownerDocument} = this.#element;
    const root = this.#element.getRootNode() as Document | ShadowRoot;
    const found = root.querySelector(selector);
    if (found) return found;
    const before = this.#player;
    const isElsewhere = before?.isConnected && before.ownerDocument !== ownerDocument;
    if (isElsewhere && before.matches(selector)) return before;
    return ownerDocument === document ? null : document.querySelector(selector);
  }

  /** Gives the element the colours that it has inside a player. */
  #colour(): void {
    if (this.#coloured) return;
    this.#coloured = true;
    const own = this.#element.shadowRoot!;
    setStyles(own, [tokens, contrast, ...stylesOf(own), ring]);
  }
}
