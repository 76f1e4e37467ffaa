import {html, nothing} from 'lit';
import {noticeMessages} from '../../locales/languages/en/notice-messages.js';
import {say} from '../../locales/say.js';
import {noticeText, renderNotice} from '../render-notice.js';
import type {FeatureContext} from '../feature.js';

/** Shows the player's `notice` as one sentence below the controls. */
export function showPlaybackNotice(context: FeatureContext): void {
  const {player, messages} = context;
  renderNotice(
    context,
    () => [player.state.notice, messages.state],
    () => {
      const {notice} = player.state;
      // Only the sentence is in the live region, which exists before the sentence does.
      return html`<div role="status">
        ${notice ? noticeText(say(messages.state, noticeMessages, notice)) : nothing}
      </div>`;
    },
  );
}
