import {html, noChange, nothing, type PropertyValues} from 'lit';
import {formatTime} from '../episode/clock.js';
import type {Chapter} from '../episode/episode.js';
import {listedIndex} from '../episode/timeline.js';
import type {Messages} from '../locales/messages.js';
import type {PlayerState} from '../player/player-state.js';
import type {ChapterRows} from './chapter-rows.js';
import {styles} from './kapitel-chapters.styles.js';
import {PlayerElement} from './player-element.js';
import {sameItems} from './same-items.js';
import {whenIdle} from './when-idle.js';

interface Shown extends Pick<PlayerState, 'chapters' | 'approximate' | 'duration'> {
  readonly current: number;
}

/**
 * The chapters with their starts and lengths. A press on one seeks there and plays. The current one is
 * marked, shows how far it is, and is kept in view inside the list; the page itself never scrolls. The
 * list is one stop for Tab; the arrow keys, Home and End, Page Up and Page Down move in it.
 *
 * @summary The chapter list.
 * @csspart chapters - The list.
 * @csspart chapter - A row; the current one has `aria-current="true"`, one that the sound is too short for
 *   `aria-disabled="true"`.
 * @csspart chapter-number - Its number.
 * @csspart chapter-title - Its title.
 * @csspart chapter-label - Says that it is an advertisement.
 * @csspart chapter-start - When it starts.
 * @csspart chapter-length - How long it takes, or that it lies beyond the end.
 */
export class KapitelChapters extends PlayerElement<Shown> {
  static override readonly parts =
    'chapters, chapter, chapter-number, chapter-title, chapter-label, chapter-start, chapter-length';
  static override styles = styles;

  #made: readonly unknown[] = [];
  #current: Element | undefined;
  /** What is done for the rows once they are there. */
  #rows: ChapterRows | undefined;

  protected override select(state: PlayerState) {
    const {chapters, activeChapterIndex, approximate, duration, currentTime, paused} = state;
    const started = currentTime > 0 || !paused;
    const current = started ? listedIndex(chapters, activeChapterIndex) : -1;
    return {chapters, approximate, duration, current};
  }

  protected override render() {
    // The buttons in the rows have the keys; the list only listens to their clicks. Safari takes a list
    // without bullets for none, unless it has its role.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events, lit-a11y/no-redundant-role
    return html`<ol
      part="chapters"
      role="list"
      aria-label=${this.text.chapters}
      aria-busy=${!this.shown.chapters?.length}
      @click=${this.#choose}
    >
      ${this.#list()}
    </ol>`;
  }

  /** Only where something in the rows is another: with a thousand chapters one feels the difference. */
  #list() {
    const {chapters = [], approximate, duration = NaN} = this.shown;
    const made = [chapters, approximate, duration, this.text];
    if (sameItems(made, this.#made)) return noChange;
    this.#made = made;
    const about = approximate ? '≈\u202f' : '';
    let number = 0;
    return chapters.map((chapter) => {
      if (chapter.toc !== false) number++;
      return row(chapter, number, about, chapter.startTime >= duration, this.text);
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const list = this.renderRoot.querySelector('ol')!;
    const current = list.children[this.shown.current ?? -1]?.firstElementChild ?? undefined;
    if (this.#current !== current) {
      this.#current?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      this.#current = current;
    }
    if (this.player) this.#rows?.update(this.player.state, this.text);
  }

  protected override firstUpdated(): void {
    whenIdle(
      () =>
        void import('./controls.js').then(
          ({ChapterRows}) => {
            this.#rows = new ChapterRows(this.renderRoot.querySelector('ol')!);
            this.requestUpdate();
          },
          // Without a connection the rows can still be pressed.
          () => undefined,
        ),
    );
  }

  readonly #choose = ({target}: Event): void => {
    const item = (target as Element).closest('li');
    if (item) this.player?.seekToChapter([...item.parentElement!.children].indexOf(item));
  };
}

function row(
  {startTime, endTime, title, toc, kind}: Chapter,
  number: number,
  about: string,
  beyond: boolean,
  text: Messages,
) {
  const length = endTime < Infinity ? formatTime(endTime - startTime) : '';
  return html`<li ?hidden=${toc === false}>
    <button part="chapter" class=${kind ?? ''} aria-disabled=${beyond || nothing}>
      <span part="chapter-number" aria-hidden="true">${number}</span>
      <span part="chapter-title">
        ${title}${kind === 'ad' ? html`&nbsp;<small part="chapter-label" lang=${text.language}>${text.ad}</small>` : nothing}
      </span>
      <span class="time" aria-hidden="true">
        <span part="chapter-start">${about}${formatTime(startTime)}</span>
        <span part="chapter-length">${beyond ? text.beyondEnd : length}</span>
      </span>
    </button>
  </li>`;
}
