import {ContextEvent} from '@lit/context';
import {LitElement} from 'lit';
import {english} from '../locales/locales.js';
import type {Messages} from '../locales/messages.js';
import type {Player} from '../player/player.js';
import type {PlayerState} from '../player/player-state.js';
import {SelectController} from '../player/select-controller.js';
import {messagesContext} from './messages-context.js';

/**
 * What everything inside a player has in common: it shows a part of the player's state and speaks the
 * player's language.
 *
 *     class KapitelRate extends PlayerElement<{playbackRate: number}> {
 *       protected override select({playbackRate}: PlayerState) {
 *         return {playbackRate};
 *       }
 *     }
 *
 * With `for` it belongs to the player of that id, from anywhere on the page.
 *
 * @attr {string} for - The id of the player it belongs to, where it stands outside of it.
 */
export abstract class PlayerElement<Shown extends object> extends LitElement {
  /** Which of its parts can be styled from outside of the player as well: its `exportparts`. */
  static readonly parts: string | undefined;

  readonly #state = new SelectController<Shown>(this, (state) => this.select(state));
  #unsubscribe: (() => void) | undefined;
  /** The words in the player's language. */
  protected text: Messages = english;

  /** What it shows: renders again only when one of these values has changed. */
  protected abstract select(state: PlayerState): Shown;

  /** `undefined` outside of a player. */
  protected get player(): Player | undefined {
    return this.#state.player;
  }

  /** What was selected last; nothing outside of a player. */
  protected get shown(): Partial<Shown> {
    return this.#state.value ?? {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {parts} = this.constructor as typeof PlayerElement;
    if (parts) this.setAttribute('exportparts', parts);
    const request = new ContextEvent(messagesContext, this, (messages) => {
      const speak = () => {
        this.text = messages.state;
        this.requestUpdate();
      };
      this.#unsubscribe = messages.subscribe(speak);
      speak();
    });
    this.dispatchEvent(request);
    if (this.player || !this.hasAttribute('for')) return;
    void import('./join-player.js').then(
      ({joinPlayer}) => joinPlayer(this),
      // Without a network it stays alone.
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }
}
