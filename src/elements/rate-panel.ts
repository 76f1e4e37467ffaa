import {css, html} from 'lit';
import type {Messages} from '../locales/messages.js';
import type {Player} from '../player/player.js';
import type {Panel} from './popup-button.js';

const RATES = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const STEP = 0.05;

/** The speeds to choose from, and two buttons for what lies between. */
export const ratePanel: Panel = {
  styles: [
    css`
      [part='rates'] {
        direction: ltr;
      }
      .fine {
        display: flex;
        justify-content: space-between;
        align-items: center;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .fine button {
        inline-size: 2.75rem;
        font-size: 1.25rem;
      }
      .rates {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 0.25rem;
      }
      .rates button {
        inline-size: 100%;
        min-inline-size: min(3.25rem, 16vw);
        border-radius: 8px;
        font-size: 0.875rem;
      }
      .rates [aria-pressed='true'] {
        background: var(--_accent);
        forced-color-adjust: none;
      }
      /* The button itself keeps the colour of the text, by which its accent is chosen. */
      .rates [aria-pressed='true'] span {
        color: var(--_on-accent);
      }
    `,
  ],

  render(player: Player, text: Messages) {
    const {playbackRate} = player.state;
    const set = (rate: number) => () => {
      player.playbackRate = Math.round(Math.min(3, Math.max(0.5, rate)) * 100) / 100;
    };
    return html`<div part="rates">
      <div class="fine">
        <button aria-label=${text.slower} @click=${set(playbackRate - STEP)}>−</button>
        <output>${playbackRate.toLocaleString(text.language)}×</output>
        <button aria-label=${text.faster} @click=${set(playbackRate + STEP)}>+</button>
      </div>
      <div class="rates">
        ${RATES.map(
          (rate) =>
            html`<button
              part="rate-option"
              aria-pressed=${rate === playbackRate}
              ?autofocus=${rate === playbackRate}
              @click=${set(rate)}
            >
              <span>${rate.toLocaleString(text.language)}×</span>
            </button>`,
        )}
      </div>
    </div>`;
  },
};
