import type {Messages} from '../../locales/messages.js';
import type {Phrase} from '../../locales/say.js';
import type {FeatureContext} from '../feature.js';
import {addMenuItem} from './menu-items.js';

/** A panel below everything else in the player, which a line of the menu opens and closes. */
export interface MenuPanel<Module> {
  /** As in `MenuItem`. */
  readonly order: number;
  label(text: Messages): Phrase;
  /** Whether the episode has something to show in it. */
  isOffered(): boolean;
  /** Imports what shows the panel. */
  load(): Promise<Module>;
  /**
   * Shows the panel.
   *
   * @param signal removes it.
   * @param closeToMenu closes it, and moves the focus to the menu.
   * @param close closes it, and leaves the focus where it is.
   */
  show(module: Module, signal: AbortSignal, closeToMenu: () => void, close: () => void): void;
}

/** Adds the line of a panel to the menu of a player, while the episode has something to show in it. */
export function addPanelLine<Module>(
  {player, host, signal}: FeatureContext,
  content: MenuPanel<Module>,
): void {
  let panel: AbortController | undefined;
  let line: AbortController | undefined;

  const close = () => {
    panel?.abort();
    panel = undefined;
    offer();
  };
  const closeToMenu = () => {
    close();
    host.shadowRoot!.querySelector('kapitel-menu')!.shadowRoot!.querySelector('button')!.focus();
  };
  const use = (module: Module) => {
    if (panel) return;
    panel = new AbortController();
    content.show(module, panel.signal, closeToMenu, close);
    offer();
  };
  const press = () => (panel ? close() : player.chunks.load(() => content.load(), use, signal));
  /** Adds the line, with whether it is pressed, or removes it. */
  const offer = () => {
    line?.abort();
    line = undefined;
    if (signal.aborted || !content.isOffered()) return;
    line = new AbortController();
    const item = {
      order: content.order,
      isPressed: panel !== undefined,
      label: (text: Messages) => content.label(text),
      press,
    };
    addMenuItem(player, item, line.signal);
  };

  let {episode} = player;
  const onChange = () => {
    if (player.episode === episode) return;
    episode = player.episode;
    if (panel && !content.isOffered()) close();
    else offer();
  };
  signal.addEventListener('abort', player.store.subscribe(onChange));
  signal.addEventListener('abort', close);
  offer();
}
