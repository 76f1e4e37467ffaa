import {svg} from 'lit';
import {icon} from './icons.js';

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

export const previousChapterIcon = icon(
  svg`<path d="M6.5 6v12"/><path class="solid" d="M17.5 6.7v10.6a.8.8 0 0 1-1.2.7l-6.9-5.3a.9.9 0 0 1 0-1.4L16.3 6a.8.8 0 0 1 1.2.7z"/>`,
);

export const nextChapterIcon = icon(
  svg`<path d="M17.5 6v12"/><path class="solid" d="M6.5 6.7v10.6a.8.8 0 0 0 1.2.7l6.9-5.3a.9.9 0 0 0 0-1.4L7.7 6a.8.8 0 0 0-1.2.7z"/>`,
);

export const moreIcon = icon(svg`<path stroke-width="2.75" d="M5 12h0M12 12h0M19 12h0"/>`);
