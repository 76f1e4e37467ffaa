import {html, nothing, type TemplateResult} from 'lit';
import type {Episode} from '../../episode/episode.js';
import {listIcon} from '../../icons/icons.js';
import type {Messages} from '../../locales/messages.js';
import type {Phrase} from '../../locales/say.js';

/** What stands above and below the title, as `bylines()` makes it. */
export type Bylines = (
  episode: Partial<Episode>,
  text: Messages,
) => readonly [above: unknown, below: unknown];

/**
 * The header: cover, show, title and people.
 *
 * @param text messages of the interface, for dates and lists.
 * @param lang BCP 47 tag of the episode's own texts.
 * @param bylines `undefined` until its file is loaded, which comes with the episode.
 */
export function header(
  episode: Partial<Episode>,
  cover: unknown,
  text: Messages,
  lang: string,
  bylines?: Bylines,
): TemplateResult {
  const [above, below] = bylines?.(episode, text) ?? [];
  return html`<header>
    <slot name="cover">${cover}</slot>
    <div lang=${lang}>
      <p part="byline">${above}</p>
      <slot name="title"><p part="title">${episode.title}</p></slot>
      <p part="byline">${below}</p>
    </div>
  </header>`;
}

/** The row of the play button, with the skip and chapter buttons around it if the player is near the view. */
export function controlRow(
  {skipBack, skipForward}: {skipBack: number; skipForward: number},
  isFlat: boolean,
  near: boolean | undefined,
): TemplateResult {
  return html`<div class="controls" part="controls">
    ${
      near
        ? html`<kapitel-chapter-button step="-1" ?hidden=${isFlat}></kapitel-chapter-button>
            <kapitel-skip-button seconds=${-skipBack}></kapitel-skip-button>`
        : nothing
    }
    <kapitel-play-button></kapitel-play-button>
    ${
      near
        ? html`<kapitel-skip-button seconds=${skipForward}></kapitel-skip-button>
            <kapitel-chapter-button ?hidden=${isFlat}></kapitel-chapter-button>`
        : nothing
    }
  </div>`;
}

/** The small controls. The last one unfolds the chapters where they are folded. */
export function extras(
  {text, lang}: Phrase,
  isFlat: boolean,
  isOpen: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<div class="extras" part="extras">
    <kapitel-rate></kapitel-rate>
    <kapitel-volume></kapitel-volume>
    <slot name="actions"></slot>
    <kapitel-menu></kapitel-menu>
    <button
      part="chapters-button"
      ?hidden=${isFlat}
      aria-label=${text}
      lang=${lang}
      aria-expanded=${isOpen}
      @click=${toggle}
    >
      ${listIcon}
    </button>
  </div>`;
}
