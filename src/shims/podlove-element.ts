import {fromDocument} from '../player/from-document.js';
import {podlovePlayer} from './podlove-player.js';
import type {PodloveStore} from './podlove-store.js';

/**
 * The element of Podlove Web Player 6:
 *
 *     <podlove-web-player episode="episode.json" config="config.json" variant="l"></podlove-web-player>
 *
 * Dispatches `init`, which bubbles, with the store as its detail.
 */
export class PodloveWebPlayer extends HTMLElement {
  #isShown = false;

  connectedCallback(): void {
    if (fromDocument('readyState') !== 'loading') this.#show();
    // The template inside, which is replaced, is not parsed yet.
    else document.addEventListener('DOMContentLoaded', () => this.#show(), {once: true});
  }

  #show(): void {
    const episode = this.getAttribute('episode');
    if (episode && !this.#isShown) void this.init(episode, this.getAttribute('config'));
  }

  /** Shows an episode; both parameters are URLs or objects. */
  async init(episode: unknown, config?: unknown): Promise<PodloveStore | undefined> {
    this.#isShown = true;
    const store = await podlovePlayer(this, episode, config);
    if (store) this.dispatchEvent(new CustomEvent('init', {bubbles: true, detail: store}));
    return store;
  }
}
