import {css, html, nothing, type PropertyValues} from 'lit';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {errorMessages} from '../../locales/languages/en/error-messages.js';
import {say} from '../../locales/say.js';
import {PlayerError} from '../../player/player-error.js';
import type {PlayerState} from '../../player/player-state.js';
import {controls} from '../../styles/controls.js';
import {focusPlayButton} from '../base/focus-play-button.js';
import {PlayerElement} from '../base/player-element.js';

/** Shown while a file of the player is missing that was not needed to load or play the episode. */
const INCOMPLETE = new PlayerError('incomplete');

/** The player around this element. */
type Updating = Element & {readonly updateComplete?: Promise<unknown>};

/**
 * Shows the error in one sentence, with a button to try again and a link to the audio file.
 *
 * @summary The error message, with Try again and a link to the audio.
 * @slot error - Replaces the sentence.
 * @csspart error - The message with its buttons.
 * @csspart retry-button - The button Try again.
 * @csspart audio-link - The link to the audio file.
 */
export class KapitelProblem extends PlayerElement<Pick<PlayerState, 'error'>> {
  static override readonly parts = 'error, retry-button, audio-link';
  static override styles = [
    controls,
    css`
      [part='error'] {
        display: flow-root;
        margin-block-end: var(--_space, 0);
        padding-inline-start: 0.75em;
        border-inline-start: 3px solid var(--_accent);
      }
      [part='error'] > div {
        font-size: 0.875em;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1.25em;
        margin-block-end: -0.7em;
      }
      .ways > * {
        display: inline-grid;
        align-items: center;
        inline-size: auto;
        block-size: auto;
        min-block-size: max(3.15em, 44px);
        border-radius: 4px;
        color: inherit;
        font-weight: 600;
        line-height: 1.4;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .ways > :hover {
        background: none;
        text-decoration-thickness: 2px;
      }
      a {
        font-weight: inherit;
      }
    `,
  ];

  protected override select({error, incomplete}: PlayerState) {
    return {error: error ?? (incomplete ? INCOMPLETE : undefined)};
  }

  protected override update(changed: PropertyValues<this>): void {
    if (!this.shown.error && this.matches(':focus-within')) void this.#passFocusOn();
    super.update(changed);
  }

  /** The live region is rendered before the sentence, or screen readers would not announce it. */
  protected override render() {
    const {error} = this.shown;
    const {text} = this;
    const sentence = error && !this.#isReplaced && say(text, errorMessages, error.reason);
    return html`<div part=${error ? 'error' : nothing}>
      <div role="alert">
        ${error ? html`<slot name="error" @slotchange=${() => this.requestUpdate()}></slot>` : nothing}
        ${sentence ? html`<span lang=${sentence.lang} dir="auto">${sentence.text}</span>` : nothing}
      </div>
      ${error ? this.#ways(error.reason !== 'no-audio') : nothing}
    </div>`;
  }

  #ways(again: boolean) {
    const {player, text} = this;
    const {audio} = player ?? {};
    const retry = say(text, controlMessages, 'retry');
    const retryButton =
      again &&
      html`<button part="retry-button" lang=${retry.lang} @click=${() => player?.retry()}>
        ${retry.text}
      </button>`;
    const openAudio = say(text, controlMessages, 'openAudio');
    const link =
      audio &&
      html`<a part="audio-link" href=${audio} rel="noopener" lang=${openAudio.lang}>
        ${openAudio.text}
      </a>`;
    return retryButton || link
      ? html`<div class="ways">${retryButton || nothing} ${link ?? nothing}</div>`
      : nothing;
  }

  /** Whether the page fills the slot of this element or of the player around it. */
  get #isReplaced(): boolean {
    return [...this.querySelectorAll('[slot=error]')].some(
      (own) => !(own instanceof HTMLSlotElement) || own.assignedNodes({flatten: true}).length,
    );
  }

  /** Moves the focus to the play button when “Try again” is removed together with the error. */
  async #passFocusOn(): Promise<void> {
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? (root.host as Updating) : undefined;
    await this.updateComplete;
    await host?.updateComplete;
    focusPlayButton(host);
  }
}
