/** What counts as hidden at an edge that fades, in pixels. */
const FADE = 24;

/**
 * What one sees of a list that scrolls: one item is kept in view, unless the listener has scrolled
 * elsewhere, and edges beyond which there is more have a class, `above` and `below`.
 */
export class ListView {
  readonly #list: HTMLElement;
  #item: HTMLElement | undefined;
  #height = 0;
  /** Where it was brought to. */
  #top = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('scroll', this.#look, {passive: true});
    new ResizeObserver(this.#look).observe(list);
  }

  /** @param item the one to keep in view from now on. */
  follow(item: HTMLElement | undefined): void {
    const before = this.#item;
    this.#item = item;
    // Whoever has scrolled elsewhere, or is there by keys, is left there.
    const isElsewhere =
      (before?.isConnected
        ? !this.#isInView(before)
        : Math.abs(this.#list.scrollTop - this.#top) > 1) ||
      this.#list.querySelector(':focus-visible:not([aria-current])');
    if (item !== before && !isElsewhere) this.#show();
    this.#look();
  }

  #isInView({offsetTop, offsetHeight}: HTMLElement): boolean {
    const {scrollTop, clientHeight} = this.#list;
    return offsetTop + offsetHeight > scrollTop && offsetTop < scrollTop + clientHeight;
  }

  /** `scrollIntoView` would move the page as well. */
  #show(): void {
    if (!this.#item) return;
    const {offsetTop, offsetHeight} = this.#item;
    const {scrollTop, clientHeight} = this.#list;
    const room = clientHeight - offsetHeight;
    if (offsetTop < scrollTop + FADE || offsetTop > scrollTop + room - FADE)
      this.#list.scrollTop = offsetTop - room / 3;
    this.#top = this.#list.scrollTop;
  }

  readonly #look = (): void => {
    // A list that was folded opens where the sound is.
    if (!this.#height && this.#list.clientHeight) this.#show();
    const {scrollTop, scrollHeight, clientHeight, classList} = this.#list;
    this.#height = clientHeight;
    classList.toggle('above', scrollTop > 1);
    classList.toggle('below', scrollTop + clientHeight < scrollHeight - 1);
  };
}
