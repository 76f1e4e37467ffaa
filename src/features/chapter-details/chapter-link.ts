import {html, render} from 'lit';
import type {Chapter} from '../../episode/episode.js';
import {aboutMessages} from '../../locales/languages/en/about-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {storeByPlayer} from '../../player/store-by-player.js';

/** Whether the links of chapters are shown, by player. */
export const chapterLinksOf = storeByPlayer<{areShown: boolean}>({areShown: false});

/** Creates a link to the page of a chapter: an arrow, named after the chapter. It opens beside the page, where playback goes on. */
export function createChapterLink(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'chapter-link';
  link.target = '_blank';
  link.rel = 'noopener';
  render(
    html`<svg viewBox="5 5 14 14" aria-hidden="true"><path d="M8 7h9v9M17 7 6.5 17.5" /></svg>`,
    link,
  );
  return link;
}

/** Lets a link lead to the page of a chapter. */
export function updateChapterLink(
  link: HTMLAnchorElement,
  {url = '', title}: Chapter,
  text: Messages,
): void {
  const name = say(text, aboutMessages, 'chapterLink', title);
  link.href = url;
  link.ariaLabel = name.text;
  link.lang = name.lang;
}
