/**
 * Makes the buttons of a list one tab stop, in which the arrow keys, Home, End, Page Up and Page Down move the
 * focus. Tab returns to the button that had the focus last, until the focus leaves the list. Another element in the same
 * item, such as a link, is the next tab stop after its button.
 *
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export class RovingFocus {
  readonly #list: HTMLElement;
  #home: HTMLElement | undefined;
  #stop: HTMLElement | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    // Firefox makes every scroll container a tab stop.
    list.tabIndex = -1;
    list.addEventListener('keydown', this.#move);
    list.addEventListener('focusin', ({target}) => {
      if (target !== list) this.#stopAt(buttonOf(target as Element));
    });
    list.addEventListener('focusout', ({relatedTarget}) => {
      if (!list.contains(relatedTarget as Element | null)) this.#stopAt(this.#home);
    });
  }

  /** Call it when the buttons have changed. @param home the button that Tab enters at; by default the first. */
  settle(home: HTMLElement | undefined): void {
    for (const button of this.#list.querySelectorAll('button:not([tabindex])'))
      button.setAttribute('tabindex', '-1');
    this.#home = home;
    const {activeElement} = this.#list.getRootNode() as ShadowRoot;
    const isInside = activeElement !== this.#list && this.#list.contains(activeElement);
    this.#stopAt(isInside ? buttonOf(activeElement!) : home);
  }

  get #buttons(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('li:not([hidden]) > button')];
  }

  #stopAt(button = this.#list.querySelector<HTMLElement>('li:not([hidden]) > button')): void {
    if (this.#stop === button) return;
    setTabIndex(this.#stop, '-1');
    setTabIndex(button, '0');
    this.#stop = button ?? undefined;
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = this.#buttons;
    const at = buttons.indexOf(buttonOf(event.target as Element)!);
    const page = Math.max(
      1,
      Math.floor(this.#list.clientHeight / (buttons[at]?.offsetHeight ?? 1)),
    );
    const places: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      PageUp: at - page,
      PageDown: at + page,
      Home: 0,
      End: Infinity,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    const button = buttons[Math.min(buttons.length - 1, Math.max(0, place))];
    this.#stopAt(button);
    button?.focus({preventScroll: true});
    // `focus()` in Firefox ignores `scroll-padding`, so that the fading edges would cover the button.
    button?.scrollIntoView({block: 'nearest'});
  };
}

/** The button of the item that an element is in. */
const buttonOf = (element: Element): HTMLElement | undefined =>
  element.closest('li')?.querySelector('button') ?? undefined;

/** Sets the index of a button and of the element after it. */
function setTabIndex(button: HTMLElement | null | undefined, index: string): void {
  button?.setAttribute('tabindex', index);
  button?.nextElementSibling?.setAttribute('tabindex', index);
}
