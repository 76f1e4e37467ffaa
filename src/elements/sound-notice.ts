import {css, html, nothing, render} from 'lit';
import type {Messages, NoticeWords} from '../locales/messages.js';
import type {Player} from '../player/player.js';
import {noticeWords} from '../locales/notice-words.js';

const {styleSheet} = css`
  .notice:empty {
    display: none;
  }
  .notice p {
    margin: 0.5rem 0 0;
    font-size: 0.875rem;
  }
  .notice button {
    inline-size: auto;
    padding-inline: 0.5rem;
    border-radius: 8px;
    color: var(--_accent);
    font-size: 0.875rem;
    font-weight: 600;
  }
`;

/** By how much a press moves chapters, in seconds. */
const NUDGE = 15;

/**
 * Says below the controls what is the matter with the sound, in one sentence, and lets the listener put
 * chapters right that may be elsewhere in it.
 *
 * @param root where it goes, in front of what went wrong.
 * @param text the words in the player's language, at any time.
 */
export function showNotices(root: ShadowRoot, player: Player, text: () => Messages): void {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.className = 'notice';
  root.querySelector('kapitel-problem')?.before(region);
  root.adoptedStyleSheets.push(styleSheet!);
  let shown: readonly unknown[] = [];
  const show = () => {
    const {notice, approximate, nudged, chapters} = player.state;
    const offered = approximate && chapters.length > 0;
    const words = noticeWords(text());
    const next = [notice, offered, nudged, words];
    if (next.every((value, index) => value === shown[index])) return;
    shown = next;
    render(
      html`${notice ? html`<p part="notice">${words[notice]}</p>` : nothing}
      ${offered ? nudges(player, words, nudged) : nothing}`,
      region,
    );
  };
  player.store.subscribe(show);
  show();
}

function nudges(player: Player, words: NoticeWords, nudged: boolean) {
  const chapters = () => player.keeper?.chapters;
  const here = () => chapters()?.startHere(Math.max(0, player.state.activeChapterIndex));
  return html`<p part="notice">
    ${words.approximate}
    <button part="nudge-button" @click=${() => chapters()?.nudge(-NUDGE)}>
      ${words.earlier(NUDGE)}
    </button>
    <button part="nudge-button" @click=${here}>${words.startsNow}</button>
    <button part="nudge-button" @click=${() => chapters()?.nudge(NUDGE)}>
      ${words.later(NUDGE)}
    </button>
    ${
      nudged
        ? html`<button part="nudge-button" @click=${() => chapters()?.undo()}>
            ${words.undo}
          </button>`
        : nothing
    }
  </p>`;
}
