import {css} from 'lit';

/**
 * Overrides of the colours: for `prefers-contrast`, for forced colours, and for browsers before 2025, which can't
 * derive colours from `currentColor`.
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
