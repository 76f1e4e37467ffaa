import {html, nothing, type PropertyValues} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import {chapterIndexAt} from '../episode/timeline.js';
import type {PlayerState} from '../player/player-state.js';
import {durationInWords} from '../locales/duration.js';
import {popup} from '../styles/popup.js';
import {Glide} from './glide.js';
import {styles} from './kapitel-timeline.styles.js';
import {PlayerElement} from './player-element.js';
import {segmentMask} from './segment-mask.js';

/** How many seconds a key moves; others are left to the page. */
const KEYS: Record<string, number> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
};

/** A press this near to the start of a chapter means the chapter. */
const SNAP_PX = 4;

interface Shown extends Pick<PlayerState, 'chapters' | 'duration' | 'buffered' | 'clock'> {
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
 * @csspart progress - The part that was played.
 * @csspart bubble - The time and the chapter at the pointer.
 * @csspart current-time - The position as text.
 * @csspart duration - The length as text, or what remains.
 */
export class KapitelTimeline extends PlayerElement<Shown> {
  static override readonly parts = 'timeline, track, progress, bubble, current-time, duration';
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

  #segments: readonly Chapter[] | undefined;
  readonly #glide = new Glide(this);
  /** The position that screen readers know. They would read every change, so it waits for a reason. */
  #told = 0;
  #reasons: readonly unknown[] = [];

  protected override select(state: PlayerState): Shown {
    const {chapters, activeChapterIndex, currentTime, duration, buffered, clock} = state;
    const chapter = chapters[activeChapterIndex];
    return {chapters, chapter, second: Math.floor(currentTime), duration, buffered, clock};
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {clock, chapter, second = 0} = this.shown;
    const reasons = [clock, chapter, this.focused];
    if (reasons.some((reason, index) => reason !== this.#reasons[index])) this.#told = second;
    this.#reasons = reasons;
  }

  protected override render() {
    const {chapter, second = 0, duration = NaN, buffered = []} = this.shown;
    const {text, counted} = this;
    const now = formatTime(this.scrubbed ?? second);
    const length = duration ? formatTime(duration) : '–:––';
    const told = Math.floor(this.scrubbed ?? this.#told);
    const position = text.position(
      durationInWords(told, text.language),
      durationInWords(duration || 0, text.language),
      chapter?.title ?? '',
    );
    const remaining = `−${formatTime(duration - second)}`;
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
            <path d=${buffered.map(([start, end]) => `M${start} 0H${end}V1H${start}`).join('')} />
          </svg>
          <div part="progress"></div>
        </div>
        <div class="thumb"></div>
        <input
          part="timeline"
          type="range"
          max=${duration || 0}
          .value=${String(told)}
          aria-label=${text.timeline}
          aria-valuetext=${position}
          @input=${({target}: Event) => this.#seek(Number((target as HTMLInputElement).value))}
          @keydown=${this.#press}
        />
        ${this.#bubble()}
      </div>
      <div class="times">
        <span part="current-time">${now}</span>
        <button part="duration" title=${text.remaining} @click=${() => (this.counted = !counted)}>
          ${counted && duration ? remaining : length}
        </button>
      </div>`;
  }

  get #bubbleTime(): number | undefined {
    return this.scrubbed ?? this.pointed ?? (this.focused ? this.shown.second : undefined);
  }

  #bubble() {
    const {chapters = [], duration = 0} = this.shown;
    const time = this.#bubbleTime;
    if (time === undefined || !duration) return nothing;
    const title = chapters[chapterIndexAt(chapters, time)]?.title;
    return html`<div part="bubble" aria-hidden="true">
      <b>${formatTime(time)}</b>${title && html`<span>${title}</span>`}
    </div>`;
  }

  protected override updated(): void {
    const {chapters = [], duration = NaN, clock: sound} = this.shown;
    if (!sound) return;
    if (this.#segments !== chapters) {
      this.#segments = chapters;
      const track = this.renderRoot.querySelector<HTMLElement>('[part=track]')!;
      track.style.setProperty('mask-image', segmentMask(chapters, duration));
    }
    const bubble = this.renderRoot.querySelector<HTMLElement>('[part=bubble]');
    bubble?.style.setProperty('--_x', String((this.#bubbleTime ?? 0) / duration));
    const held = {time: this.scrubbed ?? 0, stamp: performance.now(), speed: 0};
    const clock = this.scrubbed === undefined ? sound : held;
    const [bar, thumb] = this.renderRoot.querySelectorAll('[part=progress], .thumb');
    const movement = {startTime: 0, endTime: duration, clock};
    this.#glide.move(bar!, movement, (part) => `scaleX(${part})`);
    this.#glide.move(thumb!, movement, (part) => `translateX(${part * 100}%)`);
  }

  #seek(time: number): void {
    const {player} = this;
    if (player) player.currentTime = time;
  }

  /** The time under a pointer; at the start of a chapter when it is as good as there. */
  #timeAt({clientX}: PointerEvent, area: HTMLElement): number {
    const {chapters = [], duration = 0} = this.shown;
    const {left, width} = area.getBoundingClientRect();
    const time = Math.min(1, Math.max(0, (clientX - left) / width)) * duration;
    const near = (SNAP_PX / width) * duration;
    return chapters.find(({startTime}) => Math.abs(startTime - time) <= near)?.startTime ?? time;
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

  readonly #press = (event: KeyboardEvent): void => {
    const seconds = KEYS[event.key];
    const {player} = this;
    if (!seconds || !player || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    player.currentTime += seconds;
  };
}
