import type {CSSResult} from 'lit';

/** Adds styles to a shadow root, each of them once. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  for (const {styleSheet} of styles) {
    if (!root.adoptedStyleSheets.includes(styleSheet!)) root.adoptedStyleSheets.push(styleSheet!);
  }
}
