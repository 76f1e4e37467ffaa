import {ContextEvent} from '@lit/context';
import {css, html, nothing, render} from 'lit';
import {noticeWords} from '../locales/english-notices.js';
import {english} from '../locales/locales.js';
import type {Messages} from '../locales/messages.js';
import type {Player} from '../player/player.js';
import type {Store} from '../player/store.js';
import {messagesContext} from './messages-context.js';
import {sameItems} from './same-items.js';

const {styleSheet} = css`
  .notice {
    font-size: 0.875rem;
  }
  .notice p {
    margin-block-end: 0.75rem;
  }
  .nudges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-end: var(--_space);
  }
  .nudges button {
    inline-size: auto;
    block-size: auto;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_line);
    line-height: 1.2;
  }
`;

/** By how much a press moves chapters, in seconds. */
const NUDGE = 15;

/**
 * Says below the controls what is the matter with the sound, in one sentence, and lets the listener put
 * chapters right that may be elsewhere in it; in the player's language of the moment.
 *
 * @param root where it goes, in front of what went wrong.
 */
export function showNotices(root: ShadowRoot, player: Player): void {
  const region = document.createElement('div');
  region.className = 'notice';
  root.querySelector('kapitel-problem')?.before(region);
  root.adoptedStyleSheets.push(styleSheet!);
  let text = english;
  let shown: readonly unknown[] = [];
  const show = () => {
    const {notice, approximate, nudged, chapters} = player.state;
    const offered = approximate && chapters.length > 0;
    const next = [notice, offered, nudged, text];
    if (sameItems(next, shown)) return;
    shown = next;
    const words = noticeWords(text);
    // Only what is said stands in the region that is read out, and the region is there before it.
    render(
      html`<div role="status" aria-atomic="false">
          ${notice ? html`<p part="notice">${words[notice]}</p>` : nothing}
          ${offered ? html`<p part="notice">${words.approximate}</p>` : nothing}
        </div>
        ${offered ? nudges(player, text, nudged) : nothing}`,
      region,
    );
  };
  player.store.subscribe(show);
  const speak = (messages: Store<Messages>) => {
    const follow = () => {
      text = messages.state;
      show();
    };
    messages.subscribe(follow);
    follow();
  };
  region.dispatchEvent(new ContextEvent(messagesContext, region, speak));
}

function nudges(player: Player, text: Messages, nudged: boolean) {
  const words = noticeWords(text);
  const chapters = () => player.keeper?.chapters;
  const here = () => chapters()?.startHere();
  const undo = ({currentTarget}: Event) => {
    // It may go with its work done, and would take the focus along.
    (currentTarget as HTMLElement).parentElement?.querySelector('button')?.focus();
    chapters()?.undo();
  };
  const button = (label: string, press: (event: Event) => void) =>
    html`<button part="nudge-button" @click=${press}>${label}</button>`;
  return html`<div class="nudges" role="group" aria-label=${text.chapters}>
    ${button(words.earlier(NUDGE), () => chapters()?.nudge(-NUDGE))}
    ${button(words.later(NUDGE), () => chapters()?.nudge(NUDGE))} ${button(words.startsNow, here)}
    ${nudged ? button(words.undo, undo) : nothing}
  </div>`;
}
