import {html, type TemplateResult} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import type {Chapter} from '../../episode/episode.js';
import {listedEnd, listedIndex, listedNumber} from '../../episode/listed-chapters.js';
import {chapterIndexAt} from '../../episode/timeline.js';

interface Line {
  readonly chapters: readonly Chapter[];
  /** Whether the chapters may start elsewhere in this audio. */
  readonly approximate: boolean;
  /** The current chapter, or -1. */
  readonly index: number;
  /** The position in whole seconds. */
  readonly second: number;
  /** The current or last position of the pointer, in seconds. */
  readonly pointedTime: number;
  readonly isPointing: boolean;
}

/**
 * A text above the line: the current chapter with its remaining time or, on hover, the chapter and the time at
 * the pointer. It is hidden from screen readers, because the slider's value says the same.
 */
export function chapterLine(line: Line): TemplateResult {
  const {chapters, index, second, pointedTime, isPointing} = line;
  const left = listedEnd(chapters, index) - second;
  const pointed = listedIndex(chapters, chapterIndexAt(chapters, pointedTime));
  return html`<div part="chapter-line" class=${isPointing ? 'pointing' : ''} aria-hidden="true">
    ${row(line, 'now', index, left < Infinity ? `−${formatTime(left)}` : '')}
    ${row(line, 'pointed', pointed, formatTime(pointedTime))}
  </div>`;
}

function row({chapters, approximate}: Line, name: string, index: number, time: string) {
  const chapter = chapters[index];
  const number = chapter ? `${approximate ? '≈\u202f' : ''}${listedNumber(chapters, index)}` : '';
  return html`<div class=${name}>
    <span class="number" .textContent=${number}></span
    ><span class="title" .textContent=${chapter?.title ?? ''}></span
    ><span class="at" .textContent=${time}></span>
  </div>`;
}
