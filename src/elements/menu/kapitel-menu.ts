import {moreIcon} from '../../icons/control-icons.js';
import {menuItemsOf} from '../../features/menu/menu-items.js';
import {controlMessages} from '../../locales/languages/en/control-messages.js';
import {say} from '../../locales/say.js';
import type {PlayerState} from '../../player/player-state.js';
import {PlayerStoreController} from '../base/player-store-controller.js';
import {PopupButton} from '../base/popup-button.js';

/**
 * Opens a menu of rarely used controls: the keys, the audio file, and in a bar the controls that don't fit.
 *
 * @summary The menu of controls that have no button in a narrow player.
 * @csspart menu-button - The button.
 * @csspart popup - Every popup.
 * @csspart menu-popup - The popup of the menu.
 * @csspart menu-item - An item of the menu.
 * @csspart dialog - The dialog that an item opens.
 * @csspart sleep-option - A choice of the sleep timer.
 * @csspart share-link - The link that is shared, or the code.
 * @csspart share-button - A way to share.
 * @csspart qr-code - The link as a QR code.
 * @csspart rates - The speeds, shown in a narrow bar only.
 */
export class KapitelMenu extends PopupButton<
  Pick<PlayerState, 'chapters' | 'episode' | 'playbackRate'>
> {
  static override readonly parts =
    'menu-button, popup, menu-popup, menu-item, rates, rate-option, dialog, sleep-option, share-link, share-button, qr-code';

  constructor() {
    super();
    // Features add items.
    new PlayerStoreController(this, () => this.player, menuItemsOf);
  }

  protected override select({chapters, episode, playbackRate}: PlayerState) {
    return {chapters, episode, playbackRate};
  }

  protected override button() {
    return {
      part: 'menu-button',
      popup: 'menu-popup',
      label: say(this.text, controlMessages, 'more'),
      content: moreIcon,
    };
  }

  protected override async loadPanel() {
    return (await import('./menu-panel.js')).menuPanel;
  }
}
