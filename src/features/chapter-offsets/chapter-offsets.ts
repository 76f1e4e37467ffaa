import {html, nothing} from 'lit';
import {parseClock} from '../../episode/parse-clock.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {noticeMessages} from '../../locales/languages/en/notice-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {LiveRegion} from '../live-region.js';
import {noticeText, renderNotice} from '../render-notice.js';
import {ChapterOffsets} from '../../player/chapter-offsets/chapter-offsets.js';

/** Seconds by which a press moves chapters. */
const STEP = 15;

/** Says that chapters may start elsewhere in this audio, and lets the listener move them. */
export function start(context: FeatureContext): void {
  const {player, host, messages, signal} = context;
  const reference = () => parseClock(host.getAttribute('reference-duration'));
  const offsets = new ChapterOffsets(player, reference, signal);
  const region = new LiveRegion(host, signal);
  const announce = (index?: number) => {
    const {title = '', startTime = 0} = player.state.chapters[index ?? -1] ?? {};
    const time = durationInWords(Math.max(0, startTime), messages.state);
    const {text, lang} =
      index === undefined
        ? say(messages.state, noticeMessages, 'chaptersReset')
        : say(messages.state, noticeMessages, 'chapterMoved', title, time);
    region.announce(text, lang);
  };
  const isOffered = () => player.state.approximate && player.state.chapters.length > 0;
  renderNotice(
    context,
    () => [isOffered(), Boolean(player.state.adjustedChapters), messages.state],
    () =>
      html`<div role="status">
          ${isOffered() ? noticeText(say(messages.state, noticeMessages, 'approximate')) : nothing}
        </div>
        ${isOffered() ? buttons(offsets, announce, messages.state, Boolean(player.state.adjustedChapters)) : nothing}`,
  );
}

/** @param announce says where the chapter of an index starts now, or that all start as before. */
function buttons(
  offsets: ChapterOffsets,
  announce: (index?: number) => void,
  text: Messages,
  canUndo: boolean,
) {
  const group = say(text, noticeMessages, 'moveChapters');
  const undo = ({currentTarget}: Event) => {
    // Undo removes its own button, which has the focus.
    (currentTarget as HTMLElement).parentElement?.querySelector('button')?.focus();
    offsets.undo();
    announce();
  };
  const button = ({text, lang}: Phrase, press: (event: Event) => void) =>
    html`<button part="nudge-button" lang=${lang} @click=${press}>${text}</button>`;
  return html`<div class="row" role="group" aria-label=${group.text} lang=${group.lang}>
    ${button(say(text, noticeMessages, 'earlier', STEP), () => announce(offsets.move(-STEP)))}
    ${button(say(text, noticeMessages, 'later', STEP), () => announce(offsets.move(STEP)))}
    ${button(say(text, noticeMessages, 'startsNow'), () => announce(offsets.startHere()))}
    ${canUndo ? button(say(text, noticeMessages, 'undo'), undo) : nothing}
  </div>`;
}
