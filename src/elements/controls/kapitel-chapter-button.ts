import {css} from 'lit';
import {nextChapterIcon, previousChapterIcon} from '../../icons/control-icons.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import {skipChapter} from '../../player/skip-chapter.js';
import {PlayerButton} from '../base/player-button.js';

/**
 * Seeks to the next chapter, or to the start of the current one; within its first three seconds, to the previous
 * one.
 *
 * @summary The button Previous chapter or Next chapter.
 * @attr {number} [step=1] - `1` for the next chapter, `-1` for the previous one.
 * @csspart chapter-button - The button.
 */
export class KapitelChapterButton extends PlayerButton<Pick<PlayerState, 'chapters'>> {
  static override readonly parts = 'chapter-button';
  static override styles = [
    ...super.styles,
    css`
      svg {
        opacity: 0.7;
        transition: opacity 0.15s ease-out;
      }
      button:is(:hover, :focus-visible) svg {
        opacity: 1;
      }
      button:disabled {
        opacity: 0.4;
        cursor: default;
      }
      @media (forced-colors: active) {
        svg {
          opacity: 1;
        }
        button:disabled {
          opacity: 1;
          color: GrayText;
        }
      }
    `,
  ];
  static override properties = {step: {type: Number}};

  declare step: number;

  constructor() {
    super();
    this.step = 1;
  }

  protected override select({chapters}: PlayerState) {
    return {chapters};
  }

  protected override button() {
    const {step} = this;
    return {
      part: 'chapter-button',
      label: say(this.text, controlMessages, step < 0 ? 'previousChapter' : 'nextChapter'),
      icon: step < 0 ? previousChapterIcon : nextChapterIcon,
      disabled: !this.shown.chapters?.length,
      press: (player: Player) => skipChapter(player, step),
    };
  }
}
