import {css, html, render, type CSSResult, type TemplateResult} from 'lit';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import type {Messages} from '../../locales/messages.js';
import {say, type Phrase} from '../../locales/say.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import {popup} from '../../styles/popup.js';

const dialogStyles = css`
  dialog {
    max-inline-size: min(44em, 100vw - 2em);
    padding: 1.25em;
  }
  /* In a low window the content scrolls; heading and button stay visible. */
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: #0006;
  }
  dialog h2 {
    margin: 0 0 0.75em;
    font-size: 1.125em;
  }
  dialog button {
    inline-size: auto;
    padding-inline: 1em;
    border: 1px solid var(--_line);
    font-weight: 600;
  }
`;

/**
 * Shows a modal `<dialog>`, unless one is open in the root already. The browser moves the focus to the button that closes
 * it, keeps the focus in the dialog, and returns it when that is closed.
 *
 * @param root the shadow root that the dialog is appended to.
 * @param host the player element.
 */
export function showDialog(
  root: ShadowRoot,
  host: Element,
  text: Messages,
  title: Phrase,
  content: TemplateResult,
  ...styles: CSSResult[]
): HTMLDialogElement | undefined {
  // One that was closed stays until its `close` event.
  if (root.querySelector('dialog[open]')) return undefined;
  adoptStyles(root, popup, dialogStyles, ...styles);
  const dialog = document.createElement('dialog');
  dialog.part.add('dialog');
  const close = say(text, panelMessages, 'close');
  dialog.setAttribute('aria-label', title.text);
  dialog.lang = title.lang;
  dialog.dir = (host as HTMLElement).dir || (text.direction ?? '');
  dialog.addEventListener('close', () => dialog.remove());
  render(
    html`<h2>${title.text}</h2>
      ${content}
      <form method="dialog"><button autofocus lang=${close.lang}>${close.text}</button></form>`,
    dialog,
  );
  root.append(dialog);
  dialog.showModal();
  return dialog;
}
