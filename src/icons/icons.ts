import {svg, type SVGTemplateResult} from 'lit';

/** The icon family: a box of 24, round strokes of 1.75, filled for what plays and pauses. */
const icon = (content: SVGTemplateResult) =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${content}</svg>`;

export const playIcon = icon(
  svg`<path class="solid" d="M8 5.8v12.4a.8.8 0 0 0 1.2.7l10.1-6.2a.8.8 0 0 0 0-1.4L9.2 5.1a.8.8 0 0 0-1.2.7z"/>`,
);

export const pauseIcon = icon(
  svg`<path class="solid" d="M8 5h1.5a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zm6.5 0H16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-1.5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"/>`,
);

/** An arrow that turns back, or forward when the seconds are positive, around their number. */
export const skipIcon = (seconds: number) =>
  icon(
    svg`<path d=${
      seconds < 0
        ? 'M4.6 10A8 8 0 1 1 4 13M4.3 5.5v4.7H9'
        : 'M19.4 10A8 8 0 1 0 20 13M19.7 5.5v4.7H15'
    }/><text x="12" y="15.6" text-anchor="middle">${Math.abs(seconds)}</text>`,
  );

export const volumeIcon = icon(
  svg`<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"/>`,
);

export const mutedIcon = icon(
  svg`<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l5 5M21 9.5l-5 5"/>`,
);
