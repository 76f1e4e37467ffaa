import type {Messages} from '../../locales/messages.js';
import type {Phrase} from '../../locales/say.js';
import type {Player} from '../../player/player.js';
import {storeByPlayer} from '../../player/store-by-player.js';

/** A line of the menu. */
export interface MenuItem {
  /** Lines with lower numbers are further up. */
  readonly order: number;
  /** Of a line that is a switch: whether it is on. */
  readonly isPressed?: boolean;
  label(text: Messages): Phrase;
  /**
   * Called when the line is pressed. The menu is closed, and its button has the focus.
   *
   * @param root the menu's shadow root, for a dialog.
   */
  press(root: ShadowRoot, text: Messages): void;
}

/** The lines that features add to the menu of a player, in their order. */
export const menuItemsOf = storeByPlayer<{items: readonly MenuItem[]}>({items: []});

/** Adds a line to the menu of a player, until the signal is aborted. */
export function addMenuItem(player: Player, item: MenuItem, signal: AbortSignal): void {
  const store = menuItemsOf(player);
  store.set({items: [...store.state.items, item].sort((a, b) => a.order - b.order)});
  signal.addEventListener('abort', () => {
    store.set({items: store.state.items.filter((other) => other !== item)});
  });
}
