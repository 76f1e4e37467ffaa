import {css} from 'lit';
import {pauseIcon, playIcon} from '../icons/icons.js';
import type {Player} from '../player/player.js';
import type {PlayerState} from '../player/player-state.js';
import {controls} from '../styles/controls.js';
import {PlayerButton} from './player-button.js';

/**
 * Plays and pauses. While sound is wanted and not there yet a ring turns around it, and a press takes
 * the wish back.
 *
 * @summary Play and Pause.
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
        inline-size: var(--_play-size, 3.5rem);
        block-size: var(--_play-size, 3.5rem);
        background: var(--_accent);
        forced-color-adjust: none;
      }
      button:active {
        transform: scale(0.96);
      }
      /* The button itself keeps the colour of the text, by which its accent is chosen. */
      svg {
        color: var(--_on-accent);
        inline-size: 1.75rem;
        block-size: 1.75rem;
      }
      .waiting::after {
        content: '';
        position: absolute;
        inset: -5px;
        border: 2px solid var(--_accent);
        border-inline-start-color: transparent;
        border-radius: inherit;
        animation: turn 0.9s linear infinite;
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .waiting::after {
          animation: none;
          border-style: dashed;
        }
      }
    `,
  ];

  protected override select({paused, waiting}: PlayerState) {
    return {paused, waiting};
  }

  protected override face() {
    const {paused = true, waiting} = this.shown;
    const wanted = waiting || !paused;
    return {
      part: 'play-button',
      name: waiting ? 'waiting' : '',
      label: this.text[wanted ? 'pause' : 'play'],
      icon: wanted ? pauseIcon : playIcon,
      press: (player: Player) => (wanted ? player.pause() : player.play()),
    };
  }
}
