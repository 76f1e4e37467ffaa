import {html, nothing} from 'lit';
import {focusPlayButton} from '../../elements/base/focus-play-button.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {sleepMessages} from '../../locales/languages/en/sleep-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {addMenuItem} from '../menu/menu-items.js';
import {noticeText, renderNotice} from '../render-notice.js';
import {SleepTimer} from './timer.js';

/** By how much the listener can prolong the timer, in minutes. */
const MORE = 5;

/**
 * Pauses after some minutes, at the end of the chapter or at the end of the episode. The listener sets it in the
 * menu; a notice says when playback stops.
 */
export function start(context: FeatureContext): void {
  const {player, host, signal} = context;
  const timer = new SleepTimer(player, signal);
  addMenuItem(
    player,
    {
      order: 20,
      label: (text) => say(text, sleepMessages, 'sleepTimer'),
      press: (root, text) =>
        player.chunks.load(
          () => import('./sleep-dialog.js'),
          ({showSleepDialog}) => showSleepDialog(root, host, text, timer),
          signal,
        ),
    },
    signal,
  );
  showTimer(context, timer);
}

function showTimer(context: FeatureContext, timer: SleepTimer): void {
  const {host, messages} = context;
  renderNotice(
    context,
    () => [timer.store.state, messages.state],
    () => {
      const {end, minutesLeft} = timer.store.state;
      if (!end) return html`${nothing}`;
      const text = messages.state;
      const when =
        end instanceof Date
          ? durationInWords(minutesLeft * 60, text)
          : say(text, sleepMessages, end === 'chapter' ? 'endOfChapter' : 'endOfEpisode').text;
      const sentence = say(text, sleepMessages, 'timerEnds', when);
      const off = say(text, sleepMessages, 'timerOff');
      const turnOff = () => {
        timer.set(undefined);
        // The button that has the focus is removed.
        focusPlayButton(host);
      };
      return html`${noticeText(sentence)}
        <div class="row">
          ${
            end instanceof Date
              ? html`<button
                  part="sleep-button"
                  lang=${text.language}
                  @click=${() => timer.prolong(MORE)}
                >
                  +${durationInWords(MORE * 60, text)}
                </button>`
              : nothing
          } <button part="sleep-button" lang=${off.lang} @click=${turnOff}>${off.text}</button>
        </div>`;
    },
    timer.store,
  );
}
