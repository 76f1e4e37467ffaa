import {css, html} from 'lit';
import {formatNumber} from '../../locales/format-number.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import {PopupButton} from '../base/popup-button.js';

/**
 * Shows the speed, and opens a popup of speeds. The pitch is preserved.
 *
 * @summary The button that opens the speeds.
 * @csspart rate - The button, which shows the speed.
 * @csspart popup - Every popup.
 * @csspart rate-popup - The popup of the speeds.
 * @csspart rates - The group of speeds.
 * @csspart rate-option - A speed; the selected one has `aria-pressed="true"`.
 */
export class KapitelRate extends PopupButton<Pick<PlayerState, 'playbackRate'>> {
  static override readonly parts = 'rate, popup, rate-popup, rates, rate-option';
  static override styles = [
    ...super.styles,
    css`
      :host(:dir(rtl)) {
        --_edge: end;
      }
      span {
        font-size: 0.875em;
      }
      [part='rate'] {
        justify-items: var(--_edge, start);
        direction: ltr;
        inline-size: auto;
        min-inline-size: max(2.75em, 44px);
        padding-inline: 0.5em;
        font-weight: 600;
      }
    `,
  ];

  protected override select({playbackRate}: PlayerState) {
    return {playbackRate};
  }

  protected override button() {
    const rate = formatNumber(this.shown.playbackRate ?? 1, this.text);
    return {
      part: 'rate',
      popup: 'rate-popup',
      label: say(this.text, controlMessages, 'speed'),
      value: ` ${rate}×`,
      content: html`<span .textContent=${`${rate}×`}></span>`,
    };
  }

  protected override async loadPanel() {
    return (await import('./rate-panel.js')).ratePanel;
  }
}
