import {css} from 'lit';
import {nextChapterIcon, previousChapterIcon} from '../icons/control-icons.js';
import type {Player} from '../player/player.js';
import type {PlayerState} from '../player/player-state.js';
import {skipChapter} from '../player/skip-chapter.js';
import {PlayerButton} from './player-button.js';

/**
 * Goes to the next chapter, or back to the start of this one; within its first three seconds, to the
 * one before.
 *
 * @summary Previous or next chapter.
 * @attr {number} step - 1 for the next chapter, -1 for the previous one.
 * @csspart chapter-button - The button.
 */
export class KapitelChapterButton extends PlayerButton<Pick<PlayerState, 'chapters'>> {
  static override readonly parts = 'chapter-button';
  static override styles = [
    ...super.styles,
    css`
      button:disabled {
        opacity: 0.4;
        cursor: default;
      }
      @media (forced-colors: active) {
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

  protected override face() {
    const {step} = this;
    return {
      part: 'chapter-button',
      label: this.text[step < 0 ? 'previousChapter' : 'nextChapter'],
      icon: step < 0 ? previousChapterIcon : nextChapterIcon,
      disabled: !this.shown.chapters?.length,
      press: (player: Player) => skipChapter(player, step),
    };
  }
}
