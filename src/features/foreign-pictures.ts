import type {Player} from '../player/player.js';
import {storeByPlayer} from '../player/store-by-player.js';
import type {ReadonlyStore} from '../player/store.js';
import {isOfKnownSite, originOf} from './known-site.js';

/** The origins whose pictures the listener has allowed, by player, as long as the page lives. */
const allowedOf = storeByPlayer<{origins: readonly string[]}>({origins: []});

/** Decides which pictures of an episode may be loaded: those of unknown sites only once the listener has allowed them. */
export class ForeignPictures {
  readonly #player: Player;
  readonly #host: Element;

  constructor(player: Player, host: Element) {
    this.#player = player;
    this.#host = host;
  }

  /** Of some URLs those that may not be loaded. */
  among(urls: readonly (string | undefined)[]): string[] {
    const {origins} = allowedOf(this.#player).state;
    return urls.filter((url): url is string => {
      const origin = originOf(url);
      return Boolean(
        url && origin && !origins.includes(origin) && !isOfKnownSite(url, this.#player, this.#host),
      );
    });
  }

  /** Allows pictures from the sites of these URLs. */
  allow(urls: readonly string[]): void {
    const store = allowedOf(this.#player);
    store.set({origins: [...store.state.origins, ...urls.flatMap((url) => originOf(url) ?? [])]});
  }

  /** The names of the sites of URLs, each once. */
  sitesOf(urls: readonly string[]): string[] {
    const origins = urls.flatMap((url) => originOf(url) ?? []);
    return [...new Set(origins.map((origin) => new URL(origin).hostname))];
  }

  /** Changes when the listener allows more. */
  get store(): ReadonlyStore<object> {
    return allowedOf(this.#player);
  }
}
