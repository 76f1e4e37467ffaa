import {fromDocument} from '../../player/from-document.js';

/**
 * Scrolls the page when an element that gets the focus lies behind a bar at the bottom edge of the window
 * (WCAG 2.4.11).
 */
export function keepFocusVisible(bar: HTMLElement, signal: AbortSignal): void {
  const onFocus = ({target}: FocusEvent) => {
    // Focus inside the bar is reported as focus of the player, which is out of view.
    if (!(target instanceof Element) || target.shadowRoot?.activeElement) return;
    const {top, bottom} = target.getBoundingClientRect();
    const edge = bar.getBoundingClientRect().top;
    const isBehind = bottom > edge && top < fromDocument('documentElement').clientHeight;
    if (isBehind) scrollBy({top: Math.min(bottom - edge, top)});
  };
  addEventListener('focusin', onFocus, {signal});
}
