import {css, type PropertyValues} from 'lit';
import {skipIcon} from '../../icons/control-icons.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {PlayerButton} from '../base/player-button.js';

/**
 * Seeks by some seconds. With `0`, or a value that is not a number, there is no button.
 *
 * @summary A button that seeks some seconds back or forward.
 * @attr {number} [seconds=30] - The distance in seconds; negative values seek back.
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
          700 8px system-ui,
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

  protected override button() {
    const {seconds} = this;
    return {
      part: 'skip-button',
      label: say(this.text, controlMessages, seconds < 0 ? 'back' : 'forward', Math.abs(seconds)),
      icon: skipIcon(seconds),
      press: (player: Player) => (player.currentTime += seconds),
    };
  }
}
