import {ContextEvent} from '@lit/context';
import {english} from '../../locales/follow-messages.js';
import type {Messages} from '../../locales/messages.js';
import {ChunkLoader} from '../../player/chunk-loader.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import {SelectController} from '../../player/select-controller.js';
import {messagesContext} from './messages-context.js';
import {MovableElement} from './movable-element.js';

/** Loads the code of elements outside a player, which have no player yet. */
const chunks = new ChunkLoader(() => undefined);

/**
 * Base class of the elements inside a player. An element shows a part of the player's state in the player's
 * language.
 *
 *     class KapitelRate extends PlayerElement<{playbackRate: number}> {
 *       protected override select({playbackRate}: PlayerState) {
 *         return {playbackRate};
 *       }
 *     }
 *
 * With the attribute `for`, the element shows the player with that `id` from anywhere on the page.
 *
 * @attr {string} for - The `id` of the player, for use outside of one.
 */
export abstract class PlayerElement<Shown extends object> extends MovableElement {
  /** The value of `exportparts`: the parts that can also be styled from outside the player. */
  static readonly parts: string | undefined;

  readonly #state = new SelectController<Shown>(this, (state) => this.select(state));
  #unsubscribe: (() => void) | undefined;
  /** The messages in the player's language. */
  protected text: Messages = english;

  /** Selects the values that the element shows. It renders again only when one of them has changed. */
  protected abstract select(state: PlayerState): Shown;

  /** The player; `undefined` outside one. */
  protected get player(): Player | undefined {
    return this.#state.player;
  }

  /** The values that were selected last; empty outside a player. */
  protected get shown(): Partial<Shown> {
    return this.#state.value ?? {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {parts} = this.constructor as typeof PlayerElement;
    if (parts) this.setAttribute('exportparts', parts);
    const request = new ContextEvent(messagesContext, this, (messages) => {
      const onMessages = () => {
        this.text = messages.state;
        this.requestUpdate();
      };
      this.#unsubscribe = messages.subscribe(onMessages);
      onMessages();
    });
    this.dispatchEvent(request);
    const id = this.getAttribute('for');
    if (this.player || !id) return;
    const host: (Element & {player?: Player}) | null = this.ownerDocument.getElementById(id);
    // The player says that a file is missing, and loads it again.
    (host?.player?.chunks ?? chunks).load(
      () => import('./for-controller.js'),
      ({connectToPlayer}) => void connectToPlayer(this),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }
}
