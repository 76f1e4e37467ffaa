/**
 * Makes the buttons of a list one stop for Tab, in which the arrow keys, Home, End, Page Up and Page Down
 * move the focus. The stop is where the focus was last, until it leaves the list.
 *
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export class RovingFocus {
  readonly #list: HTMLElement;
  #home: HTMLElement | undefined;
  #stop: HTMLElement | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
    // Firefox would stop at whatever scrolls.
    list.tabIndex = -1;
    list.addEventListener('keydown', this.#move);
    list.addEventListener('focusin', ({target}) => {
      if (target !== list) this.#stopAt(target as HTMLElement);
    });
    list.addEventListener('focusout', ({relatedTarget}) => {
      if (!list.contains(relatedTarget as Element | null)) this.#stopAt(this.#home);
    });
  }

  /** @param home where Tab comes in; by default at the first. Call it also when there are new buttons. */
  settle(home: HTMLElement | undefined): void {
    for (const button of this.#list.querySelectorAll('button:not([tabindex])'))
      button.setAttribute('tabindex', '-1');
    this.#home = home;
    const {activeElement} = this.#list.getRootNode() as ShadowRoot;
    const isInside = activeElement !== this.#list && this.#list.contains(activeElement);
    this.#stopAt(isInside ? (activeElement as HTMLElement) : home);
  }

  get #buttons(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('li:not([hidden]) > button')];
  }

  #stopAt(button = this.#list.querySelector<HTMLElement>('li:not([hidden]) > button')): void {
    if (this.#stop === button) return;
    this.#stop?.setAttribute('tabindex', '-1');
    button?.setAttribute('tabindex', '0');
    this.#stop = button ?? undefined;
  }

  readonly #move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLElement);
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
    button?.focus();
  };
}
