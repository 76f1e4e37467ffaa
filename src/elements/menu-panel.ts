import {css, html, nothing} from 'lit';
import type {Panel} from './popup-button.js';
import {showShortcuts} from './shortcuts-dialog.js';

/** The lines of the menu. */
export const menuPanel: Panel = {
  styles: css`
    #popup:popover-open {
      display: grid;
    }
    #popup :is(a, button) {
      display: flex;
      align-items: center;
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 2.75rem;
      padding-inline: 0.75rem;
      border-radius: 8px;
      color: inherit;
      text-decoration: none;
      white-space: nowrap;
    }
    #popup a:hover {
      background: var(--_hover);
    }
  `,

  render({audio}, text) {
    const show = ({currentTarget}: Event) => {
      const popup = (currentTarget as Element).closest<HTMLElement>('#popup');
      popup?.hidePopover();
      showShortcuts((currentTarget as Element).getRootNode() as ShadowRoot, text);
    };
    return html`<button autofocus @click=${show}>${text.shortcuts}</button>
      ${audio ? html`<a href=${audio} rel="noopener">${text.openAudio}</a>` : nothing}`;
  },
};
