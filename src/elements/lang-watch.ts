import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells an element, as long as it is in a document, that the `lang` of something around it may be another. */
export class LangWatch implements ReactiveController {
  readonly #element: Element;
  readonly #changed: () => void;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#element = host;
    this.#changed = changed;
    this.#observer = new MutationObserver(changed);
    host.addController(this);
  }

  hostConnected(): void {
    let root = this.#element.getRootNode();
    const options = {attributeFilter: ['lang'], subtree: true};
    this.#observer.observe(root, options);
    while (root instanceof ShadowRoot) {
      root = root.host.getRootNode();
      this.#observer.observe(root, options);
    }
    // It may be already.
    this.#changed();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
