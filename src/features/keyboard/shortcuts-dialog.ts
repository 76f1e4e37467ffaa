import {css, html} from 'lit';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {paintMessages} from '../../locales/languages/en/paint-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say} from '../../locales/say.js';
import {showDialog} from '../menu/show-dialog.js';
import {keysOf, type Key, type KeyHost} from './keys.js';
import {hidden} from '../../styles/hidden.js';

const styles = css`
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 0.5em 1.25em;
    overflow-y: auto;
    /* Where this doesn't fit, as in the frame of a bar, the whole dialog scrolls. */
    min-block-size: 6em;
    margin: 0 0 1em;
    font-size: 0.9375em;
  }
  @media (width >= 40em) {
    dialog dl {
      grid-template-columns: auto 1fr auto 1fr;
    }
  }
  dialog dt {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em;
  }
  dialog dd {
    margin: 0;
  }
  dialog kbd {
    display: inline-block;
    min-inline-size: 1.25em;
    box-sizing: border-box;
    padding: 0.0625em 0.375em;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font: inherit;
    font-size: 0.8125em;
    text-align: center;
    /* Text that is read from right to left mirrors “<”, which then looks like another key. */
    direction: ltr;
  }
`;

/** The messages that say what the keys do. */
const messages = {...paintMessages, ...controlMessages, ...panelMessages};

/** How keys are shown. */
const SIGNS: Readonly<Record<string, string>> = {
  ' ': '␣',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The names of keys for screen readers, which don't speak these signs, or call them something else. */
const NAMES: Readonly<Record<string, keyof typeof panelMessages>> = {
  ' ': 'space',
  ArrowLeft: 'arrowLeft',
  ArrowRight: 'arrowRight',
  ArrowUp: 'arrowUp',
  ArrowDown: 'arrowDown',
  '<': 'lessThan',
  '>': 'greaterThan',
  '?': 'questionMark',
};

/**
 * Lists the keys in a modal `<dialog>`. The browser keeps the focus in it, and returns the focus when it is
 * closed.
 *
 * @param root the shadow root that the dialog is appended to.
 * @param host the player element whose keys are listed.
 */
export function showShortcuts(root: ShadowRoot, text: Messages, host: KeyHost): void {
  const title = say(text, panelMessages, 'shortcuts');
  const list = html`<dl>${keysOf(host).map((key) => row(key, text))}</dl>`;
  const dialog = showDialog(root, host, text, title, list, hidden, styles);
  // A focusable list can be scrolled by keys.
  const rows = dialog?.querySelector('dl');
  if (rows && rows.scrollHeight > rows.clientHeight) rows.tabIndex = 0;
}

function row({keys, word, seconds = 0}: Key, text: Messages) {
  const label = say(text, messages, word, seconds);
  // The digits and the letters are shown as a range.
  const isLetter = keys[0] === 'Shift';
  const isRange = keys.length === 10 || isLetter;
  const range = isLetter ? ['a', 'z'] : [keys.at(0), keys.at(-1)];
  const shown = isRange ? range : keys;
  return html`<dt>
      ${isLetter ? html`<kbd>Shift</kbd> + ` : ''}${shown.map(
        (key = '', index) => html`${index && isRange ? '– ' : ''}${keyCap(key, text)}`,
      )}
    </dt>
    <dd lang=${label.lang}>${label.text}</dd>`;
}

/** A key with its name for screen readers. */
function keyCap(key: string, text: Messages) {
  const sign = SIGNS[key] ?? key.toUpperCase();
  const message = NAMES[key];
  if (!message) return html`<kbd>${sign}</kbd>`;
  const name = say(text, panelMessages, message);
  return html`<kbd
    ><span aria-hidden="true">${sign}</span
    ><span class="hidden" lang=${name.lang}>${name.text}</span></kbd
  >`;
}
