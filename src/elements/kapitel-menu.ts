import {moreIcon} from '../icons/control-icons.js';
import type {PlayerState} from '../player/player-state.js';
import {PopupButton} from './popup-button.js';

/**
 * Opens a menu of what is rarely needed: the keys, the audio file.
 *
 * @summary The rest.
 * @csspart menu-button - The button.
 * @csspart popup - The menu.
 */
export class KapitelMenu extends PopupButton<Pick<PlayerState, 'episode'>> {
  protected override select({episode}: PlayerState) {
    return {episode};
  }

  protected override face() {
    return {part: 'menu-button', label: this.text.more, content: moreIcon};
  }

  protected override async loadPanel() {
    return (await import('./menu-panel.js')).menuPanel;
  }
}
