import {css, html} from 'lit';
import type {Panel} from './popup-button.js';

const RATES = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const STEP = 0.05;

/** The speeds to choose from, and two buttons for what lies between. */
export const ratePanel: Panel = {
  styles: css`
    .fine,
    .rates {
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
      font-size: 1.25rem;
    }
    .rates {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: 0.25rem;
    }
    .rates button {
      inline-size: 100%;
      min-inline-size: 3.25rem;
      border-radius: 8px;
      font-size: 0.875rem;
    }
    .rates [aria-pressed='true'] {
      background: var(--_accent);
      color: var(--_on-accent);
      forced-color-adjust: none;
    }
  `,

  render(player, text) {
    const {playbackRate} = player.state;
    const set = (rate: number) => () => {
      player.playbackRate = Math.round(Math.min(3, Math.max(0.5, rate)) * 100) / 100;
    };
    return html`<div class="fine">
        <button aria-label=${text.slower} @click=${set(playbackRate - STEP)}>−</button>
        <output>${playbackRate.toLocaleString(text.language)}×</output>
        <button aria-label=${text.faster} @click=${set(playbackRate + STEP)}>+</button>
      </div>
      <div class="rates">
        ${RATES.map(
          (rate) =>
            html`<button
              aria-pressed=${rate === playbackRate}
              ?autofocus=${rate === playbackRate}
              @click=${set(rate)}
            >
              ${rate.toLocaleString(text.language)}×
            </button>`,
        )}
      </div>`;
  },
};
