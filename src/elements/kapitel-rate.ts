import {css} from 'lit';
import type {PlayerState} from '../player/player-state.js';
import {PopupButton} from './popup-button.js';

/**
 * Shows how fast the sound plays, and opens a choice of speeds; the pitch stays.
 *
 * @summary The speed.
 * @csspart rate - The button.
 * @csspart popup - The choice, as every popup.
 * @csspart rate-popup - The choice.
 * @csspart rates - What is in it.
 * @csspart rate-option - A speed; the chosen one has `aria-pressed="true"`.
 */
export class KapitelRate extends PopupButton<Pick<PlayerState, 'playbackRate'>> {
  static override readonly parts = 'rate, popup, rate-popup, rates, rate-option';
  static override styles = [
    ...super.styles,
    css`
      [part='rate'] {
        direction: ltr;
        inline-size: auto;
        min-inline-size: 2.75rem;
        padding-inline: 0.5rem;
        font-size: 0.875rem;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override select({playbackRate}: PlayerState) {
    return {playbackRate};
  }

  protected override face() {
    const rate = (this.shown.playbackRate ?? 1).toLocaleString(this.text.language);
    return {
      part: 'rate',
      popup: 'rate-popup',
      label: this.text.speed,
      value: ` ${rate}×`,
      content: `${rate}×`,
    };
  }

  protected override async loadPanel() {
    return (await import('./rate-panel.js')).ratePanel;
  }
}
