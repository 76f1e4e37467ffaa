import {ContextConsumer} from '@lit/context';
import {html, LitElement, type TemplateResult} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import {messagesContext} from '../locales/messages.js';
import type {Clock} from '../player/clock.js';
import {SelectController} from '../player/select-controller.js';
import {glide, halt} from './glide.js';
import {styles} from './kapitel-chapters.styles.js';

/**
 * The chapters with their starts and lengths. A press on one seeks there and plays. The current one is
 * marked, shows how far it is, and is kept in view inside the list; the page itself never scrolls.
 *
 * @summary The chapter list.
 * @csspart chapters - The list.
 * @csspart chapter - A row; the current one has `aria-current="true"`.
 * @csspart chapter-number - Its number.
 * @csspart chapter-title - Its title.
 * @csspart chapter-start - When it starts.
 * @csspart chapter-length - How long it takes.
 */
export class KapitelChapters extends LitElement {
  static override styles = styles;

  readonly #player = new SelectController(this, (state) => ({
    chapters: state.chapters,
    activeChapterIndex: state.activeChapterIndex,
    started: state.currentTime > 0 || !state.paused,
    clock: state.clock,
  }));
  readonly #text = new ContextConsumer(this, {context: messagesContext, subscribe: true});
  #listed: readonly Chapter[] = [];
  #rows: TemplateResult[] = [];
  #current: HTMLElement | undefined;
  #clock: Clock | undefined;

  protected override render() {
    const {chapters = []} = this.#player.value ?? {};
    if (this.#listed !== chapters) {
      this.#listed = chapters;
      this.#rows = chapters.map(row);
    }
    return html`<ol
      part="chapters"
      aria-label=${this.#text.value?.chapters ?? ''}
      @click=${this.#choose}
    >
      ${this.#rows}
    </ol>`;
  }

  /** One row changes, not the list: with a thousand chapters that is the difference one feels. */
  protected override updated(): void {
    if (!this.#player.value) return;
    const {chapters, activeChapterIndex, clock, started} = this.#player.value;
    const list = this.renderRoot.firstElementChild!;
    const item = started ? list.children[activeChapterIndex] : undefined;
    const current = item?.firstElementChild as HTMLElement | undefined;
    if (this.#current === current && this.#clock === clock) return;
    this.#clock = clock;
    if (this.#current !== current) {
      if (this.#current) halt(this.#current);
      this.#current?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      this.#current = current;
      if (item) keepInView(list, item as HTMLElement);
    }
    const chapter = chapters[activeChapterIndex];
    if (current && chapter) {
      glide(current, {...chapter, clock}, (part) => `scaleX(${part})`, '::after');
    }
  }

  readonly #choose = ({target}: Event): void => {
    const item = (target as Element).closest('li');
    if (item) this.#player.player?.seekToChapter([...item.parentElement!.children].indexOf(item));
  };
}

function row({startTime, endTime, title, toc, kind}: Chapter, index: number) {
  const length = endTime < Infinity ? formatTime(endTime - startTime) : '';
  return html`<li ?hidden=${toc === false}>
    <button part="chapter" class=${kind ?? ''}>
      <span part="chapter-number">${index + 1}</span>
      <span part="chapter-title">${title}</span>
      <span class="time">
        <span part="chapter-start">${formatTime(startTime)}</span>
        <span part="chapter-length">${length}</span>
      </span>
    </button>
  </li>`;
}

/** `scrollIntoView` would move the page as well. */
function keepInView(list: Element, row: HTMLElement): void {
  const top = row.offsetTop;
  const room = list.clientHeight - row.offsetHeight;
  const {scrollTop} = list;
  if (top < scrollTop || top > scrollTop + room) list.scrollTop = top - room / 3;
}
