import {css, html, nothing} from 'lit';
import type {Episode} from '../episode/episode.js';
import {keysOf, type KeyHost} from '../player/features/keys.js';
import {languageOf} from './language-of.js';
import {header} from './player-parts.js';
import type {Panel} from './popup-button.js';
import {ratePanel} from './rate-panel.js';
import {showShortcuts} from './shortcuts-dialog.js';

/** The lines of the menu, and whatever the player has no room for where it is a bar. */
export const menuPanel: Panel = {
  styles: [
    ...ratePanel.styles,
    css`
      .bar {
        display: var(--_bar, none);
        margin-block-start: 0.25rem;
        padding-block-start: 0.5rem;
        border-block-start: 1px solid var(--_line);
      }
      [part='rates'] {
        display: var(--_narrow, none);
      }
      header {
        padding: 0.5rem 0.75rem;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
      [part='title'] {
        font-weight: 600;
      }
      [part='byline'] {
        font-size: 0.8125rem;
        color: var(--_quiet);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        direction: ltr;
      }
      kapitel-skip-button:not([hidden]) {
        display: var(--_narrow, none);
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

  render(player, text, menu) {
    const {audio} = player;
    const isFlat = !player.state.chapters.length;
    const episode: Partial<Episode> = player.episode ?? {};
    // The player, unless the menu stands alone in the page.
    const {host = menu} = menu.getRootNode() as Partial<ShadowRoot>;
    const {skipBack = 15, skipForward = 30} = host as KeyHost;
    const show = () => {
      const root = menu.shadowRoot!;
      root.querySelector<HTMLElement>('#popup')?.hidePopover();
      // Where the focus comes back to, when the dialog is closed.
      root.querySelector<HTMLElement>('[popovertarget]')?.focus();
      showShortcuts(root, text, host);
    };
    // Alone in the page it has no keys.
    const hasKeys = host !== menu && keysOf(host).length > 0;
    return html`${
        hasKeys
          ? html`<button part="menu-item" autofocus @click=${show}>${text.shortcuts}</button>`
          : nothing
      }
      ${
        audio
          ? html`<a part="menu-item" href=${audio} rel="noopener" ?autofocus=${!hasKeys}>
              ${text.openAudio}
            </a>`
          : nothing
      }
      <div class="bar">
        ${header(episode, nothing, text.language, episode.show?.language ?? languageOf(host))}
        <div class="buttons">
          <kapitel-chapter-button step="-1" ?hidden=${isFlat}></kapitel-chapter-button>
          <kapitel-skip-button seconds=${-skipBack}></kapitel-skip-button>
          <kapitel-skip-button seconds=${skipForward}></kapitel-skip-button>
          <kapitel-chapter-button ?hidden=${isFlat}></kapitel-chapter-button>
          <kapitel-volume></kapitel-volume>
        </div>
        ${ratePanel.render(player, text, menu)}
      </div>`;
  },
};
