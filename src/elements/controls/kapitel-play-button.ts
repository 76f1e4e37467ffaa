import {css, html, nothing, svg} from 'lit';
import {pauseIcon, playIcon} from '../../icons/icons.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import {controls} from '../../styles/controls.js';
import {PlayerButton} from '../base/player-button.js';

/** Three quarters of a circle, with round ends. */
const ring = svg`<svg class="ring" viewBox="0 0 64 64"><circle cx="32" cy="32" r="31" pathLength="4" stroke-dasharray="3 1"/></svg>`;

/**
 * Plays and pauses. While playback is requested and no audio plays yet, a ring turns around the button, and a
 * press cancels the request.
 *
 * @summary The button Play or Pause.
 * @csspart play-button - The button.
 */
export class KapitelPlayButton extends PlayerButton<Pick<PlayerState, 'paused' | 'waiting'>> {
  static override readonly parts = 'play-button';
  static override styles = [
    controls,
    css`
      button,
      button:hover {
        position: relative;
        inline-size: var(--_play-size, 3.5em);
        block-size: var(--_play-size, 3.5em);
        background: var(--_accent);
        forced-color-adjust: none;
        /* A press needs no layout of the page: neither another icon, nor another scale, except none. */
        contain: layout size;
        scale: 1;
        transition: scale 0.12s ease-out;
      }
      button:active {
        scale: 0.96;
      }
      /* The button keeps the text colour, from which the accent is derived. */
      svg {
        color: var(--_on-accent);
        inline-size: 50%;
        block-size: 50%;
      }
      .ring {
        display: none;
      }
    `,
  ];

  protected override select({paused, waiting}: PlayerState) {
    return {paused, waiting};
  }

  protected override button() {
    const {paused = true, waiting} = this.shown;
    return {
      part: 'play-button',
      label: say(this.text, paintMessages, paused ? 'play' : 'pause'),
      icon: html`${paused ? playIcon : pauseIcon}${waiting ? ring : nothing}`,
      press: (player: Player) => (paused ? player.play() : player.pause()),
    };
  }
}
