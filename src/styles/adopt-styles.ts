import type {CSSResult, LitElement} from 'lit';
import {moved, type Movable} from './moved.js';

/** Adds styles to a shadow root, each of them once. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  const before = stylesOf(root);
  const added = styles.filter((style) => !before.includes(style));
  if (added.length) setStyles(root, [...before, ...added]);
}

/** Gives a shadow root these styles, in this order. Sheets that the page has added to it stay behind them. */
export function setStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const before = stylesOf(root).map(({styleSheet}) => styleSheet!);
  moved.styles.set(root, styles);
  if (root.ownerDocument !== document) {
    moved.restyle?.(root.host as Movable);
    return;
  }
  const foreign = root.adoptedStyleSheets.filter((sheet) => !before.includes(sheet));
  root.adoptedStyleSheets = [...styles.map(({styleSheet}) => styleSheet!), ...foreign];
}

/** The styles of a shadow root, in order. A browser forgets them when the root is moved into another document. */
export const stylesOf = (root: ShadowRoot): readonly CSSResult[] =>
  moved.styles.get(root) ??
  ((root.host.constructor as Partial<typeof LitElement>).elementStyles as
    readonly CSSResult[] | undefined) ??
  [];
