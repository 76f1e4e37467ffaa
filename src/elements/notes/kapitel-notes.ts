import {css, html} from 'lit';
import type {PlayerState} from '../../player/player-state.js';
import {PlayerElement} from '../base/player-element.js';
import type {followTime} from './follow-time.js';

interface Shown {
  readonly content: string | undefined;
}

/**
 * The show notes of a player's episode, anywhere on the page:
 *
 *     <kapitel-notes for="player"></kapitel-notes>
 *
 * The HTML is sanitized: only text, structure and links remain. Times become links that play from there. The
 * element is empty if the episode has no show notes.
 *
 * @summary The show notes.
 * @attr {string} for - The `id` of the player, for use outside of one.
 * @csspart notes - The container.
 */
export class KapitelNotes extends PlayerElement<Shown> {
  static override readonly parts = 'notes';
  static override styles = css`
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    :host([hidden]) {
      display: none;
    }
    a {
      color: inherit;
    }
    a:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    pre {
      overflow: auto;
    }
  `;

  #content: string | undefined;
  #follow: typeof followTime | undefined;
  #filling = new AbortController();

  protected override select({episode}: PlayerState): Shown {
    return {content: episode?.content};
  }

  protected override render() {
    // The clicks come from links, which handle keys.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div
      part="notes"
      @click=${(event: MouseEvent) => this.#follow?.(event, this.player)}
    ></div>`;
  }

  protected override updated(): void {
    const {content} = this.shown;
    this.hidden = !content;
    if (content === this.#content) return;
    this.#content = content;
    this.#filling.abort();
    this.#filling = new AbortController();
    this.player?.chunks.load(
      () => this.#read(content ?? ''),
      (notes) => this.renderRoot.querySelector('div')?.replaceChildren(...notes.childNodes),
      this.#filling.signal,
    );
  }

  /** The sanitized notes. Rejects if a chunk failed to load. */
  async #read(content: string): Promise<HTMLElement> {
    const [{sanitize, followTime}, {linkTimesIn}] = await Promise.all([
      import('./sanitize.js'),
      import('../../features/page-links/link-times.js'),
    ]);
    this.#follow = followTime;
    const notes = await sanitize(content);
    linkTimesIn(notes);
    return notes;
  }
}
