import {css, html} from 'lit';
import {formatNumber} from '../../locales/format-number.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {minusIcon, plusIcon} from '../../icons/control-icons.js';
import {attachPopup, popupStyles} from '../base/popup.js';
import type {Panel} from '../base/popup-button.js';

const RATES = [0.5, 0.75, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const STEP = 0.05;

/** The speeds, and two buttons that change the speed by 0.05. */
export const ratePanel: Panel = {
  styles: [
    ...popupStyles,
    css`
      [part='rates'] {
        direction: ltr;
      }
      .fine {
        display: flex;
        justify-content: space-between;
        align-items: center;
        font-weight: 600;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .rates {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        gap: 0.25em;
      }
      .rates button {
        inline-size: 100%;
        min-inline-size: min(3.25em, 16vw);
        border-radius: 8px;
      }
      .rates span {
        font-size: 0.875em;
      }
      .rates [aria-pressed='true'] {
        background: var(--_accent);
        forced-color-adjust: none;
      }
      /* The button keeps the text colour, from which the accent is derived. */
      .rates [aria-pressed='true'] span {
        color: var(--_on-accent);
      }
    `,
  ],
  attach: attachPopup,

  render(player: Player, text: Messages) {
    const {playbackRate} = player.state;
    const slower = say(text, panelMessages, 'slower');
    const faster = say(text, panelMessages, 'faster');
    const set = (rate: number) => () => {
      player.playbackRate = Math.round(Math.min(3, Math.max(0.5, rate)) * 100) / 100;
    };
    return html`<div part="rates">
      <div class="fine">
        <button aria-label=${slower.text} lang=${slower.lang} @click=${set(playbackRate - STEP)}>
          ${minusIcon}
        </button>
        <output>${formatNumber(playbackRate, text)}×</output>
        <button aria-label=${faster.text} lang=${faster.lang} @click=${set(playbackRate + STEP)}>
          ${plusIcon}
        </button>
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
              <span>${formatNumber(rate, text)}×</span>
            </button>`,
        )}
      </div>
    </div>`;
  },
};
