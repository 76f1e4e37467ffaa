import type {FeatureContext} from '../feature.js';
import {chapterLinksOf} from './chapter-link.js';
import {showLineLink} from './line-link.js';
import {showPictures} from './show-pictures.js';

/**
 * Shows what chapters have besides their titles: the picture of the current one in place of the cover, from the first
 * playback on, and links in the rows and beside the chapter line.
 */
export function start(context: FeatureContext): void {
  const links = chapterLinksOf(context.player);
  links.set({areShown: true});
  context.signal.addEventListener('abort', () => links.set({areShown: false}));
  showLineLink(context);
  showPictures(context);
}
