import {html, nothing, type PropertyValues} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import {listedChapterAt, listedIndex} from '../episode/timeline.js';
import type {PlayerState} from '../player/player-state.js';
import {durationInWords} from '../locales/duration.js';
import {popup} from '../styles/popup.js';
import {Glide} from './glide.js';
import {styles} from './kapitel-timeline.styles.js';
import {PlayerElement} from './player-element.js';
import {sameItems} from './same-items.js';
import {segmentMask, segmentsOf, snapTo} from './segment-mask.js';

/** How many seconds a key moves; others are left to the page. */
const KEYS: Record<string, number> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
  Home: -Infinity,
  End: Infinity,
};

/** A press this near to the start of a chapter means the chapter. */
const SNAP_PX = 4;

/** How old the position may be that a screen reader finds, in seconds. */
const MAX_AGE = 5;

interface Shown extends Pick<
  PlayerState,
  'chapters' | 'approximate' | 'duration' | 'buffered' | 'clock'
> {
  readonly chapter: Chapter | undefined;
  /** What is written changes once a second; what moves follows the clock. */
  readonly second: number;
}

/**
 * The episode as a line: its chapters as segments, what is buffered and what was played. Drag it,
 * press it, or move it with the arrow keys. Time runs from left to right in every language. A press on
 * the length shows what remains instead.
 *
 * @summary The time line with the times below it.
 * @csspart timeline - The slider.
 * @csspart track - The line.
 * @csspart buffered - The parts that are here already; an SVG path, so its colour is its `fill`.
 * @csspart progress - The part that was played.
 * @csspart thumb - The knob at its end, seen while the line is pointed at or has the focus.
 * @csspart bubble - The time and the chapter at the pointer.
 * @csspart current-time - The position as text.
 * @csspart duration - The length as text, or what remains.
 */
export class KapitelTimeline extends PlayerElement<Shown> {
  static override readonly parts =
    'timeline, track, buffered, progress, thumb, bubble, current-time, duration';
  static override styles = [popup, styles];
  static override properties = {
    scrubbed: {state: true},
    pointed: {state: true},
    focused: {state: true},
    counted: {state: true},
  };

  /** Where the pointer has dragged to, in seconds, before it lets go. */
  declare protected scrubbed: number | undefined;
  /** Where the pointer is, in seconds. */
  declare protected pointed: number | undefined;
  /** Whether keys move it. */
  declare protected focused: boolean | undefined;
  /** Whether the time that remains is shown. */
  declare protected counted: boolean | undefined;

  #segments: readonly Chapter[] = [];
  #segmented: readonly unknown[] = [];
  readonly #glide = new Glide(this);
  /** The position that screen readers know. They would read every change, so it waits for a reason. */
  #told = 0;
  #reasons: readonly unknown[] = [];

  protected override select(state: PlayerState): Shown {
    const {chapters, activeChapterIndex, currentTime} = state;
    const {approximate, duration, buffered, clock} = state;
    const chapter = chapters[listedIndex(chapters, activeChapterIndex)];
    const second = Math.floor(currentTime);
    return {chapters, chapter, approximate, second, duration, buffered, clock};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {clock, chapter, second = 0} = this.shown;
    // Who has the focus hears every change; who comes by hears only what is there.
    const isHeard = !!this.shadowRoot?.activeElement;
    const reasons = [clock, chapter, this.counted, isHeard || Math.floor(second / MAX_AGE)];
    if (!sameItems(reasons, this.#reasons)) this.#told = second;
    this.#reasons = reasons;
  }

  protected override render() {
    const {second = 0, duration = NaN, buffered = []} = this.shown;
    const {text} = this;
    const now = Math.floor(this.scrubbed ?? second);
    const told = this.#toldNow;
    const counted = this.counted && duration;
    const length = duration ? formatTime(duration) : '–:––';
    const lengthAt = (time: number) => (counted ? `−${formatTime(duration - time)}` : length);
    return html`<div
        class="area"
        @pointerdown=${this.#drag}
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
        @pointercancel=${this.#drop}
        @pointerleave=${() => (this.pointed = undefined)}
        @focusin=${({target}: Event) => (this.focused = (target as Element).matches(':focus-visible'))}
        @focusout=${() => (this.focused = false)}
      >
        <div part="track">
          <svg preserveAspectRatio="none" viewBox="0 0 ${duration || 1} 1">
            <path
              part="buffered"
              d=${buffered.map(([start, end]) => `M${start} 0H${end}V1H${start}`).join('')}
            />
          </svg>
          <div part="progress"></div>
        </div>
        <div class="thumb"><div part="thumb"></div></div>
        <input
          part="timeline"
          type="range"
          max=${duration || 0}
          .value=${String(told)}
          aria-label=${text.timeline}
          aria-valuetext=${this.#position(told)}
          @input=${this.#step}
          @keydown=${this.#press}
        />
        ${this.#bubble()}
      </div>
      <div class="times">
        <span part="current-time">${formatTime(now)}</span>
        <button
          part="duration"
          title=${text.remaining}
          aria-label="${counted ? text.left : text.length} ${lengthAt(told)}"
          @click=${() => (this.counted = !counted)}
        >
          ${lengthAt(now)}
        </button>
      </div>`;
  }

  get #toldNow(): number {
    return Math.floor(this.scrubbed ?? this.#told);
  }

  /** A position in words; while it is dragged, with the chapter that it is dragged to. */
  #position(seconds: number): string {
    const {chapters = [], chapter: current, duration} = this.shown;
    const {text, scrubbed} = this;
    const chapter = scrubbed === undefined ? current : listedChapterAt(chapters, scrubbed);
    const time = durationInWords(seconds, text.language);
    if (!duration) return time;
    return text.position(time, durationInWords(duration, text.language), chapter?.title ?? '');
  }

  get #bubbleTime(): number | undefined {
    return this.scrubbed ?? this.pointed ?? (this.focused ? this.shown.second : undefined);
  }

  #bubble() {
    const {chapters = [], approximate, duration = 0} = this.shown;
    const time = this.#bubbleTime;
    if (time === undefined || !duration) return nothing;
    const title = listedChapterAt(chapters, time)?.title;
    return html`<div part="bubble" aria-hidden="true">
      <b>${formatTime(time)}</b>${title && html`<span>${approximate ? '≈ ' : ''}${title}</span>`}
    </div>`;
  }

  protected override updated(): void {
    const {duration = NaN, clock: sound} = this.shown;
    if (!sound) return;
    this.#cut();
    const bubble = this.renderRoot.querySelector<HTMLElement>('[part=bubble]');
    bubble?.style.setProperty('--_x', String((this.#bubbleTime ?? 0) / duration));
    const held = {time: this.scrubbed ?? 0, stamp: performance.now(), speed: 0};
    const clock = this.scrubbed === undefined ? sound : held;
    const [bar, thumb] = this.renderRoot.querySelectorAll('[part=progress], .thumb');
    const movement = {startTime: 0, endTime: duration, clock};
    this.#glide.move(bar!, movement, (part) => `scaleX(${part})`);
    this.#glide.move(thumb!, movement, (part) => `translateX(${part * 100}%)`);
  }

  /** Into its chapters, where they or the length are others than before. */
  #cut(): void {
    const {chapters = [], duration = NaN} = this.shown;
    if (sameItems([chapters, duration], this.#segmented)) return;
    this.#segmented = [chapters, duration];
    this.#segments = segmentsOf(chapters, duration);
    const track = this.renderRoot.querySelector<HTMLElement>('[part=track]')!;
    track.style.setProperty('mask', segmentMask(this.#segments, duration));
  }

  #seek(time: number): void {
    const {player} = this;
    if (player) player.currentTime = time;
  }

  /** The time under a pointer; at the start of a chapter when it is as good as there. */
  #timeAt({clientX}: PointerEvent, area: HTMLElement): number {
    const {duration = 0} = this.shown;
    const {left, width} = area.getBoundingClientRect();
    const time = Math.min(1, Math.max(0, (clientX - left) / width)) * duration;
    return snapTo(this.#segments, time, (SNAP_PX / width) * duration);
  }

  readonly #drag = (event: PointerEvent): void => {
    const area = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown' && !event.button && this.shown.duration) {
      area.setPointerCapture(event.pointerId);
      this.renderRoot.querySelector('input')!.focus({preventScroll: true});
    }
    const time = this.#timeAt(event, area);
    if (area.hasPointerCapture(event.pointerId)) {
      event.preventDefault();
      this.scrubbed = time;
    } else if (event.pointerType === 'mouse') this.pointed = time;
  };

  readonly #drop = (event: PointerEvent): void => {
    const time = this.scrubbed;
    this.scrubbed = undefined;
    if (time !== undefined && event.type === 'pointerup') this.#seek(time);
  };

  /** A step up or down, from where the sound is now and not from what was told of it. */
  readonly #step = ({target}: Event): void => {
    const slider = target as HTMLInputElement;
    const told = this.#toldNow;
    const seconds = Number(slider.value) - told;
    slider.value = String(told);
    this.#seekBy(seconds);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const seconds = KEYS[event.key];
    if (!seconds || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#seekBy(seconds);
  };

  #seekBy(seconds: number): void {
    const time = (this.player?.currentTime ?? 0) + seconds;
    // Nobody knows yet where the end is.
    if (time < Infinity || this.shown.duration) this.#seek(time);
  }
}
