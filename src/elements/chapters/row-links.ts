import {css} from 'lit';
import {createChapterLink, updateChapterLink} from '../../features/chapter-details/chapter-link.js';
import type {Chapter} from '../../episode/episode.js';
import type {Messages} from '../../locales/messages.js';
import {adoptStyles} from '../../styles/adopt-styles.js';

const styles = css`
  li:has(> .chapter-link) {
    position: relative;
  }
  /*
    The target covers the padding at the end of the row and the list, so that no text moves. The sign is raised beside
    the time, inside the row, whose fill ends where the padding of the list begins.
  */
  li > .chapter-link {
    --_gutter: max(0.25em, var(--_space, 1.25em) - 0.75em);
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(-1 * var(--_gutter));
    display: grid;
    align-content: start;
    justify-items: end;
    box-sizing: border-box;
    inline-size: 24px;
    padding-block-start: calc(0.75em - 1px);
    padding-inline-end: calc(var(--_gutter) + 2px);
    border-radius: 8px;
    color: var(--_quiet);
  }
  /* Rows that are laid out only in view are clipped. */
  .long li > .chapter-link {
    --_gutter: 0px;
  }
  li > .chapter-link:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  li > .chapter-link:hover {
    color: var(--_accent);
  }
  /* A finger gets 44 px, over the end of the row. */
  @media (pointer: coarse) {
    li > .chapter-link {
      inline-size: 44px;
    }
  }
  .chapter-link svg {
    inline-size: 8px;
    block-size: 8px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

/** Adds to each row the link of its chapter, or removes it where there is none. */
export function linkRows(
  list: Element,
  chapters: readonly Chapter[],
  areShown: boolean,
  text: Messages,
): void {
  const isLinked = areShown && chapters.some(({url}) => url);
  if (!isLinked && !list.querySelector('.chapter-link')) return;
  adoptStyles(list.getRootNode() as ShadowRoot, styles);
  [...list.children].forEach((item, index) => {
    const chapter = chapters[index];
    const known = item.querySelector<HTMLAnchorElement>('.chapter-link');
    if (!areShown || !chapter?.url) return known?.remove();
    const link = known ?? createChapterLink();
    updateChapterLink(link, chapter, text);
    if (known) return;
    // A press on a row plays it.
    link.addEventListener('click', (event) => event.stopPropagation());
    // Tab leads from the row to its link: see `RovingFocus`.
    link.tabIndex = item.querySelector('button')!.tabIndex;
    item.append(link);
  });
}
