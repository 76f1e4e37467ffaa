import {css, html} from 'lit';
import {parseTimeFragment} from '../episode/time.js';
import type {PlayerState} from '../player/player-state.js';
import {PlayerElement} from './player-element.js';

interface Shown {
  readonly content: string | undefined;
}

/**
 * The show notes of a player's episode, wherever on the page they are wanted:
 *
 *     <kapitel-notes for="player"></kapitel-notes>
 *
 * They are HTML from elsewhere, so only text, structure and links are left of them. Times in them are
 * links that play from there. There is nothing where the episode has no notes.
 *
 * @summary The show notes.
 * @attr {string} for - The id of the player it belongs to.
 * @csspart notes - All of it.
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

  protected override select({episode}: PlayerState): Shown {
    return {content: episode?.content};
  }

  protected override render() {
    // What is pressed is a link, which has the keys.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div part="notes" @click=${this.#follow}></div>`;
  }

  protected override updated(): void {
    const {content} = this.shown;
    this.hidden = !content;
    if (content === this.#content) return;
    this.#content = content;
    void this.#fill(content ?? '').catch(() => (this.hidden = true));
  }

  async #fill(content: string): Promise<void> {
    const [{sanitize}, {linkTimesIn}] = await Promise.all([
      import('./sanitize.js'),
      import('../player/features/link-times.js'),
    ]);
    const notes = await sanitize(content);
    linkTimesIn(notes);
    if (content === this.#content) {
      this.renderRoot.querySelector('div')?.replaceChildren(...notes.childNodes);
    }
  }

  readonly #follow = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const {player} = this;
    // Another page's moment is not ours.
    const [page, fragment] = link?.href.split('#') ?? [];
    const time = fragment && page === location.href.split('#')[0] && parseTimeFragment(link!.href);
    if (!player || !time || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.currentTime = time.start;
    void player.play();
  };
}
