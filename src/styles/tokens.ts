import {css} from 'lit';

/**
 * The colours that everything of the player is painted with, wherever on the page it stands. The text alone
 * tells dark from light: docs/decisions/light-or-dark.md.
 */
export const tokens = css`
  :host {
    /* Any accent will do: what is too pale beside dark text is darkened, beside light text
       lightened, and what is too vivid to be shown truly is toned down. The mix carries two things
       in one colour: its alpha is 1 beside light text and 0.5 beside dark text, and the accent is
       divided by twice of that. */
    --_accent: oklch(
      from
        color-mix(
          in oklab,
          oklch(from var(--kapitel-accent, #c2410c) l c h / 1),
          oklch(from currentColor 0 0 0 / clamp(0, (l - 0.6) * 999, 1))
        )
        clamp(1.52 * alpha - 0.76, 2 * alpha * l, 1.05 * alpha - 0.05) min(2 * alpha * c, 0.2) h / 1
    );
    --_on-accent: oklch(from currentColor clamp(0.18, (0.6 - l) * 999, 1) 0 0);
    /* What lies above the page: bubbles and popups. */
    --_paper: oklch(from currentColor clamp(0.29, (0.6 - l) * 999, 1) 0 0);
    --_quiet: color-mix(in srgb, currentColor 80%, transparent);
    --_hover: color-mix(in srgb, currentColor 8%, transparent);
    --_track: color-mix(in srgb, currentColor 13%, transparent);
    --_line: color-mix(in srgb, currentColor 12%, transparent);
  }
  :host([theme='light']) {
    color-scheme: light;
    color: #1d1f22;
    --_ground: var(--_paper);
  }
  :host([theme='dark']) {
    color-scheme: dark;
    color: #eceae6;
    --_ground: var(--_paper);
  }
`;
