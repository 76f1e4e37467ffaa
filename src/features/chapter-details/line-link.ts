import {css} from 'lit';
import type {Chapter} from '../../episode/episode.js';
import {listedIndex} from '../../episode/listed-chapters.js';
import type {PlayerState} from '../../player/player-state.js';
import {sameItems} from '../../elements/base/same-items.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';
import {createChapterLink, updateChapterLink} from './chapter-link.js';

const styles = css`
  [part='chapter-line']:has(~ .chapter-link) {
    padding-inline-end: 24px;
  }
  .chapter-link {
    position: absolute;
    /* In the middle of the chapter line; the sign ends where the time line does. */
    inset-block-start: calc(0.625em - 12px);
    inset-inline-end: -7px;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 4px;
    color: var(--_accent);
  }
  .chapter-link:dir(rtl) {
    inset-inline: -7px auto;
  }
  /* The chapter at the pointer is another one. */
  .pointing ~ .chapter-link {
    visibility: hidden;
  }
  .chapter-link:focus-visible {
    outline: 2px solid var(--_accent);
  }
  /* A finger gets the end of the chapter line, too, and the gap above it. */
  @media (pointer: coarse) {
    .chapter-link::before {
      content: '';
      position: absolute;
      inset-block: -10px 0;
      inset-inline: -20px 0;
    }
    .chapter-link:dir(rtl)::before {
      inset-inline: 0 -20px;
    }
  }
  .chapter-link svg {
    /* Those of the time line fill it. */
    position: static;
    inline-size: 10px;
    block-size: 10px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

/** Shows the link of the current chapter beside the chapter line, until the signal is aborted. */
export function showLineLink({player, host, messages, signal}: FeatureContext): void {
  const link = createChapterLink();
  let shown: readonly unknown[] = [];
  const update = () => {
    const chapter = linkedChapter(player.state);
    const inputs = [chapter, messages.state];
    if (sameItems(inputs, shown)) return;
    const root = host.shadowRoot!.querySelector('kapitel-timeline')?.shadowRoot;
    if (!root) return;
    shown = inputs;
    if (!chapter) return link.remove();
    updateChapterLink(link, chapter, messages.state);
    if (link.isConnected) return;
    adoptStyles(root, styles);
    root.append(link);
  };
  signal.addEventListener('abort', player.store.subscribe(update));
  signal.addEventListener('abort', messages.subscribe(update));
  signal.addEventListener('abort', () => link.remove());
  update();
}

/** The chapter that the line shows, if it has a link; before the first chapter the line shows that one. */
function linkedChapter({chapters, activeChapterIndex, currentTime}: PlayerState) {
  const isBefore = currentTime < (chapters[0]?.startTime ?? 0);
  const index = isBefore ? 0 : activeChapterIndex;
  const hasLink = (chapter: Chapter | undefined) => (chapter?.url ? chapter : undefined);
  // A chapter that is not listed may have a link of its own.
  return hasLink(chapters[index]) ?? hasLink(chapters[listedIndex(chapters, index)]);
}
