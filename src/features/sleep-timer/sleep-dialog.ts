import {css, html, nothing} from 'lit';
import {durationInWords} from '../../locales/duration-in-words.js';
import {sleepMessages} from '../../locales/languages/en/sleep-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import {showDialog} from '../menu/show-dialog.js';
import type {SleepEnd, SleepTimer} from './timer.js';

const MINUTES = [5, 10, 15, 20, 30, 45, 60];

const styles = css`
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8em, 100%), 1fr));
    gap: 0.5em;
    inline-size: min(26em, 100vw - 5em);
    overflow-y: auto;
    margin-block-end: 1em;
  }
  .choices .wide {
    grid-column: 1 / -1;
  }
`;

/**
 * Offers when to stop, in a modal dialog.
 *
 * @param root the shadow root that the dialog is appended to.
 * @param host the player element.
 */
export function showSleepDialog(
  root: ShadowRoot,
  host: Element,
  text: Messages,
  timer: SleepTimer,
): void {
  const choose = (end: () => SleepEnd | undefined) => () => {
    timer.set(end());
    dialog?.close();
  };
  const wide = (name: 'endOfChapter' | 'endOfEpisode' | 'timerOff', end: SleepEnd | undefined) => {
    const label = say(text, sleepMessages, name);
    return html`<button
      part="sleep-option"
      class="wide"
      lang=${label.lang}
      @click=${choose(() => end)}
    >
      ${withCapital(label)}
    </button>`;
  };
  const {end} = timer.store.state;
  const dialog = showDialog(
    root,
    host,
    text,
    say(text, sleepMessages, 'sleepTimer'),
    html`<div class="choices">
      ${MINUTES.map(
        (minutes) =>
          html`<button
            part="sleep-option"
            @click=${choose(() => new Date(Date.now() + minutes * 60_000))}
          >
            ${durationInWords(minutes * 60, text)}
          </button>`,
      )}
      ${timer.hasChapters ? wide('endOfChapter', 'chapter') : nothing}
      ${wide('endOfEpisode', 'episode')} ${end ? wide('timerOff', undefined) : nothing}
    </div>`,
    styles,
  );
  dialog?.querySelector('button')?.focus();
}

/** The words of a notice's sentence as they begin a line of their own. */
function withCapital({text, lang}: Phrase): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
