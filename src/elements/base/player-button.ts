import {html, type TemplateResult} from 'lit';
import {controls} from '../../styles/controls.js';
import type {Player} from '../../player/player.js';
import type {Phrase} from '../../locales/say.js';
import {PlayerElement} from './player-element.js';

/** How a button of the player looks and is named. */
export interface ButtonFace {
  readonly part: string;
  readonly label: Phrase;
  readonly icon: TemplateResult | string;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly press: (player: Player) => unknown;
}

/** Base class of buttons that call one method of the player. */
export abstract class PlayerButton<Shown extends object> extends PlayerElement<Shown> {
  static override styles = [controls];

  protected abstract button(): ButtonFace;

  protected override render() {
    const {part, label, icon, name, disabled, press} = this.button();
    return html`<button
      part=${part}
      class=${name ?? ''}
      aria-label=${label.text}
      lang=${label.lang}
      ?disabled=${disabled}
      @click=${() => this.player && press(this.player)}
    >
      ${icon}
    </button>`;
  }
}
