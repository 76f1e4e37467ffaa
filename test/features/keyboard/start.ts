import {html} from '@open-wc/testing';
import {showIntent, all, player, SRC} from '../../elements/show.js';

/** The focus on something that has no keys of its own. */
export async function start(template = html`<kapitel-player src=${SRC}></kapitel-player>`) {
  const element = await player(template);
  element.tabIndex = 0;
  element.focus();
  element.currentTime = 2000;
  await showIntent(element);
  return element;
}

/** The list of keys, while it is in the player. */
export const dialog = (element: Element) =>
  all<HTMLDialogElement>(element).find(({localName}) => localName === 'dialog');
