import {html, nothing, type PropertyValues} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import {listedChapterAt, listedIndex} from '../../episode/listed-chapters.js';
import {chapterIndexAt} from '../../episode/timeline.js';
import {positionAt, type Clock} from '../../player/clock.js';
import type {PlayerState} from '../../player/player-state.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import {hidden} from '../../styles/hidden.js';
import {ownWidth} from '../../styles/own-width.js';
import {PointedChapter} from '../base/pointed-chapter.js';
import {PositionController} from '../base/position-controller.js';
import {styles} from './kapitel-timeline.styles.js';
import {PlayerElement} from '../base/player-element.js';
import {sameItems} from '../base/same-items.js';
import {chapterLine} from './chapter-line.js';
import {litPart, snapTo} from './segment-mask.js';
import {sliderStep} from './slider-keys.js';
import {TrackMask} from './track-mask.js';

/** The width of the line in CSS pixels, until the browser has reported it. */
const DEFAULT_WIDTH = 640;

/** Distance in CSS pixels within which a press seeks to the start of a chapter. */
const SNAP_PX = 4;

/** Largest age of the position in the slider's value, in seconds. */
const MAX_AGE = 5;

interface Shown extends Pick<PlayerState, 'chapters' | 'approximate' | 'duration' | 'clock'> {
  /** The chapter that is shown as the current one; -1 for none. */
  readonly index: number;
  /** The buffered ranges as an SVG path in seconds, rounded to visible precision. */
  readonly buffered: string;
  /** The position in whole seconds, at which the text changes. */
  readonly second: number;
  /** Changes whenever the progress may have to be drawn again. */
  readonly step: number;
}

/**
 * A slider of the position, with the chapters as segments, the buffered ranges and the played part. It is
 * operated by press, drag and arrow keys. Time runs from left to right in every language. A press on the
 * duration shows the remaining time instead.
 *
 * @summary The time line, the current chapter above it and the times below it.
 * @csspart timeline - The slider.
 * @csspart track - The whole line.
 * @csspart buffered - The buffered ranges, an SVG path, coloured by `fill`.
 * @csspart progress - The played part.
 * @csspart thumb - The handle at the position, shown on hover and focus.
 * @csspart chapter-line - The text above the line: the current chapter with its remaining time, or the chapter and
 *   the time at the pointer.
 * @csspart current-time - The position as text.
 * @csspart duration - The duration or the remaining time as text.
 */
export class KapitelTimeline extends PlayerElement<Shown> {
  static override readonly parts =
    'timeline, track, buffered, progress, thumb, chapter-line, current-time, duration';
  static override styles = [hidden, ownWidth, styles];
  static override properties = {
    scrubbed: {state: true},
    pointed: {state: true},
    focused: {state: true},
    counted: {state: true},
  };

  /** The position of an unfinished drag, in seconds. */
  declare protected scrubbed: number | undefined;
  /** The position of the pointer, in seconds. */
  declare protected pointed: number | undefined;
  /** Whether the slider has the focus by keyboard. */
  declare protected focused: boolean | undefined;
  /** Whether the remaining time is shown instead of the duration. */
  declare protected counted: boolean | undefined;

  /** The highlighted part of the line, as CSS lengths. */
  #lit: readonly [from: string, to: string] | undefined;
  readonly #pointed = new PointedChapter(this, () => this.player);
  /** The last position of the pointer. Its highlight fades out after the pointer has left. */
  #lastPointed = 0;
  readonly #mask = new TrackMask();
  readonly #position = new PositionController(this);
  /** The position in the slider's value. Screen readers announce every change, so it changes only for a reason. */
  #announcedTime = 0;
  #reasons: readonly unknown[] = [];
  /** The last clock, and how often the position or the speed has jumped. */
  #clock: Clock | undefined;
  #jumps = 0;
  /** Whether keys have moved the slider since it received the focus. */
  #isStepped = false;
  /** The `aria-valuetext`, and the values that it was made from. */
  #valueText = '';
  #valueInputs: readonly unknown[] = [];

  protected override select(state: PlayerState): Shown {
    const {chapters, activeChapterIndex, currentTime} = state;
    const {approximate, duration, clock} = state;
    const isBefore = currentTime < (chapters[0]?.startTime ?? 0);
    const index = listedIndex(chapters, isBefore ? 0 : activeChapterIndex);
    const buffered = pathOf(state.buffered);
    const second = Math.floor(currentTime);
    const step = this.#position.stepAt(currentTime);
    return {chapters, index, approximate, second, step, duration, buffered, clock};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {clock, index, second = 0, chapters = [], duration = NaN} = this.shown;
    // Screen readers announce every change of a focused slider, and only read the value of others.
    const isHeard = !!this.shadowRoot?.activeElement;
    if (clock && !isCorrection(this.#clock, clock)) this.#jumps++;
    this.#clock = clock;
    const reasons = [this.#jumps, index, this.counted, isHeard || Math.floor(second / MAX_AGE)];
    if (!sameItems(reasons, this.#reasons)) this.#announcedTime = second;
    this.#reasons = reasons;
    this.#lit = litPart(chapters, this.#pointed.index, duration);
  }

  protected override render() {
    const {chapters = [], approximate = false, index = -1} = this.shown;
    const {second = 0, duration = NaN} = this.shown;
    const {text} = this;
    const now = Math.floor(this.scrubbed ?? second);
    const announced = this.#announcedNow;
    const counted = this.counted && duration;
    const length = duration ? formatTime(duration) : '–:––';
    const label = say(text, controlMessages, 'timeline');
    const lengthName = say(text, controlMessages, counted ? 'left' : 'length');
    const elapsed = say(text, controlMessages, 'elapsed');
    const lengthAt = (time: number) => (counted ? `−${formatTime(duration - time)}` : length);
    const lengthInWords = duration
      ? durationInWords(counted ? duration - announced : duration, text)
      : '';
    const pointedTime = this.#pointedTime;
    this.#lastPointed = pointedTime ?? this.#lastPointed;
    const isPointing = pointedTime !== undefined;
    const line = {chapters, approximate, index, second, pointedTime: this.#lastPointed, isPointing};
    return html`${chapterLine(line)}
      <div
        class="area"
        @pointerdown=${this.#drag}
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
        @pointercancel=${this.#drop}
        @pointerleave=${this.#pointAway}
        @focusin=${({target}: Event) => (this.focused = (target as Element).matches(':focus-visible'))}
        @focusout=${this.#leave}
      >
        <div class="line">
          <div part="track">
            ${this.#buffered()}
            <div part="progress"></div>
          </div>
          <div class="segment" ?hidden=${!this.#lit}>
            ${this.#buffered()}
            <div></div>
          </div>
          ${isPointing ? html`<div class="marker"></div>` : nothing}
        </div>
        <div class="thumb"><div part="thumb"></div></div>
        <input
          part="timeline"
          type="range"
          max=${duration || 0}
          .value=${String(announced)}
          aria-label=${label.text}
          lang=${label.lang}
          aria-valuetext=${this.#positionInWords(announced)}
          @input=${this.#step}
          @keydown=${this.#press}
        />
      </div>
      <div class="times">
        <span
          part="current-time"
          role="timer"
          aria-label=${elapsed.text}
          lang=${elapsed.lang}
          .textContent=${formatTime(now)}
        ></span>
        <button
          part="duration"
          aria-description=${say(text, controlMessages, 'remaining').text}
          lang=${lengthName.lang}
          @click=${() => (this.counted = !counted)}
        >
          <span aria-hidden="true">${lengthAt(now)}</span>
          <span class="hidden">${[lengthName.text, lengthInWords].join(' ').trim()}</span>
        </button>
      </div>`;
  }

  get #announcedNow(): number {
    return Math.floor(this.scrubbed ?? this.#announcedTime);
  }

  /**
   * A position in words; during a drag, with the chapter at that position. After a step by key it is the time alone, and
   * the chapter if it has changed.
   */
  #positionInWords(seconds: number): string {
    const {chapters = [], index = -1, duration = NaN} = this.shown;
    const {text, scrubbed} = this;
    const chapter = scrubbed === undefined ? chapters[index] : listedChapterAt(chapters, scrubbed);
    const inputs = [seconds, chapter, duration, text];
    if (sameItems(inputs, this.#valueInputs)) return this.#valueText;
    const isKnown = this.#isStepped && chapter === this.#valueInputs[1];
    this.#valueInputs = inputs;
    this.#valueText = say(
      text,
      controlMessages,
      'position',
      durationInWords(seconds, text),
      duration && !this.#isStepped ? durationInWords(duration, text) : '',
      (duration && !isKnown && chapter?.title) || '',
    ).text;
    return this.#valueText;
  }

  readonly #leave = (): void => {
    this.focused = false;
    this.#isStepped = false;
    // The next focus announces the full value.
    this.#valueInputs = [];
  };

  /** The position of the pointer or, while the slider has the focus by keyboard, of playback, in seconds. */
  get #pointedTime(): number | undefined {
    if (!this.shown.duration) return undefined;
    return this.scrubbed ?? this.pointed ?? (this.focused ? this.shown.second : undefined);
  }

  #buffered() {
    const {duration, buffered = ''} = this.shown;
    return html`<svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 ${duration || 1} 1">
      <path part="buffered" d=${buffered} />
    </svg>`;
  }

  protected override updated(): void {
    const {duration = NaN, clock: sound} = this.shown;
    if (!sound) return;
    const width = this.#position.width || DEFAULT_WIDTH;
    this.#mask.update(this.renderRoot, this.shown, width, this.#lit);
    const held = {time: this.scrubbed ?? 0, stamp: performance.now(), speed: 0};
    const clock = this.scrubbed === undefined ? sound : held;
    const stretch = {startTime: 0, endTime: duration, clock};
    const bars = this.renderRoot.querySelectorAll<HTMLElement>('[part=progress], .segment > div');
    for (const bar of bars) this.#position.show(bar, stretch, (part) => `scaleX(${part})`);
    const thumb = this.renderRoot.querySelector<HTMLElement>('.thumb')!;
    this.#position.show(thumb, stretch, (part) => `translateX(${part * 100}%)`);
    const marker = this.renderRoot.querySelector<HTMLElement>('.marker');
    marker?.style.setProperty('--_pointed', String(this.#lastPointed / duration));
  }

  #seek(time: number): void {
    const {player} = this;
    if (!player) return;
    player.currentTime = time;
    this.#jumps++;
  }

  /** The time at a pointer, snapped to the start of a chapter nearby. */
  #timeAt({clientX}: PointerEvent, area: HTMLElement): number {
    const {duration = 0} = this.shown;
    const {left, width} = area.getBoundingClientRect();
    const time = Math.min(1, Math.max(0, (clientX - left) / width)) * duration;
    return snapTo(this.#mask.segments, time, (SNAP_PX / width) * duration);
  }

  readonly #drag = (event: PointerEvent): void => {
    const area = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown' && !event.button && this.shown.duration) {
      area.setPointerCapture(event.pointerId);
      this.renderRoot.querySelector('input')!.focus({preventScroll: true});
    }
    const time = this.#timeAt(event, area);
    const isPointed = event.pointerType === 'mouse' || area.hasPointerCapture(event.pointerId);
    if (isPointed) this.#pointAt(time);
    if (area.hasPointerCapture(event.pointerId)) {
      event.preventDefault();
      this.scrubbed = time;
    } else if (event.pointerType === 'mouse') this.pointed = time;
  };

  #pointAt(time: number): void {
    const {chapters = []} = this.shown;
    this.#pointed.index = listedIndex(chapters, chapterIndexAt(chapters, time));
  }

  readonly #pointAway = (): void => {
    this.pointed = undefined;
    this.#pointed.index = -1;
  };

  readonly #drop = (event: PointerEvent): void => {
    const time = this.scrubbed;
    this.scrubbed = undefined;
    if (event.pointerType !== 'mouse') this.#pointed.index = -1;
    if (time !== undefined && event.type === 'pointerup') this.#seek(time);
  };

  /** Seeks by a step from the actual position, because the slider's value may be older. */
  readonly #step = ({target}: Event): void => {
    const slider = target as HTMLInputElement;
    const announced = this.#announcedNow;
    const seconds = Number(slider.value) - announced;
    slider.value = String(announced);
    this.#seekBy(seconds);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const seconds = sliderStep(event);
    if (!seconds) return;
    event.preventDefault();
    this.#seekBy(seconds);
  };

  #seekBy(seconds: number): void {
    this.#isStepped = true;
    const time = (this.player?.currentTime ?? 0) + seconds;
    // Without a duration there is no end to seek to.
    if (time < Infinity || this.shown.duration) this.#seek(time);
  }
}

const pathOf = (spans: PlayerState['buffered']): string =>
  spans
    .map((span) => span.map((seconds) => Number(seconds.toPrecision(4))))
    .map(([start, end]) => `M${start} 0H${end}V1H${start}`)
    .join('');

/** Whether a clock has the same speed as the one before, and a position that differs by less than a second. */
function isCorrection(before: Clock | undefined, {time, stamp, speed}: Clock): boolean {
  return before?.speed === speed && Math.abs(positionAt(before, stamp) - time) < 1;
}
