import {css, html, svg} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {listedEnd, listedIndex} from '../../episode/listed-chapters.js';
import type {PlayerState} from '../../player/player-state.js';
import {PlayerElement} from '../base/player-element.js';
import {PositionController} from '../base/position-controller.js';

const bars = svg`<path d="M1 5h2v7H1zM5 1h2v11H5zM9 7h2v5H9z"/>`;
const triangle = svg`<path d="M3 1l8 5-8 5z"/>`;

interface Shown extends Pick<PlayerState, 'clock' | 'paused'> {
  readonly startTime: number;
  readonly endTime: number;
  /** The whole seconds of the position. */
  readonly second: number;
  /** Changes whenever the fill may have to be drawn again. */
  readonly step: number;
}

/**
 * Marks the current row with bars while it plays, the remaining time, and a fill up to the position. The list
 * appends the element to that row; its parts are items of the row's grid.
 *
 * @summary The progress of the current chapter.
 */
export class KapitelChapterProgress extends PlayerElement<Shown> {
  static override styles = css`
    :host {
      display: contents;
    }
    .fill {
      position: absolute;
      inset: 0;
      z-index: -1;
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      transform: scaleX(0);
      transform-origin: left;
      pointer-events: none;
      forced-color-adjust: none;
    }
    .fill:dir(rtl) {
      transform-origin: right;
    }
    /* In the cell of the number. */
    svg {
      grid-area: 1 / 1;
      align-self: start;
      inline-size: 0.75em;
      block-size: 0.75em;
      margin-block-start: 0.25em;
      fill: var(--_accent);
      forced-color-adjust: none;
    }
    /* In the cell of the start. */
    .left {
      grid-area: 1 / 3;
      justify-self: end;
      align-self: start;
      inline-size: 0;
      font-size: 0.8125em;
      line-height: 1.54;
      font-variant-numeric: tabular-nums lining-nums;
    }
    .left span {
      display: block;
      /* What is left changes each second, without a layout of the page. */
      contain: layout size;
      inline-size: 6em;
      block-size: 1.54em;
      margin-left: -6em;
      direction: ltr;
      text-align: right;
    }
    .left:dir(rtl) span {
      margin: 0 -6em 0 0;
      text-align: left;
    }
  `;

  readonly #position = new PositionController(this);

  protected override select(state: PlayerState): Shown {
    const {chapters, activeChapterIndex, clock, paused, currentTime} = state;
    const startTime = chapters[listedIndex(chapters, activeChapterIndex)]?.startTime ?? NaN;
    const endTime = listedEnd(chapters, activeChapterIndex);
    const second = Math.floor(currentTime);
    const step = this.#position.stepAt(currentTime);
    return {startTime, endTime, clock, paused, second, step};
  }

  protected override render() {
    const {paused, endTime = NaN, second = 0} = this.shown;
    const left = endTime - second;
    return html`<div class="fill"></div>
      <svg viewBox="0 0 12 12" aria-hidden="true">${paused ? triangle : bars}</svg>
      <div class="left" aria-hidden="true">
        <span .textContent=${left < Infinity ? `−${formatTime(left)}` : ''}></span>
      </div>`;
  }

  protected override updated(): void {
    const {startTime = NaN, endTime = NaN, clock} = this.shown;
    if (!clock || !(startTime < endTime)) return;
    const fill = this.renderRoot.querySelector<HTMLElement>('.fill')!;
    this.#position.show(fill, {startTime, endTime, clock}, (part) => `scaleX(${part})`);
  }
}
