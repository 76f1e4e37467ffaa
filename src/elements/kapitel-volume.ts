import {css, html, nothing} from 'lit';
import {mutedIcon, volumeIcon} from '../icons/control-icons.js';
import type {PlayerState} from '../player/player-state.js';
import {rememberVolume, toggleSilence} from '../player/silence.js';
import {controls} from '../styles/controls.js';
import {onServer} from './on-server.js';
import {PlayerElement} from './player-element.js';

let settable: boolean | undefined;

/** On iOS only the listener's own buttons set the volume; there is only the switch then. */
function isVolumeSettable(): boolean {
  if (settable === undefined && !onServer) {
    const probe = document.createElement('audio');
    probe.volume = 0.5;
    settable = probe.volume === 0.5;
  }
  return settable ?? true;
}

/**
 * How loud, and whether at all.
 *
 * @summary The volume.
 * @csspart mute-button - The button.
 * @csspart volume - The slider.
 */
export class KapitelVolume extends PlayerElement<Pick<PlayerState, 'volume' | 'muted'>> {
  static override readonly parts = 'mute-button, volume';
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
      }
      input {
        inline-size: 4.5rem;
        color: inherit;
        block-size: 2.75rem;
        margin: 0;
        cursor: pointer;
      }
      :host(:dir(rtl)) {
        --_end: left;
      }
      @media (forced-colors: none) {
        input {
          appearance: none;
          border-radius: 8px;
          background: linear-gradient(
              to var(--_end, right),
              currentColor calc(var(--_part) * 100%),
              var(--_track) 0
            )
            center / 100% 4px no-repeat;
        }
        ::-webkit-slider-thumb {
          appearance: none;
          inline-size: 0.75rem;
          block-size: 0.75rem;
          border-radius: 50%;
          background: currentColor;
        }
        ::-moz-range-thumb {
          inline-size: 0.75rem;
          block-size: 0.75rem;
          border: 0;
          border-radius: 50%;
          background: currentColor;
        }
      }
    `,
  ];

  protected override select({volume, muted}: PlayerState) {
    return {volume, muted};
  }

  protected override render() {
    const {volume = 1, muted = false} = this.shown;
    const shown = muted ? 0 : volume;
    return html`<button
        part="mute-button"
        aria-label=${this.text.mute}
        aria-pressed=${!shown}
        @click=${() => this.player && toggleSilence(this.player)}
      >
        ${shown ? volumeIcon : mutedIcon}
      </button>
      ${
        isVolumeSettable()
          ? html`<input
              part="volume"
              type="range"
              max="1"
              step="0.05"
              aria-label=${this.text.volume}
              aria-valuetext=${shown.toLocaleString(this.text.language, {style: 'percent'})}
              .value=${String(shown)}
              @pointerdown=${this.#remember}
              @keydown=${this.#remember}
              @input=${this.#turn}
            />`
          : nothing
      }`;
  }

  protected override updated(): void {
    const {volume = 1, muted} = this.shown;
    const slider = this.renderRoot.querySelector('input');
    slider?.style.setProperty('--_part', String(muted ? 0 : volume));
  }

  /** A drag down to nothing passes all that is between. */
  readonly #remember = (): void => {
    const {player} = this;
    if (player) rememberVolume(player);
  };

  readonly #turn = ({target}: Event): void => {
    const {player} = this;
    if (!player) return;
    player.volume = Number((target as HTMLInputElement).value);
    player.muted = false;
  };
}
