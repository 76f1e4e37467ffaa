import {ContextConsumer} from '@lit/context';
import {html, LitElement} from 'lit';
import {skipIcon} from '../icons/icons.js';
import {messagesContext} from '../locales/messages.js';
import {SelectController} from '../player/select-controller.js';
import {controls} from '../styles/controls.js';

/**
 * Goes back or forward by some seconds.
 *
 * @summary A skip button.
 * @csspart skip-button - The button.
 */
export class KapitelSkipButton extends LitElement {
  static override styles = controls;
  static override properties = {seconds: {type: Number}};

  /** How far; back when negative. */
  declare seconds: number;

  readonly #player = new SelectController(this, () => ({}));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});

  constructor() {
    super();
    this.seconds = 30;
  }

  protected override render() {
    const {seconds} = this;
    const words = this.#text.value?.[seconds < 0 ? 'back' : 'forward'](Math.abs(seconds));
    return html`<button
      part="skip-button"
      aria-label=${words ?? ''}
      @click=${() => {
        const {player} = this.#player;
        if (player) player.currentTime += seconds;
      }}
    >
      ${skipIcon(seconds)}
    </button>`;
  }
}
