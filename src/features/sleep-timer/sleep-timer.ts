import {html, nothing} from 'lit';
import {focusPlayButton} from '../../elements/base/focus-play-button.js';
import {durationInWords} from '../../locales/duration-in-words.js';
import {sleepMessages} from '../../locales/languages/en/sleep-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {LiveRegion} from '../live-region.js';
import {addMenuItem} from '../menu/menu-items.js';
import {noticeText, renderNotice} from '../render-notice.js';
import {SleepTimer, type SleepEnd} from './timer.js';

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
  const {host, messages, signal} = context;
  const sentence = (end: SleepEnd) => {
    const text = messages.state;
    const when =
      end instanceof Date
        ? durationInWords(timer.store.state.minutesLeft * 60, text)
        : say(text, sleepMessages, end === 'chapter' ? 'endOfChapter' : 'endOfEpisode').text;
    return say(text, sleepMessages, 'timerEnds', when);
  };
  // Only what the listener has set is announced, not every minute.
  const region = new LiveRegion(host, signal);
  let announced: SleepEnd | undefined;
  const announce = () => {
    const {end} = timer.store.state;
    if (end === announced) return;
    announced = end;
    const {text, lang} = end ? sentence(end) : {text: ''};
    region.announce(text, lang);
  };
  signal.addEventListener('abort', timer.store.subscribe(announce));
  renderNotice(
    context,
    () => [timer.store.state, messages.state],
    () => {
      const {end} = timer.store.state;
      if (!end) return html`${nothing}`;
      const text = messages.state;
      const off = say(text, sleepMessages, 'timerOff');
      const turnOff = () => {
        timer.set(undefined);
        // The button that has the focus is removed.
        focusPlayButton(host);
      };
      return html`${noticeText(sentence(end))}
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
