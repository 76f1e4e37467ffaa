import type {Chapter} from '../../episode/episode.js';
import {listedEnd} from '../../episode/listed-chapters.js';
import {sameItems} from '../base/same-items.js';
import {holeMask, segmentMask, segmentsOf, type litPart, type Segment} from './segment-mask.js';

interface Line {
  readonly chapters?: readonly Chapter[];
  /** Of the current chapter. */
  readonly index?: number;
  /** In seconds. */
  readonly duration?: number;
}

/** The mask that cuts the line into segments, and leaves out the highlighted part, which is drawn by itself. */
export class TrackMask {
  segments: readonly Segment[] = [];
  #inputs: readonly unknown[] = [];

  /**
   * Updates the mask, if one of its inputs has changed.
   *
   * @param root contains the line and the highlighted part.
   * @param width of the line in CSS pixels.
   * @param lit the highlighted part.
   */
  update(
    root: ParentNode,
    {chapters = [], index = -1, duration = NaN}: Line,
    width: number,
    lit: ReturnType<typeof litPart>,
  ): void {
    const inputs = [chapters, index, duration, width, String(lit)];
    if (sameItems(inputs, this.#inputs)) return;
    this.#inputs = inputs;
    const end = listedEnd(chapters, index);
    this.segments = segmentsOf(chapters, duration, width, chapters[index], end);
    const mask = segmentMask(this.segments, duration);
    const {style} = root.querySelector<HTMLElement>('[part=track]')!;
    if (!lit) return style.setProperty('mask', mask);
    const hole = holeMask(...lit);
    style.setProperty('mask', mask === 'none' ? hole : `${hole} intersect,${mask}`);
    const part = root.querySelector<HTMLElement>('.segment')!;
    part.style.setProperty('--_from', lit[0]);
    part.style.setProperty('--_to', lit[1]);
  }
}
