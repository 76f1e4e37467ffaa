import {moreIcon} from '../icons/control-icons.js';
import type {PlayerState} from '../player/player-state.js';
import {PopupButton} from './popup-button.js';

/**
 * Opens a menu of what is rarely needed: the keys, the audio file; in a bar also what that has no room for.
 *
 * @summary A menu of what has no button of its own.
 * @csspart menu-button - The button.
 * @csspart popup - The menu, as every popup.
 * @csspart menu-popup - The menu.
 * @csspart menu-item - A line of it.
 * @csspart rates - The speeds, hidden but in a narrow bar.
 */
export class KapitelMenu extends PopupButton<
  Pick<PlayerState, 'chapters' | 'episode' | 'playbackRate'>
> {
  static override readonly parts =
    'menu-button, popup, menu-popup, menu-item, rates, rate-option, dialog';
  protected override select({chapters, episode, playbackRate}: PlayerState) {
    return {chapters, episode, playbackRate};
  }

  protected override face() {
    return {part: 'menu-button', popup: 'menu-popup', label: this.text.more, content: moreIcon};
  }

  protected override async loadPanel() {
    return (await import('./menu-panel.js')).menuPanel;
  }
}
