import {html, nothing, type TemplateResult} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import type {Messages} from '../locales/messages.js';
import type {PlayerState} from '../player/player-state.js';
import {styles} from './kapitel-chapters.styles.js';
import {PlayerElement} from './player-element.js';

interface Shown extends Pick<PlayerState, 'chapters' | 'activeChapterIndex'> {
  readonly started: boolean;
}

/**
 * The chapters with their starts and lengths. A press on one seeks there and plays. The current one is
 * marked, shows how far it is, and is kept in view inside the list; the page itself never scrolls.
 *
 * @summary The chapter list.
 * @csspart chapters - The list.
 * @csspart chapter - A row; the current one has `aria-current="true"`.
 * @csspart chapter-number - Its number.
 * @csspart chapter-title - Its title.
 * @csspart chapter-label - Says that it is an advertisement.
 * @csspart chapter-start - When it starts.
 * @csspart chapter-length - How long it takes.
 */
export class KapitelChapters extends PlayerElement<Shown> {
  static override readonly parts =
    'chapters, chapter, chapter-number, chapter-title, chapter-label, chapter-start, chapter-length';
  static override styles = styles;

  #listed: readonly Chapter[] = [];
  #text: Messages | undefined;
  #rows: TemplateResult[] = [];
  #current: HTMLElement | undefined;
  #progress: HTMLElement | undefined;

  protected override select({
    chapters,
    activeChapterIndex,
    clock,
    currentTime,
    paused,
  }: PlayerState) {
    return {chapters, activeChapterIndex, clock, started: currentTime > 0 || !paused};
  }

  protected override render() {
    const {chapters = []} = this.shown;
    if (this.#listed !== chapters || this.#text !== this.text) {
      this.#listed = chapters;
      this.#text = this.text;
      let number = 0;
      this.#rows = chapters.map((chapter) =>
        row(chapter, chapter.toc === false ? number : ++number, this.text),
      );
    }
    // The buttons in the rows have the keys; the list only listens to their clicks. Safari takes a list
    // without bullets for none, unless it has its role.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events, lit-a11y/no-redundant-role
    return html`<ol
      part="chapters"
      role="list"
      aria-label=${this.text.chapters}
      @click=${this.#choose}
    >
      ${this.#rows}
    </ol>`;
  }

  /** One row changes, not the list: with a thousand chapters that is the difference one feels. */
  protected override updated(): void {
    const {activeChapterIndex = -1, started} = this.shown;
    const list = this.renderRoot.firstElementChild!;
    let item = started ? (list.children[activeChapterIndex] as HTMLElement | undefined) : undefined;
    // A silent chapter belongs to the one before it.
    while (item?.hidden) item = item.previousElementSibling as HTMLElement | undefined;
    const current = item?.firstElementChild as HTMLElement | undefined;
    if (this.#current === current) return;
    // Whoever has scrolled elsewhere is left there.
    const follow = !this.#current || isInView(list, this.#current.parentElement!);
    this.#current?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
    this.#current = current;
    this.#progress ??= document.createElement('kapitel-chapter-progress');
    if (current) current.append(this.#progress);
    else this.#progress.remove();
    if (item && follow) keepInView(list, item);
  }

  readonly #choose = ({target}: Event): void => {
    const item = (target as Element).closest('li');
    if (item) this.player?.seekToChapter([...item.parentElement!.children].indexOf(item));
  };
}

function row({startTime, endTime, title, toc, kind}: Chapter, number: number, text: Messages) {
  const length = endTime < Infinity ? formatTime(endTime - startTime) : '';
  return html`<li ?hidden=${toc === false}>
    <button part="chapter" class=${kind ?? ''}>
      <span part="chapter-number">${number}</span>
      <span part="chapter-title">
        ${title}${kind === 'ad' ? html` <small part="chapter-label">${text.ad}</small>` : nothing}
      </span>
      <span class="time">
        <span part="chapter-start">${formatTime(startTime)}</span>
        <span part="chapter-length">${length}</span>
      </span>
    </button>
  </li>`;
}

function isInView(list: Element, {offsetTop, offsetHeight}: HTMLElement): boolean {
  const {scrollTop, clientHeight} = list;
  return offsetTop + offsetHeight > scrollTop && offsetTop < scrollTop + clientHeight;
}

/** `scrollIntoView` would move the page as well. */
function keepInView(list: Element, {offsetTop, offsetHeight}: HTMLElement): void {
  const room = list.clientHeight - offsetHeight;
  const {scrollTop} = list;
  if (offsetTop < scrollTop || offsetTop > scrollTop + room) list.scrollTop = offsetTop - room / 3;
}
