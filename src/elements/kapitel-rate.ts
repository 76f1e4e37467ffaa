import {ContextConsumer} from '@lit/context';
import {css, html, LitElement} from 'lit';
import {messagesContext} from '../locales/messages.js';
import {SelectController} from '../player/select-controller.js';
import {controls} from '../styles/controls.js';

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

/**
 * Chooses how fast the sound plays; its pitch stays.
 *
 * @summary The speed.
 * @csspart rate - The select.
 */
export class KapitelRate extends LitElement {
  static override styles = [
    controls,
    css`
      select {
        appearance: none;
        min-inline-size: 2.75rem;
        block-size: 2.75rem;
        padding: 0 0.5rem;
        border: 0;
        border-radius: 99px;
        background: none;
        color: inherit;
        font: inherit;
        font-size: 0.875rem;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
        text-align: center;
        text-align-last: center;
        cursor: pointer;
      }
      select:hover {
        background: var(--_hover);
      }
      option {
        background: Canvas;
        color: CanvasText;
      }
    `,
  ];

  readonly #player = new SelectController(this, ({playbackRate}) => ({playbackRate}));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});

  protected override render() {
    const {playbackRate = 1} = this.#player.value ?? {};
    const rates = RATES.includes(playbackRate) ? RATES : [...RATES, playbackRate];
    return html`<select
      part="rate"
      aria-label=${this.#text.value?.speed ?? ''}
      @change=${({target}: Event) => {
        const {player} = this.#player;
        if (player) player.playbackRate = Number((target as HTMLSelectElement).value);
      }}
    >
      ${rates.map(
        (rate) =>
          html`<option value=${rate} .selected=${rate === playbackRate}>
            ${rate.toLocaleString(this.lang || undefined)}×
          </option>`,
      )}
    </select>`;
  }
}
