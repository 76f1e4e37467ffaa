import {html, nothing} from 'lit';
import {focusPlayButton} from '../../elements/base/focus-play-button.js';
import {listedIndex, listedNumber} from '../../episode/listed-chapters.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {noticeMessages} from '../../locales/languages/en/notice-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {forgetInterrupted} from '../continue/interrupted.js';
import {addMenuItem} from '../menu/menu-items.js';
import {noticeText, renderNotice} from '../render-notice.js';
import {forget} from './forget.js';
import {newsOf} from './news.js';

const forgetAll = () => {
  forgetInterrupted();
  forget();
};

/** Says where playback was resumed, with a button to start over, and offers in the menu to forget everything. */
export function start(context: FeatureContext): void {
  const {host, player, messages, signal} = context;
  const news = newsOf(player);
  addMenuItem(
    player,
    {order: 90, label: (text) => say(text, panelMessages, 'forget'), press: forgetAll},
    signal,
  );
  renderNotice(
    context,
    () => [news.state, messages.state],
    () => {
      const {resumed: position, forgotten} = news.state;
      if (position === undefined) {
        const done = say(messages.state, noticeMessages, 'forgotten');
        return html`<div role="status">${forgotten ? noticeText(done) : nothing}</div>`;
      }
      const {chapters, activeChapterIndex} = player.state;
      const chapter = listedNumber(chapters, listedIndex(chapters, activeChapterIndex));
      // A time of a minute or more is rounded down to minutes.
      const time = durationInWords(
        position < 60 ? position : position - (position % 60),
        messages.state,
      );
      const sentence = say(messages.state, noticeMessages, 'resumed', time, chapter);
      const label = say(messages.state, noticeMessages, 'startOver');
      const startOver = () => {
        news.set({resumed: undefined});
        player.currentTime = 0;
        // The button that has the focus is removed.
        focusPlayButton(host);
      };
      return html`<div role="status">${noticeText(sentence)}</div>
        <button part="start-over-button" lang=${label.lang} @click=${startOver}>
          ${label.text}
        </button>`;
    },
    news,
  );
}
