import {css, html, nothing} from 'lit';
import {mutedIcon, volumeIcon} from '../../icons/control-icons.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import {toggleMute} from '../../player/toggle-mute.js';
import {controls} from '../../styles/controls.js';
import {PlayerElement} from '../base/player-element.js';
import type {VolumeSlider} from './volume-slider.js';

/**
 * A mute button and a volume slider.
 *
 * @summary The mute button and the volume slider.
 * @csspart mute-button - The button Mute.
 * @csspart volume - The slider.
 */
export class KapitelVolume extends PlayerElement<
  Pick<PlayerState, 'volume' | 'muted' | 'touched'>
> {
  static override readonly parts = 'mute-button, volume';
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
      }
    `,
  ];

  #slider: VolumeSlider | undefined;
  #isCompleting = false;

  protected override select({volume, muted, touched}: PlayerState) {
    return {volume, muted, touched};
  }

  protected override render() {
    const {player, text} = this;
    const mute = say(text, controlMessages, 'mute');
    return html`<button
        part="mute-button"
        aria-label=${mute.text}
        lang=${mute.lang}
        aria-pressed=${!this.#volume}
        @click=${() => player && toggleMute(player)}
      >
        ${this.#volume ? volumeIcon : mutedIcon}
      </button>
      ${(player && this.#slider?.render(player, this.#volume, text)) ?? nothing}`;
  }

  /** The volume that is heard. */
  get #volume(): number {
    const {volume = 1, muted} = this.shown;
    return muted ? 0 : volume;
  }

  protected override updated(): void {
    this.#slider?.update(this.#volume);
    if (this.shown.touched) this.#complete();
  }

  /** Loads the slider, which nobody sees before the player is touched. */
  #complete(): void {
    if (this.#isCompleting) return;
    this.#isCompleting = true;
    this.player?.chunks.load(
      () => import('../touch.js'),
      ({VolumeSlider}) => {
        this.#slider = new VolumeSlider(this.renderRoot as ShadowRoot);
        this.requestUpdate();
      },
    );
  }
}
