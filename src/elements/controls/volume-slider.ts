import {css, html, nothing, type TemplateResult} from 'lit';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {rememberVolume} from '../../player/toggle-mute.js';
import {adoptStyles} from '../../styles/adopt-styles.js';

/** On iOS scripts can't set the volume. Only the mute button is shown there. */
function isVolumeSettable(): boolean {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

const styles = css`
  /* Folded until it is hovered or focused; always open in a menu. */
  input {
    inline-size: var(--_volume-size, 0);
    min-inline-size: 0;
    block-size: max(2.75em, 44px);
    margin: 0;
    color: inherit;
    font: inherit;
    opacity: var(--_volume-opacity, 0);
    cursor: pointer;
    transition:
      inline-size 0.15s ease-out,
      opacity 0.15s ease-out;
  }
  :host(:is(:hover, :focus-within)) {
    --_volume-size: 4.5em;
    --_volume-opacity: 1;
  }
  @media (prefers-reduced-motion: reduce) {
    input {
      transition: none;
    }
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
      inline-size: 0.75em;
      block-size: 0.75em;
      border-radius: 50%;
      background: currentColor;
    }
    ::-moz-range-thumb {
      inline-size: 0.75em;
      block-size: 0.75em;
      border: 0;
      border-radius: 50%;
      background: currentColor;
    }
  }
`;

/** The slider beside the mute button. It is folded until that is hovered or focused. */
export class VolumeSlider {
  readonly #root: ShadowRoot;
  readonly #isShown = isVolumeSettable();

  /** @param root of the element that renders the slider. */
  constructor(root: ShadowRoot) {
    this.#root = root;
    adoptStyles(root, styles);
  }

  /** @param volume that is heard, from 0 to 1. */
  render(player: Player, volume: number, text: Messages): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    const label = say(text, controlMessages, 'volume');
    const percent = say(text, controlMessages, 'percent', Math.round(volume * 100));
    // At the start of a drag: a drag to 0 passes all values in between.
    const remember = () => rememberVolume(player);
    const turn = ({target}: Event) => {
      player.volume = Number((target as HTMLInputElement).value);
      player.muted = false;
    };
    return html`<input
      part="volume"
      type="range"
      max="1"
      step="0.05"
      aria-label=${label.text}
      lang=${label.lang}
      aria-valuetext=${percent.text}
      .value=${String(volume)}
      @pointerdown=${remember}
      @keydown=${remember}
      @input=${turn}
    />`;
  }

  /** Call it when the slider was rendered. */
  update(volume: number): void {
    this.#root.querySelector('input')?.style.setProperty('--_part', String(volume));
  }
}
