import {listedIndex} from '../../episode/timeline.js';
import type {Player} from '../player.js';

/**
 * Tells screen readers the title of every chapter that begins, where the author asks for it with
 * `announce="chapters"`.
 *
 * @returns a function that ends it.
 */
export function announceChapters(player: Player, host: HTMLElement): () => void {
  const region = document.createElement('p');
  region.setAttribute('role', 'status');
  region.className = 'hidden';
  host.shadowRoot?.append(region);
  const tell = () => {
    const {chapters, activeChapterIndex} = player.state;
    const asked = host.getAttribute('announce') === 'chapters';
    const title = (asked && chapters[listedIndex(chapters, activeChapterIndex)]?.title) || '';
    // Written again it would be read again.
    if (region.textContent !== title) region.textContent = title;
  };
  player.addEventListener('chapterchange', tell);
  return () => {
    player.removeEventListener('chapterchange', tell);
    region.remove();
  };
}
