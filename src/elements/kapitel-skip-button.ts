import {css, type PropertyValues} from 'lit';
import {skipIcon} from '../icons/control-icons.js';
import type {Player} from '../player/player.js';
import {PlayerButton} from './player-button.js';

/**
 * Goes back or forward by some seconds. With `0`, or what is no number, there is no button.
 *
 * @summary Some seconds back or forward.
 * @attr {number} seconds - How far; back when negative. 30
 * @csspart skip-button - The button.
 */
export class KapitelSkipButton extends PlayerButton<object> {
  static override readonly parts = 'skip-button';
  static override styles = [
    ...super.styles,
    css`
      text {
        fill: currentColor;
        stroke: none;
        font:
          600 7.5px system-ui,
          sans-serif;
      }
    `,
  ];
  static override properties = {seconds: {type: Number}};

  declare seconds: number;

  constructor() {
    super();
    this.seconds = 30;
  }

  protected override select() {
    return {};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.hidden = !this.seconds;
  }

  protected override face() {
    const {seconds} = this;
    return {
      part: 'skip-button',
      label: this.text[seconds < 0 ? 'back' : 'forward'](Math.abs(seconds)),
      icon: skipIcon(seconds),
      press: (player: Player) => (player.currentTime += seconds),
    };
  }
}
