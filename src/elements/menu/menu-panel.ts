import {css, html, nothing} from 'lit';
import type {Episode} from '../../episode/episode.js';
import {keysOf, type KeyHost} from '../../features/keyboard/keys.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {panelMessages} from '../../locales/languages/en/panel-messages.js';
import {say} from '../../locales/say.js';
import {bylines} from '../player/bylines.js';
import {languageOf} from '../player/language-of.js';
import {header} from '../player/player-parts.js';
import {attachPopup} from '../base/popup.js';
import type {Panel} from '../base/popup-button.js';
import {ratePanel} from '../controls/rate-panel.js';
import {menuItemsOf, type MenuItem} from '../../features/menu/menu-items.js';
import {showShortcuts} from '../../features/keyboard/shortcuts-dialog.js';

/** The items of the menu, and the controls that don't fit into a bar. */
export const menuPanel: Panel = {
  styles: [
    ...ratePanel.styles,
    css`
      .bar {
        display: var(--_bar, none);
        margin-block-start: 0.25em;
        padding-block-start: 0.5em;
        border-block-start: 1px solid var(--_line);
      }
      [part='rates'] {
        display: var(--_narrow, none);
      }
      header {
        padding: 0.5em 0.75em;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
      [part='title'] {
        font-weight: 600;
      }
      [part='byline'] {
        font-size: 0.8125em;
        color: var(--_quiet);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        direction: ltr;
      }
      kapitel-volume {
        --_volume-size: 4.5em;
        --_volume-opacity: 1;
      }
      kapitel-skip-button:not([hidden]) {
        display: var(--_narrow, none);
      }
      [part='menu-item'] {
        display: flex;
        align-items: center;
        box-sizing: border-box;
        inline-size: 100%;
        block-size: max(2.75em, 44px);
        padding-inline: 0.75em;
        border-radius: 8px;
        color: inherit;
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--_hover);
      }
      [part='menu-item'][aria-pressed='true']::after {
        content: '✓' / '';
        margin-inline-start: auto;
        padding-inline-start: 0.75em;
      }
    `,
  ],
  attach: attachPopup,

  render(player, text, menu) {
    const {audio} = player;
    const isFlat = !player.state.chapters.length;
    const episode: Partial<Episode> = player.episode ?? {};
    // The player element, or the menu itself when it is used outside a player.
    const {host = menu} = menu.getRootNode() as Partial<ShadowRoot>;
    const {skipBack = 15, skipForward = 30} = host as KeyHost;
    const root = menu.shadowRoot!;
    const close = () => {
      root.querySelector<HTMLElement>('#popup')?.hidePopover();
      root.querySelector<HTMLElement>('[popovertarget]')?.focus();
    };
    const show = () => {
      // The dialog returns the focus to the button when it is closed.
      close();
      showShortcuts(root, text, host);
    };
    const line = (item: MenuItem) => {
      const {text: name, lang} = item.label(text);
      const pressed = () => {
        close();
        item.press(root, text);
      };
      return html`<button
        part="menu-item"
        aria-pressed=${item.isPressed ?? nothing}
        @click=${pressed}
        lang=${lang}
      >
        ${name}
      </button>`;
    };
    const shortcuts = say(text, panelMessages, 'shortcuts');
    const announce = say(text, panelMessages, 'announceChapters');
    const isAnnouncing = host.getAttribute('announce') === 'chapters';
    // The attribute is observed, so the feature starts or stops.
    const toggleAnnouncements = () => {
      if (isAnnouncing) host.removeAttribute('announce');
      else host.setAttribute('announce', 'chapters');
      menu.requestUpdate();
    };
    const openAudio = say(text, controlMessages, 'openAudio');
    // Outside a player there are no keys.
    const hasKeys = host !== menu && keysOf(host).length > 0;
    const hasChapters = host !== menu && !isFlat;
    return html`${
        hasKeys
          ? html`<button part="menu-item" autofocus @click=${show} lang=${shortcuts.lang}>
              ${shortcuts.text}
            </button>`
          : nothing
      }
      ${
        audio
          ? html`<a
              part="menu-item"
              href=${audio}
              rel="noopener"
              lang=${openAudio.lang}
              ?autofocus=${!hasKeys}
            >
              ${openAudio.text}
            </a>`
          : nothing
      }
      ${
        hasChapters
          ? html`<button
              part="menu-item"
              aria-pressed=${isAnnouncing}
              lang=${announce.lang}
              @click=${toggleAnnouncements}
            >
              ${announce.text}
            </button>`
          : nothing
      }
      ${menuItemsOf(player).state.items.map(line)}
      <div class="bar">
        ${header(episode, nothing, text, episode.show?.language ?? languageOf(host), bylines)}
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
