import type {Player} from '../player.js';

/**
 * Tells screen readers the title of every chapter of the list that begins, where the author asks for it with
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
    const {title = '', toc} = chapters[activeChapterIndex] ?? {};
    // Nothing begins that the listener knows of.
    if (toc === false) return;
    const language = player.state.episode?.show?.language;
    // An empty one would hide that of the page.
    if (language) region.lang = language;
    else region.removeAttribute('lang');
    region.textContent = host.getAttribute('announce') === 'chapters' ? title : '';
  };
  player.addEventListener('chapterchange', tell);
  return () => {
    player.removeEventListener('chapterchange', tell);
    region.remove();
  };
}
