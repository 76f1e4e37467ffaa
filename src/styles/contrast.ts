import {css} from 'lit';

/**
 * The same colours where they are other ones: for whoever asked the system for stronger colours or has some
 * of their own, and in browsers before 2025, which can't read them from the text.
 */
export const contrast = css`
  @supports not (color: oklch(from currentColor l c h)) {
    :host {
      --_accent: var(--kapitel-accent, #c2410c);
      --_on-accent: #fff;
      --_paper: Canvas;
    }
  }
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
