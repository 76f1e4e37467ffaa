import type {FeatureContext} from '../feature.js';
import {LiveRegion} from '../live-region.js';

/** Announces to screen readers the title of each listed chapter that begins. */
export function start({player, host, signal}: FeatureContext): void {
  const region = new LiveRegion(host, signal);
  const announce = () => {
    const {chapters, activeChapterIndex, episode} = player.state;
    const {title = '', toc} = chapters[activeChapterIndex] ?? {};
    // A chapter that is not listed counts as part of the previous one.
    if (toc !== false) region.announce(title, episode?.show?.language);
  };
  player.addEventListener('chapterchange', announce, {signal});
}
