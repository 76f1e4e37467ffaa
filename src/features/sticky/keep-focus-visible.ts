import {isElement} from '../../elements/base/is-element.js';
import {windowOf} from '../../elements/base/window-of.js';
import {fromDocument} from '../../player/from-document.js';

/**
 * Scrolls the page when an element that gets the focus lies behind a bar at the bottom edge of the window
 * (WCAG 2.4.11).
 */
export function keepFocusVisible(bar: HTMLElement, signal: AbortSignal): void {
  const view = windowOf(bar);
  const onFocus = ({target}: FocusEvent) => {
    // Focus inside the bar is reported as focus of the player, which is out of view.
    if (!isElement(target) || target.shadowRoot?.activeElement) return;
    const {top, bottom} = target.getBoundingClientRect();
    const edge = bar.getBoundingClientRect().top;
    const isBehind =
      bottom > edge && top < fromDocument('documentElement', bar.ownerDocument).clientHeight;
    if (isBehind) view.scrollBy({top: Math.min(bottom - edge, top)});
  };
  view.addEventListener('focusin', onFocus, {signal});
}
