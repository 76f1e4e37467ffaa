import {css, html, render} from 'lit';
import type {Messages} from '../locales/messages.js';
import {keysOf, type Key, type KeyHost} from '../player/features/keys.js';
import {popup} from '../styles/popup.js';

const styles = css`
  dialog {
    max-inline-size: min(28rem, 100vw - 2rem);
    padding: 1.25rem;
  }
  /* In a low window the keys scroll; what they are, and the way out, stay. */
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: #0006;
  }
  dialog h2 {
    margin: 0 0 0.75rem;
    font-size: 1.125rem;
  }
  dialog dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5rem 1.25rem;
    overflow-y: auto;
    /* Where this doesn't fit, as in the frame of a bar, all of it scrolls. */
    min-block-size: 6rem;
    margin: 0 0 1rem;
    font-size: 0.9375rem;
  }
  dialog dd {
    margin: 0;
  }
  dialog kbd {
    display: inline-block;
    min-inline-size: 1.25rem;
    box-sizing: border-box;
    margin-inline-end: 0.25rem;
    padding: 0.0625rem 0.375rem;
    border: 1px solid var(--_line);
    border-radius: 4px;
    font: inherit;
    font-size: 0.8125rem;
    text-align: center;
  }
  dialog button {
    inline-size: auto;
    padding-inline: 1rem;
    border: 1px solid var(--_line);
    font-weight: 600;
  }
`;

const SIGNS: Readonly<Record<string, string>> = {
  ' ': '␣',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/**
 * Lists the keys in a dialog of its own, over the page; the platform keeps the focus in it, and gives it
 * back.
 *
 * @param root where to put it.
 * @param host whose keys.
 */
export function showShortcuts(root: ShadowRoot, text: Messages, host: KeyHost): void {
  if (root.querySelector('dialog')) return;
  for (const {styleSheet} of [popup, styles]) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets.push(styleSheet);
    }
  }
  const dialog = document.createElement('dialog');
  dialog.part.add('dialog');
  dialog.setAttribute('aria-label', text.shortcuts);
  dialog.lang = text.language;
  dialog.dir = (host as Partial<HTMLElement>).dir || (text.direction ?? '');
  dialog.addEventListener('close', () => dialog.remove());
  render(
    html`<h2>${text.shortcuts}</h2>
      <dl>${keysOf(host).map((key) => row(key, text))}</dl>
      <form method="dialog"><button autofocus>${text.close}</button></form>`,
    dialog,
  );
  root.append(dialog);
  dialog.showModal();
  // So that they scroll by keys, too.
  const list = dialog.querySelector('dl')!;
  if (list.scrollHeight > list.clientHeight) list.tabIndex = 0;
}

function row({keys, word, seconds = 0}: Key, text: Messages) {
  const label = text[word];
  // All the digits are shown as a range.
  const isRange = keys.length === 10;
  const shown = isRange ? [keys.at(0), keys.at(-1)] : keys;
  return html`<dt>
      ${shown.map(
        (key = '', index) =>
          html`${index && isRange ? '– ' : ''}<kbd>${SIGNS[key] ?? key.toUpperCase()}</kbd>`,
      )}
    </dt>
    <dd>${typeof label === 'string' ? label : label(seconds)}</dd>`;
}
