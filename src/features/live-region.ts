import type {FeatureHost} from './feature.js';

interface SharedElement {
  readonly element: HTMLElement;
  users: number;
}

/** The elements by player: one is enough for all features. */
const elements = new WeakMap<FeatureHost, SharedElement>();

/** The visually hidden live region (`role="status"`) of a player. Screen readers announce its text politely. */
export class LiveRegion {
  readonly #element: HTMLElement;

  /** @param signal ends the use of the region, which is removed with its last user. */
  constructor(host: FeatureHost, signal: AbortSignal) {
    const shared = elements.get(host) ?? {element: createElement(host), users: 0};
    elements.set(host, shared);
    shared.users++;
    this.#element = shared.element;
    signal.addEventListener('abort', () => {
      shared.users--;
      if (shared.users) return;
      elements.delete(host);
      shared.element.remove();
    });
  }

  /**
   * Announces a text, also if it is the same as before.
   *
   * @param lang BCP 47 tag of the text; by default the language of the page.
   */
  announce(text: string, lang?: string): void {
    const element = this.#element;
    // An empty `lang` would override the page's.
    if (lang) element.lang = lang;
    else element.removeAttribute('lang');
    // Screen readers announce changes only; a no-break space at the end is one that is not spoken.
    element.textContent = text && text === element.textContent ? `${text}\u00a0` : text;
  }
}

function createElement(host: FeatureHost): HTMLElement {
  const element = document.createElement('p');
  element.setAttribute('role', 'status');
  element.className = 'hidden';
  host.shadowRoot?.append(element);
  return element;
}
