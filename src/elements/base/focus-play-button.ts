/** Moves the focus to the play button of a player, when the element that has the focus is about to be removed. */
export const focusPlayButton = (host: Element | undefined): void =>
  host?.shadowRoot
    ?.querySelector('kapitel-play-button')
    ?.shadowRoot?.querySelector('button')
    ?.focus();
