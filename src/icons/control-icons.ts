import {svg} from 'lit';
import {icon} from './icons.js';

/** A circular arrow around the number of seconds. It points back for negative seconds. */
export const skipIcon = (seconds: number) =>
  icon(
    svg`<path d=${
      seconds < 0
        ? 'M10 5.25h2a7.75 7.75 0 1 1-7.75 7.75M12.6 2.4 9.75 5.25l2.85 2.85'
        : 'M14 5.25h-2a7.75 7.75 0 1 0 7.75 7.75M11.4 2.4l2.85 2.85-2.85 2.85'
    }/><text x="12" y="15.9" text-anchor="middle" .textContent=${String(Math.abs(seconds))}></text>`,
  );

export const volumeIcon = icon(
  svg`<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"/>`,
);

export const mutedIcon = icon(
  svg`<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l5 5M21 9.5l-5 5"/>`,
);

export const previousChapterIcon = icon(
  svg`<path d="M6.5 6v12"/><path class="solid" d="M17.5 6.7v10.6a.8.8 0 0 1-1.2.7l-6.9-5.3a.9.9 0 0 1 0-1.4L16.3 6a.8.8 0 0 1 1.2.7z"/>`,
);

export const nextChapterIcon = icon(
  svg`<path d="M17.5 6v12"/><path class="solid" d="M6.5 6.7v10.6a.8.8 0 0 0 1.2.7l6.9-5.3a.9.9 0 0 0 0-1.4L7.7 6a.8.8 0 0 0-1.2.7z"/>`,
);

export const moreIcon = icon(svg`<path stroke-width="2.75" d="M5 12h0M12 12h0M19 12h0"/>`);

export const plusIcon = icon(svg`<path d="M6 12h12M12 6v12"/>`);

export const minusIcon = icon(svg`<path d="M6 12h12"/>`);
