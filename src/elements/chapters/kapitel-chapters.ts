import {html, noChange, nothing, type PropertyValues} from 'lit';
import {formatTime} from '../../episode/format-time.js';
import type {Chapter} from '../../episode/episode.js';
import {listedEnd, listedIndex} from '../../episode/listed-chapters.js';
import {episodeMessages} from '../../locales/languages/en/episode-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import type {PlayerState} from '../../player/player-state.js';
import type {ChapterRows} from './chapter-rows.js';
import type {ListView} from './list-view.js';
import {ownWidth} from '../../styles/own-width.js';
import {styles} from './kapitel-chapters.styles.js';
import {PlayerElement} from '../base/player-element.js';
import {sameItems} from '../base/same-items.js';
import {whenIdle} from '../base/when-idle.js';

/** Number of rows of the first paint: more than a list shows without scrolling. */
const FIRST_ROWS = 40;
/** Number of rows that are added at a time without a noticeable delay. */
const MORE_ROWS = 200;

interface Shown extends Pick<PlayerState, 'chapters' | 'approximate' | 'duration' | 'touched'> {
  readonly current: number;
}

/**
 * The chapters with their starts and lengths. A press on a chapter seeks to its start and plays. The current
 * chapter is marked, shows its progress, and is kept in view by scrolling the list, never the page. The list is
 * one tab stop; the arrow keys, Home, End, Page Up and Page Down move the focus in it.
 *
 * @summary The chapter list.
 * @csspart chapters - The list.
 * @csspart chapter - A row. The current one has `aria-current="true"`.
 * @csspart chapter-number - The number of a chapter.
 * @csspart chapter-title - The title of a chapter.
 * @csspart chapter-label - The label “Ad” of an advertisement.
 * @csspart chapter-start - The start time of a chapter.
 * @csspart chapter-length - The length of a chapter, or “beyond the end”.
 */
export class KapitelChapters extends PlayerElement<Shown> {
  static override readonly parts =
    'chapters, chapter, chapter-number, chapter-title, chapter-label, chapter-start, chapter-length';
  static override styles = [ownWidth, styles];

  #made: readonly unknown[] = [];
  /** Number of rows that are rendered so far, at most. */
  #count = FIRST_ROWS;
  #current: Element | undefined;
  /** Scrolls the list, once its chunk is loaded. */
  #view: ListView | undefined;
  /** Completes the rows, once its chunk is loaded. */
  #rows: ChapterRows | undefined;
  #isCompleting = false;
  #isPreparing = false;

  protected override select(state: PlayerState) {
    const {chapters, activeChapterIndex, approximate, duration, currentTime, paused} = state;
    const started = currentTime > 0 || !paused;
    // A player that was opened at a position shows its chapter as one that was touched does.
    const touched = state.touched || (started && paused);
    const current = started ? listedIndex(chapters, activeChapterIndex) : -1;
    return {chapters, approximate, duration, touched, current};
  }

  protected override render() {
    // The buttons in the rows handle keys; the list listens to their clicks. VoiceOver ignores a list without
    // bullets unless it has an explicit role.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events, lit-a11y/no-redundant-role
    return html`<ol
      part="chapters"
      role="list"
      aria-label=${say(this.text, paintMessages, 'chapters').text}
      aria-busy=${!this.shown.chapters?.length}
      @click=${this.#choose}
    >
      ${this.#list()}
    </ol>`;
  }

  /** Renders the rows only if one of their inputs has changed: rendering a thousand of them is noticeable. */
  #list() {
    const {chapters = [], duration = NaN} = this.shown;
    const made = [chapters, duration, this.#count, this.text];
    if (sameItems(made, this.#made)) return noChange;
    this.#made = made;
    if (this.#count < chapters.length) whenIdle(this.#drawMore);
    let number = 0;
    return chapters.slice(0, this.#count).map((chapter, index) => {
      if (chapter.toc !== false) number++;
      const length = listedEnd(chapters, index) - chapter.startTime;
      return row(chapter, number, length, chapter.startTime >= duration, this.text);
    });
  }

  protected override update(changed: PropertyValues): void {
    const before = this.#made;
    super.update(changed);
    if (before !== this.#made) this.#view?.update();
    const list = this.renderRoot.querySelector('ol')!;
    const current = list.children[this.shown.current ?? -1]?.firstElementChild ?? undefined;
    if (this.#current !== current) {
      this.#current?.removeAttribute('aria-current');
      current?.setAttribute('aria-current', 'true');
      this.#current = current;
    }
    if (this.#view && this.shown.touched) this.#complete(this.#view);
    if (!this.player) return;
    this.#prepare(this.player);
    this.#rows?.update(this.player, this.text);
  }

  /** Loads what rows need once the player is touched. */
  #complete(view: ListView): void {
    if (this.#isCompleting) return;
    this.#isCompleting = true;
    this.player?.chunks.load(
      () => import('../touch.js'),
      ({ChapterRows}) => {
        this.#rows = new ChapterRows(this.renderRoot.querySelector('ol')!, view);
        this.requestUpdate();
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rows?.disconnect();
  }

  /** Loads what scrolls the list. An element outside a player gets its player some time after its first update. */
  #prepare(player: Player): void {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    whenIdle(() =>
      player.chunks.load(
        () => import('../controls.js'),
        ({ListView}) => {
          this.#view = new ListView(this.renderRoot.querySelector('ol')!);
          this.requestUpdate();
        },
      ),
    );
  }

  readonly #drawMore = (): void => {
    this.#count += MORE_ROWS;
    this.requestUpdate();
  };

  readonly #choose = ({target}: Event): void => {
    const item = (target as Element).closest('li');
    if (item) this.player?.seekToChapter([...item.parentElement!.children].indexOf(item));
  };
}

function row(
  {startTime, title, toc, kind}: Chapter,
  number: number,
  length: number,
  beyond: boolean,
  text: Messages,
) {
  const label = say(text, episodeMessages, 'ad');
  const beyondEnd = say(text, episodeMessages, 'beyondEnd');
  const lengthText = length < Infinity ? formatTime(length) : '';
  // Text that is set as a property needs no marker node, of which a page with many players has thousands.
  return html`<li ?hidden=${toc === false}>
    <button part="chapter" class="${kind ?? ''} ${beyond ? 'beyond' : ''}">
      <span part="chapter-number" aria-hidden="true" .textContent=${String(number)}></span>
      ${
        kind === 'ad'
          ? html`<span part="chapter-title"
              >${title}&nbsp;<small part="chapter-label" lang=${label.lang}
                >${label.text}</small
              ></span
            >`
          : html`<span part="chapter-title" .textContent=${title}></span>`
      }
      <span class="time" aria-hidden="true"
        ><span
          part="chapter-length"
          lang=${beyond ? beyondEnd.lang : nothing}
          .textContent=${beyond ? beyondEnd.text : lengthText}
        ></span
        ><span part="chapter-start" .textContent=${formatTime(startTime)}></span
      ></span>
    </button>
  </li>`;
}
