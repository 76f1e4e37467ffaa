import {css, html, nothing} from 'lit';
import type {Panel} from './popup-button.js';
import {ratePanel} from './rate-panel.js';
import {showShortcuts} from './shortcuts-dialog.js';

/** The lines of the menu, and the speeds where the player has no room for a button of their own. */
export const menuPanel: Panel = {
  styles: [
    ...ratePanel.styles,
    css`
      [part='rates'] {
        display: var(--_rates, none);
        margin-block-start: 0.25rem;
        padding-block-start: 0.25rem;
        border-block-start: 1px solid var(--_line);
      }
      [part='menu-item'] {
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
      a:hover {
        background: var(--_hover);
      }
    `,
  ],

  render(player, text) {
    const {audio} = player;
    const show = ({currentTarget}: Event) => {
      const root = (currentTarget as Element).getRootNode() as ShadowRoot;
      root.querySelector<HTMLElement>('#popup')?.hidePopover();
      // Where the focus comes back to, when the dialog is closed.
      root.querySelector<HTMLElement>('[popovertarget]')?.focus();
      // The player, unless the menu stands alone in the page.
      const {host = root.host} = root.host.getRootNode() as Partial<ShadowRoot>;
      showShortcuts(root, text, host);
    };
    return html`<button part="menu-item" autofocus @click=${show}>${text.shortcuts}</button> ${
        audio
          ? html`<a part="menu-item" href=${audio} rel="noopener">${text.openAudio}</a>`
          : nothing
      }
      ${ratePanel.render(player, text)}`;
  },
};
