import type {Episode} from '../episode/episode.js';
import {escapeMarkup} from './escape.js';

/** An oEmbed response of type `rich`. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name?: string | undefined;
  readonly author_url?: string | undefined;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Creates the oEmbed response for an episode: a frame with the player.
 *
 * https://oembed.com
 *
 * @param options.frame the URL of `embed.html` with its parameters.
 * @param options.maxWidth @param options.maxHeight the limits of the consumer, in CSS pixels.
 */
export function writeOembed(
  episode: Episode,
  options: {frame: string; maxWidth?: number; maxHeight?: number},
): Oembed {
  const {frame, maxWidth = Infinity, maxHeight = Infinity} = options;
  const width = Math.min(700, maxWidth);
  // The height with the chapters below the controls, or beside them.
  const height = Math.min(width < 640 ? 668 : 348, maxHeight);
  const {title, show} = episode;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: show?.title,
    author_url: show?.url,
    html:
      `<iframe src="${escapeMarkup(frame)}" width="${width}" height="${height}" style="border: 0" ` +
      `title="${escapeMarkup(title)}" loading="lazy" allow="autoplay; fullscreen; clipboard-write"></iframe>`,
    width,
    height,
  };
}
