import {ContextConsumer} from '@lit/context';
import {css, html, LitElement} from 'lit';
import {mutedIcon, volumeIcon} from '../icons/icons.js';
import {messagesContext} from '../locales/messages.js';
import {SelectController} from '../player/select-controller.js';
import {controls} from '../styles/controls.js';

/**
 * How loud, and whether at all.
 *
 * @summary The volume.
 * @csspart mute-button - The button.
 * @csspart volume - The slider.
 */
export class KapitelVolume extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
      }
      input {
        inline-size: 4.5rem;
        block-size: 2.75rem;
        margin: 0;
        accent-color: var(--_accent);
        cursor: pointer;
      }
      @container (inline-size < 26rem) {
        input {
          display: none;
        }
      }
    `,
  ];

  readonly #player = new SelectController(this, ({volume, muted}) => ({volume, muted}));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});

  protected override render() {
    const {volume = 1, muted = false} = this.#player.value ?? {};
    const silent = muted || !volume;
    return html`<button
        part="mute-button"
        aria-label=${this.#text.value?.mute ?? ''}
        aria-pressed=${silent}
        @click=${() => this.#set(silent ? volume || 1 : volume, !silent)}
      >
        ${silent ? mutedIcon : volumeIcon}
      </button>
      <input
        part="volume"
        type="range"
        max="1"
        step="0.05"
        aria-label=${this.#text.value?.volume ?? ''}
        .value=${String(muted ? 0 : volume)}
        @input=${({target}: Event) => this.#set(Number((target as HTMLInputElement).value), false)}
      />`;
  }

  #set(volume: number, muted: boolean): void {
    const {player} = this.#player;
    if (!player) return;
    player.volume = volume;
    player.muted = muted;
  }
}
