import {css, html, nothing} from 'lit';
import type {PlayerState} from '../player/player-state.js';
import {controls} from '../styles/controls.js';
import {PlayerElement} from './player-element.js';

/**
 * Says in one sentence what is wrong, offers to try again, and leads to the audio file.
 *
 * @summary What is wrong.
 * @slot error - Instead of the sentence.
 * @csspart error - All of it.
 * @csspart retry-button - Tries again.
 * @csspart audio-link - Leads to the audio file.
 */
export class KapitelProblem extends PlayerElement<Pick<PlayerState, 'error'>> {
  static override styles = [
    controls,
    css`
      p {
        display: grid;
        grid-template-columns: auto 1fr;
        align-items: center;
        gap: 0 1rem;
        margin: 0.5rem 0 0;
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--_accent);
        font-size: 0.875rem;
      }
      .sentence {
        grid-column: 1 / -1;
      }
      button {
        inline-size: auto;
        margin-inline-start: -0.5rem;
        padding: 0 0.5rem;
        font-weight: 600;
        text-decoration: underline;
      }
      a {
        color: inherit;
      }
    `,
  ];

  protected override select({error}: PlayerState) {
    return {error};
  }

  /** The region is there before the sentence, or screen readers would miss it. */
  protected override render() {
    return html`<div role="alert">${this.#sentence()}</div>`;
  }

  #sentence() {
    const {player, text} = this;
    const {error} = this.shown;
    if (!error || !player) return nothing;
    const retry =
      error.reason !== 'no-audio' &&
      html`<button part="retry-button" @click=${() => player.retry()}>${text.retry}</button>`;
    const link =
      player.audio && html`<a part="audio-link" href=${player.audio}>${text.openAudio}</a>`;
    return html`<p part="error">
      <span class="sentence"><slot name="error">${text.errors[error.reason]}</slot></span>
      ${retry || nothing} ${link ?? nothing}
    </p>`;
  }
}
