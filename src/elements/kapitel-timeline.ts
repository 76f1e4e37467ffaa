import {ContextConsumer} from '@lit/context';
import {html, LitElement} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import {messagesContext} from '../locales/messages.js';
import type {Clock} from '../player/clock.js';
import {SelectController} from '../player/select-controller.js';
import {glide} from './glide.js';
import {styles} from './kapitel-timeline.styles.js';

/** How many seconds a key moves; others are left to the page. */
const KEYS: Record<string, number> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
};

/**
 * The episode as a line: its chapters as segments, what is buffered and what was played. Drag it,
 * press it, or move it with the arrow keys. Time runs from left to right in every language.
 *
 * @summary The time line with the times below it.
 * @csspart timeline - The slider.
 * @csspart track - The line.
 * @csspart progress - The part that was played.
 * @csspart current-time - The position as text.
 * @csspart duration - The length as text.
 */
export class KapitelTimeline extends LitElement {
  static override styles = styles;
  static override properties = {scrubbed: {state: true}};

  /** Where the pointer has dragged to, in seconds, before it lets go. */
  declare protected scrubbed: number | undefined;

  readonly #player = new SelectController(this, (state) => ({
    chapters: state.chapters,
    chapter: state.chapters[state.activeChapterIndex],
    // What is written changes once a second; what moves follows the clock.
    second: Math.floor(state.currentTime),
    duration: state.duration,
    buffered: state.buffered,
    clock: state.clock,
  }));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});
  #segments: readonly Chapter[] | undefined;
  #movement: {clock: Clock; duration: number} | undefined;

  protected override render() {
    const {chapter, second = 0, duration = NaN, buffered = []} = this.#player.value ?? {};
    const text = this.#text.value;
    const time = Math.floor(this.scrubbed ?? second);
    const now = formatTime(time);
    const length = duration ? formatTime(duration) : '–:––';
    return html`<div
        class="area"
        @pointerdown=${this.#drag}
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
        @pointercancel=${this.#drop}
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
          .value=${String(time)}
          aria-label=${text?.timeline ?? ''}
          aria-valuetext=${text?.position(now, length, chapter?.title ?? '') ?? ''}
          @input=${({target}: Event) => this.#seek(Number((target as HTMLInputElement).value))}
          @keydown=${this.#press}
        />
      </div>
      <div class="times">
        <span part="current-time">${now}</span><span part="duration">${length}</span>
      </div>`;
  }

  protected override updated(): void {
    if (!this.#player.value) return;
    const {chapters, duration, clock: sound} = this.#player.value;
    if (this.#segments !== chapters) {
      this.#segments = chapters;
      const track = this.renderRoot.querySelector<HTMLElement>('[part=track]')!;
      track.style.setProperty('mask-image', segmentMask(chapters, duration));
    }
    const held = {time: this.scrubbed ?? 0, stamp: performance.now(), speed: 0};
    const clock = this.scrubbed === undefined ? sound : held;
    if (this.#movement?.clock === clock && this.#movement.duration === duration) return;
    this.#movement = {clock, duration};
    const [bar, thumb] = this.renderRoot.querySelectorAll('[part=progress], .thumb');
    const movement = {startTime: 0, endTime: duration, clock};
    glide(bar!, movement, (part) => `scaleX(${part})`);
    glide(thumb!, movement, (part) => `translateX(${part * 100}%)`);
  }

  #seek(time: number): void {
    const {player} = this.#player;
    if (player) player.currentTime = time;
  }

  readonly #drag = (event: PointerEvent): void => {
    const area = event.currentTarget as HTMLElement;
    const {duration = NaN} = this.#player.value ?? {};
    if (event.type === 'pointerdown' && !event.button && duration) {
      area.setPointerCapture(event.pointerId);
      this.renderRoot.querySelector('input')!.focus({preventScroll: true});
    }
    if (!area.hasPointerCapture(event.pointerId)) return;
    event.preventDefault();
    const {left, width} = area.getBoundingClientRect();
    this.scrubbed = Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration;
  };

  readonly #drop = (event: PointerEvent): void => {
    const time = this.scrubbed;
    this.scrubbed = undefined;
    if (time !== undefined && event.type === 'pointerup') this.#seek(time);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const seconds = KEYS[event.key];
    const {player} = this.#player;
    if (!seconds || !player || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    player.currentTime += seconds;
  };
}

/** A mask that cuts a gap of 2 px at every boundary which leaves a segment one can see. */
function segmentMask(chapters: readonly Chapter[], duration: number): string {
  let before = 0;
  const gaps = chapters.flatMap(({startTime}) => {
    const percent = (startTime / duration) * 100;
    if (!(percent - before > 0.8 && percent < 99.2)) return [];
    before = percent;
    return `#000 calc(${percent}% - 1px),#0000 0 calc(${percent}% + 1px),#000 0`;
  });
  return gaps.length ? `linear-gradient(to right,${gaps.join()})` : 'none';
}
