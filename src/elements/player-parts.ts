import {html, type TemplateResult} from 'lit';
import type {Episode} from '../episode/episode.js';
import {listIcon} from '../icons/icons.js';

/**
 * What is played.
 *
 * @param language of the interface, by which dates and lists are written
 * @param lang of the episode's own words
 */
export function header(
  {title, show, published, persons = []}: Partial<Episode>,
  cover: unknown,
  language: string,
  lang: string,
): TemplateResult {
  const names = new Intl.ListFormat(language).format(persons.map(({name}) => name));
  return html`<header>
    <slot name="cover">${cover}</slot>
    <div lang=${lang}>
      <p part="byline">
        ${show?.title}${show && published ? '\xa0· ' : ''}${
          published &&
          html`<time lang=${language} dir="auto" datetime=${published.toISOString()}>
            ${dateIn(language, published)}
          </time>`
        }
      </p>
      <slot name="title"><p part="title">${title}</p></slot>
      <p part="byline">${names}</p>
    </div>
  </header>`;
}

/** A day that was given without an hour stands for its midnight in UTC, and is that day everywhere. */
function dateIn(language: string, date: Date): string {
  const timeZone = Number(date) % 864e5 ? undefined : 'UTC';
  return date.toLocaleDateString(language, {dateStyle: 'long', timeZone});
}

/** The buttons that move through the sound, the one that plays in the middle. */
export function controlRow(
  {skipBack, skipForward}: {skipBack: number; skipForward: number},
  isFlat: boolean,
): TemplateResult {
  return html`<div class="controls" part="controls">
    <kapitel-chapter-button step="-1" ?hidden=${isFlat}></kapitel-chapter-button>
    <kapitel-skip-button seconds=${-skipBack}></kapitel-skip-button>
    <kapitel-play-button></kapitel-play-button>
    <kapitel-skip-button seconds=${skipForward}></kapitel-skip-button>
    <kapitel-chapter-button ?hidden=${isFlat}></kapitel-chapter-button>
  </div>`;
}

/** The small controls; the last one unfolds the chapters, where they are folded. */
export function extras(
  label: string,
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
      aria-label=${label}
      aria-expanded=${isOpen}
      @click=${toggle}
    >
      ${listIcon}
    </button>
  </div>`;
}
