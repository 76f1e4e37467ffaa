import {css, html, nothing, type PropertyValues} from 'lit';
import {errorWords} from '../locales/english-errors.js';
import type {PlayerState} from '../player/player-state.js';
import {controls} from '../styles/controls.js';
import {PlayerElement} from './player-element.js';

/** The player around this, as far as it matters here. */
type Updating = Element & {readonly updateComplete?: Promise<unknown>};

/**
 * Says in one sentence what is wrong, offers to try again, and leads to the audio file.
 *
 * @summary What is wrong, with what can be done about it.
 * @slot error - Instead of the sentence.
 * @csspart error - All of it.
 * @csspart retry-button - Tries again.
 * @csspart audio-link - Leads to the audio file.
 */
export class KapitelProblem extends PlayerElement<Pick<PlayerState, 'error'>> {
  static override readonly parts = 'error, retry-button, audio-link';
  static override styles = [
    controls,
    css`
      [part='error'] {
        display: flow-root;
        margin-block-end: var(--_space, 0);
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--_accent);
        font-size: 0.875rem;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1rem;
        margin-block-end: -0.625rem;
      }
      button {
        inline-size: auto;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      button:hover {
        background: none;
        text-decoration-thickness: 2px;
      }
      a {
        color: inherit;
        line-height: 2.75rem;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  protected override select({error}: PlayerState) {
    return {error};
  }

  protected override update(changed: PropertyValues<this>): void {
    if (!this.shown.error && this.matches(':focus-within')) void this.#passFocusOn();
    super.update(changed);
  }

  /** The region is there before the sentence, or screen readers would miss it; only that is read out. */
  protected override render() {
    const {error} = this.shown;
    const {text} = this;
    const sentence = error && (this.#isReplaced ? '' : errorWords(text)[error.reason]);
    return html`<div part=${error ? 'error' : nothing}>
      <div role="alert">
        ${error ? html`<slot name="error" @slotchange=${() => this.requestUpdate()}></slot>` : nothing}
        ${sentence ?? nothing}
      </div>
      ${error ? this.#ways(error.reason !== 'no-audio') : nothing}
    </div>`;
  }

  #ways(again: boolean) {
    const {player, text} = this;
    const {audio} = player ?? {};
    const retry =
      again &&
      html`<button part="retry-button" @click=${() => player?.retry()}>${text.retry}</button>`;
    const link =
      audio && html`<a part="audio-link" href=${audio} rel="noopener">${text.openAudio}</a>`;
    return retry || link
      ? html`<div class="ways">${retry || nothing} ${link ?? nothing}</div>`
      : nothing;
  }

  /** Whether the page has a sentence of its own, here or handed on by the player around this. */
  get #isReplaced(): boolean {
    return [...this.querySelectorAll('[slot=error]')].some(
      (own) => !(own instanceof HTMLSlotElement) || own.assignedNodes({flatten: true}).length,
    );
  }

  /** “Try again” goes with what was wrong; whoever pressed it will want to play, or pause. */
  async #passFocusOn(): Promise<void> {
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? (root.host as Updating) : undefined;
    await this.updateComplete;
    await host?.updateComplete;
    const button = host?.shadowRoot?.querySelector('kapitel-play-button')?.shadowRoot;
    button?.querySelector('button')?.focus();
  }
}
