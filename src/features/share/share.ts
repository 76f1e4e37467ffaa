import {shareMessages} from '../../locales/languages/en/share-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {addMenuItem} from '../menu/menu-items.js';

/** Adds a line to the menu that offers links to the episode, a chapter or the moment. */
export function start({player, host, signal}: FeatureContext): void {
  addMenuItem(
    player,
    {
      order: 10,
      label(text) {
        const label = say(text, shareMessages, 'share');
        return {...label, text: `${label.text}…`};
      },
      press: (root, text) =>
        player.chunks.load(
          () => import('./share-dialog.js'),
          ({showShareDialog}) => showShareDialog(root, host, text, player),
          signal,
        ),
    },
    signal,
  );
}
