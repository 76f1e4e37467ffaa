import type {Player} from '../../player/player.js';
import type {QuoteBar} from './quote-bar.js';
import type {SentenceList} from './sentence-list.js';

/** Loads the buttons for selected text when the reader first selects something. */
export class QuoteLoader {
  #bar: QuoteBar | undefined;
  #loading: AbortController | undefined;

  /**
   * Shows the buttons.
   *
   * @param host the player element.
   * @param key an arrow key that extends the selection, from the sentence with that index.
   */
  show(
    list: SentenceList,
    player: Player,
    host: HTMLElement | undefined,
    key?: string,
    index = 0,
  ): void {
    if (this.#loading) {
      if (key) this.#bar?.extend(key, index);
      return;
    }
    this.#loading = new AbortController();
    const {signal} = this.#loading;
    player.chunks.load(
      () => import('./quote-bar.js'),
      ({QuoteBar}) => {
        this.#bar = new QuoteBar(list, player, host, signal);
        if (key) this.#bar.extend(key, index);
      },
      signal,
    );
  }

  /** Removes the buttons. */
  disconnect(): void {
    this.#loading?.abort();
    this.#bar = this.#loading = undefined;
  }
}
