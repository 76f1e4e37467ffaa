import {svg, type SVGTemplateResult} from 'lit';

/** An icon: a view box of 24 × 24, with round strokes of 1.75; play and pause are filled. */
export const icon = (content: SVGTemplateResult) =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${content}</svg>`;

export const playIcon = icon(
  svg`<path class="solid" d="M8 5.8v12.4a.8.8 0 0 0 1.2.7l10.1-6.2a.8.8 0 0 0 0-1.4L9.2 5.1a.8.8 0 0 0-1.2.7z"/>`,
);

export const pauseIcon = icon(
  svg`<path class="solid" d="M8 5h1.5a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm6.5 0H16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-1.5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"/>`,
);

export const listIcon = icon(
  svg`<path d="M4 6.5h0M8.5 6.5H20M4 12h0M8.5 12H20M4 17.5h0M8.5 17.5H20"/>`,
);
