import type {LitElement, ReactiveController} from 'lit';
import type {Player} from '../../player/player.js';

/** A player that is rendered whole once it is near the view. */
interface FarHost extends LitElement {
  near: boolean;
}

/** Within this distance from the view, above and below it, a player is near. A percentage of the height of the window. */
const MARGIN = '100% 0px';

/**
 * Sets `near` when a player comes near the view, and before the page is printed. Until then the titles of its chapters are
 * hidden text, which the browser's search finds where it searches such text.
 */
class FarPlayer implements ReactiveController {
  readonly #host: FarHost;
  readonly #player: Player;
  readonly #text = document.createElement('div');
  readonly #observer: IntersectionObserver;

  constructor(host: FarHost, player: Player) {
    this.#host = host;
    this.#player = player;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({isIntersecting}) => isIntersecting) && this.#show(),
      {rootMargin: MARGIN},
    );
    this.#observer.observe(host);
    addEventListener('beforeprint', this.#show);
    this.#text.setAttribute('hidden', 'until-found');
    this.#text.addEventListener('beforematch', () => {
      this.#show();
      // This text and the match in it are removed. When the search goes on it finds the row.
      host.scrollIntoView({block: 'center'});
    });
    host.renderRoot.append(this.#text);
    host.addController(this);
    this.hostUpdated();
  }

  readonly #show = (): void => {
    this.#host.near = true;
  };

  hostUpdated(): void {
    if (this.#host.near) this.#end();
    const {chapters} = this.#player.state;
    const text = chapters.map(({title, toc}) => (toc === false ? '' : title)).join('\n');
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }

  hostDisconnected(): void {
    this.#end();
  }

  #end(): void {
    this.#observer.disconnect();
    removeEventListener('beforeprint', this.#show);
    this.#text.remove();
    this.#host.removeController(this);
  }
}

/** Watches a player that is still far from the view. */
export function watchFarPlayer(host: FarHost, player: Player): void {
  if (host.isConnected && !host.near) new FarPlayer(host, player);
}
