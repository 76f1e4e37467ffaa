import {fromDocument} from '../../player/from-document.js';

/** The window that shows a node, which may be another one than that of the script. */
export const windowOf = ({ownerDocument}: Element | ShadowRoot): Window & typeof globalThis =>
  fromDocument('defaultView', ownerDocument) ?? window;
