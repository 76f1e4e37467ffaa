import {windowMessages} from '../../locales/languages/en/window-messages.js';
import {say} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {addPanelLine} from '../menu/panel-line.js';

/**
 * Adds a line to the menu that opens and closes a small window above all others (Document Picture-in-Picture), with the
 * controls and the chapters of the player. The player itself stays where it is.
 */
export function start(context: FeatureContext): void {
  const {player} = context;
  let refusal = new AbortController();
  context.signal.addEventListener('abort', () => refusal.abort());
  addPanelLine(context, {
    order: 7,
    label: (text) => say(text, windowMessages, 'smallWindow'),
    isOffered: () => player.audio !== undefined,
    load: () => import('../../elements/small-window/small-window.js'),
    show({openSmallWindow, sayRefused}, signal, _, close) {
      refusal.abort();
      refusal = new AbortController();
      void openSmallWindow({...context, signal})
        .catch(() => sayRefused({...context, signal: refusal.signal}))
        .then(close);
    },
  });
}
