import {css} from 'lit';

/**
 * The colours and the font size of all elements, also outside a player. The text colour alone decides between
 * dark and light: docs/decisions/light-or-dark.md.
 */
export const tokens = css`
  :host {
    /* All lengths are in em of this, so that they follow the text around the player and not the page's
       root, which many sites set to 62.5 %. The limits keep everything readable in fine print and in
       headlines; the upper one grows with the text size that the reader chose. */
    font-size: var(--kapitel-font-size, clamp(15px, 1em, max(20px, 1.6rem)));
    /* Adapts any accent to the text: it is darkened beside dark text, lightened beside light text, and its
       chroma is reduced to what displays can show. A legible accent is not changed. The mix encodes two
       values in one colour: its alpha is 1 beside light text and 0.5 beside dark text, and the accent is
       divided by twice the alpha. Green and cyan have a higher luminance than other colours of the same
       lightness, so beside dark text they are darkened more. The angle is in radians, without a unit, since
       WebKit takes degrees for radians here. */
    --_accent: oklch(
      from
        color-mix(
          in oklab,
          oklch(from var(--kapitel-accent, #c2410c) l c h / 1),
          oklch(from currentColor 0 0 0 / clamp(0, (l - 0.6) * 999, 1))
        )
        clamp(
          1.52 * alpha - 0.76,
          2 * alpha * l,
          0.92 * alpha + 0.08 - 0.12 * (1 - alpha) * pow(max(0, cos((h - 190) / 57.3)), 2)
        )
        min(2 * alpha * c, 0.2) h / 1
    );
    --_on-accent: oklch(from currentColor clamp(0.18, (0.6 - l) * 999, 1) 0 0);
    /* The background of popups. */
    --_paper: oklch(from currentColor clamp(0.29, (0.6 - l) * 999, 1) 0 0);
    --_quiet: color-mix(in srgb, currentColor 90%, transparent);
    --_hover: color-mix(in srgb, currentColor 5%, transparent);
    --_track: color-mix(in srgb, currentColor 12%, transparent);
    --_line: color-mix(in srgb, currentColor 10%, transparent);
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
