import {css} from 'lit';

/** The same colours for whoever asked the system for stronger or for other ones. */
export const contrast = css`
  @media (prefers-contrast: more) {
    :host {
      --_quiet: currentColor;
      --_line: currentColor;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_track: color-mix(in srgb, CanvasText 30%, Canvas);
    }
  }
`;
