import {css} from 'lit';

/** The colours that everything of the player is painted with, wherever on the page it stands. */
export const tokens = css`
  :host {
    /* Any accent will do: what is too pale on a light page is darkened, on a dark one
       lightened, and what is too vivid to be shown truly is toned down. */
    --_wish: var(--kapitel-accent, #c2410c);
    --_accent: light-dark(
      oklch(from var(--_wish) min(l, 0.5) min(c, 0.2) h / 1),
      oklch(from var(--_wish) max(l, 0.76) min(c, 0.2) h / 1)
    );
    --_on-accent: light-dark(#fff, #14110f);
    /* What lies above the page: bubbles and popups. */
    --_paper: light-dark(#fff, #2a2b2e);
    --_text: light-dark(#1d1f22, #eceae6);
    --_quiet: color-mix(in srgb, currentColor 68%, transparent);
    --_hover: color-mix(in srgb, currentColor 8%, transparent);
    --_track: color-mix(in srgb, currentColor 16%, transparent);
    --_line: color-mix(in srgb, currentColor 12%, transparent);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: currentColor;
      --_line: currentColor;
    }
  }
`;
