import {ContextConsumer} from '@lit/context';
import {css, html, LitElement} from 'lit';
import {pauseIcon, playIcon} from '../icons/icons.js';
import {messagesContext} from '../locales/messages.js';
import {SelectController} from '../player/select-controller.js';
import {controls} from '../styles/controls.js';

/**
 * Plays and pauses. While sound is wanted and not there yet a ring turns around it, and a press takes
 * the wish back.
 *
 * @summary The big round button.
 * @csspart play-button - The button.
 */
export class KapitelPlayButton extends LitElement {
  static override styles = [
    controls,
    css`
      button,
      button:hover {
        position: relative;
        inline-size: 3.5rem;
        block-size: 3.5rem;
        background: var(--_accent);
        color: var(--_on-accent);
      }
      button:active {
        transform: scale(0.96);
      }
      svg {
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
          animation-duration: 4s;
        }
      }
    `,
  ];

  readonly #player = new SelectController(this, ({paused, waiting}) => ({paused, waiting}));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});

  protected override render() {
    const {paused = true, waiting = false} = this.#player.value ?? {};
    const wanted = waiting || !paused;
    return html`<button
      part="play-button"
      class=${waiting ? 'waiting' : ''}
      aria-label=${this.#text.value?.[wanted ? 'pause' : 'play'] ?? ''}
      @click=${() => (wanted ? this.#player.player?.pause() : this.#player.player?.play())}
    >
      ${wanted ? pauseIcon : playIcon}
    </button>`;
  }
}
