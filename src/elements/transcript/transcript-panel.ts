import type {FeatureContext} from '../../features/feature.js';
import {addPanelLine} from '../../features/menu/panel-line.js';
import {panelStyles} from '../../features/menu/panel.styles.js';
import {transcriptMessages} from '../../locales/languages/en/transcript-messages.js';
import {say} from '../../locales/say.js';
import {adoptStyles} from '../../styles/adopt-styles.js';

/**
 * Adds a line to the menu of a player whose episode has a transcript. The line opens and closes a panel with the
 * transcript, below everything else in the player.
 */
export function start(context: FeatureContext): void {
  const {player, host} = context;
  addPanelLine(context, {
    order: 5,
    label: (text) => say(text, transcriptMessages, 'transcript'),
    isOffered: () => Boolean(player.episode?.transcript?.length),
    load: () => import('./define-transcript.js'),
    show(transcript, signal, close) {
      transcript.start();
      const root = host.shadowRoot!;
      adoptStyles(root, panelStyles);
      const panel = document.createElement('kapitel-transcript');
      panel.className = 'panel';
      panel.close = close;
      root.querySelector('kapitel-chapters')!.after(panel);
      signal.addEventListener('abort', () => panel.remove());
      void panel.updateComplete.then(() => panel.focus());
    },
  });
}
