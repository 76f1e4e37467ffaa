import {css, html, svg} from 'lit';
import {listedIndex} from '../episode/timeline.js';
import type {PlayerState} from '../player/player-state.js';
import {Glide} from './glide.js';
import {PlayerElement} from './player-element.js';

const bars = svg`<path d="M1 5h2v7H1zM5 1h2v11H5zM9 7h2v5H9z"/>`;
const triangle = svg`<path d="M3 1l8 5-8 5z"/>`;

/**
 * Marks the current row: an edge, bars while it plays, and a hairline that tells how far it is. The list
 * puts it into that row.
 *
 * @summary The progress of the current chapter.
 */
export class KapitelChapterProgress extends PlayerElement<
  Pick<PlayerState, 'chapters' | 'activeChapterIndex' | 'clock' | 'paused'>
> {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      border-inline-start: 3px solid var(--_accent);
      pointer-events: none;
      forced-color-adjust: none;
    }
    /* Over the number. */
    svg {
      position: absolute;
      inset-block-start: 0.875rem;
      inset-inline-start: calc(1.25rem - 3px);
      inline-size: 0.75rem;
      block-size: 0.75rem;
      fill: var(--_accent);
    }
    div {
      position: absolute;
      inset: auto 0 0;
      block-size: 2px;
      background: var(--_accent);
      transform: scaleX(0);
      transform-origin: left;
    }
  `;

  readonly #glide = new Glide(this);

  protected override select({chapters, activeChapterIndex, clock, paused}: PlayerState) {
    return {chapters, activeChapterIndex, clock, paused};
  }

  protected override render() {
    return html`<svg viewBox="0 0 12 12">${this.shown.paused ? triangle : bars}</svg>
      <div></div>`;
  }

  protected override updated(): void {
    const {chapters = [], activeChapterIndex = -1, clock} = this.shown;
    const start = chapters[listedIndex(chapters, activeChapterIndex)]?.startTime;
    let last = activeChapterIndex;
    while (chapters[last + 1]?.toc === false) last++;
    const end = chapters[last]?.endTime;
    const line = this.renderRoot.querySelector('div')!;
    if (clock && start !== undefined && end !== undefined)
      this.#glide.move(line, {startTime: start, endTime: end, clock}, (part) => `scaleX(${part})`);
  }
}
