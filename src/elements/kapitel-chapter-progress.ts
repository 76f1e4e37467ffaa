import {css, html} from 'lit';
import type {PlayerState} from '../player/player-state.js';
import {Glide} from './glide.js';
import {PlayerElement} from './player-element.js';

/**
 * A hairline that tells how far the current chapter is. The list puts it into the row that plays.
 *
 * @summary The progress of the current chapter.
 */
export class KapitelChapterProgress extends PlayerElement<
  Pick<PlayerState, 'chapters' | 'activeChapterIndex' | 'clock'>
> {
  static override styles = css`
    :host {
      position: absolute;
      inset: auto 0 0;
      block-size: 2px;
      background: var(--_accent);
      transform: scaleX(0);
      transform-origin: left;
      forced-color-adjust: none;
    }
  `;

  readonly #glide = new Glide(this);

  protected override select({chapters, activeChapterIndex, clock}: PlayerState) {
    return {chapters, activeChapterIndex, clock};
  }

  protected override render() {
    return html``;
  }

  protected override updated(): void {
    const {chapters, activeChapterIndex = -1, clock} = this.shown;
    const chapter = chapters?.[activeChapterIndex];
    if (chapter && clock) this.#glide.move(this, {...chapter, clock}, (part) => `scaleX(${part})`);
  }
}
