import {html, type TemplateResult} from 'lit';
import {controls} from '../styles/controls.js';
import type {Player} from '../player/player.js';
import {PlayerElement} from './player-element.js';

/** What a button of the player is made of. */
export interface ButtonFace {
  readonly part: string;
  readonly label: string;
  readonly icon: TemplateResult | string;
  readonly name?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly press: (player: Player) => unknown;
}

/** A button that does one thing to the player. */
export abstract class PlayerButton<Shown extends object> extends PlayerElement<Shown> {
  static override styles = [controls];

  protected abstract face(): ButtonFace;

  protected override render() {
    const {part, label, icon, name, disabled, press} = this.face();
    return html`<button
      part=${part}
      class=${name ?? ''}
      aria-label=${label}
      ?disabled=${disabled}
      @click=${() => this.player && press(this.player)}
    >
      ${icon}
    </button>`;
  }
}
