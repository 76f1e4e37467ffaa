import {css, type LitElement} from 'lit';
import {fromDocument} from '../../player/from-document.js';
import {popup} from '../../styles/popup.js';
import {observeSize} from './observe-size.js';
import {windowOf} from './window-of.js';

/** Distance between the edge of a button and its icon, in CSS pixels. */
const INSET = 8;

/** The styles of a popup beside a button. */
export const popupStyles = [
  popup,
  css`
    [popover] {
      position: absolute;
      /* Until it is placed, it makes no page longer, whose scrollbar would move everything. */
      inset: 0 auto auto 0;
      inline-size: max-content;
      max-inline-size: calc(100vw - 16px);
      max-block-size: calc(100dvb - 16px);
      overflow: auto;
      margin: 0;
      padding: 8px;
    }
  `,
];

/**
 * Places a popup beside its button, closes it when Tab leads out of it, and gives the focus back to the button when
 * Escape closes it.
 *
 * @param host the element with both.
 */
export function attachPopup(popup: HTMLElement, host: LitElement): void {
  const root = host.renderRoot;
  // Browsers give the focus back when Escape closes a popup, but not all of them inside a shadow root.
  let isEscaped = false;
  popup.addEventListener('keydown', ({key}) => (isEscaped = key === 'Escape'));
  popup.addEventListener('toggle', ({newState}) => {
    if (newState === 'closed' && isEscaped) root.querySelector('button')?.focus();
    isEscaped = false;
  });
  popup.addEventListener('focusout', ({relatedTarget}) => {
    if (relatedTarget && !root.contains(relatedTarget as Element)) popup.hidePopover();
  });
  // The popup changes its size when its content arrives, with an update of its host or later.
  host.addController({hostUpdated: () => place(popup, host)});
  observeSize(host, [popup], () => place(popup, host));
}

/**
 * Places the popup below or above the button, inside the window. It scrolls with the page, which it makes no longer: a
 * scrollbar that comes with it would move everything.
 */
function place(popup: HTMLElement, host: LitElement): void {
  if (!popup.matches(':popover-open')) return;
  popup.style.setProperty('top', '0');
  const {left, right, top, bottom} = host.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = popup;
  const {clientWidth, clientHeight, scrollHeight} = fromDocument(
    'documentElement',
    popup.ownerDocument,
  );
  const {scrollX, scrollY} = windowOf(popup);
  const above = bottom + height > clientHeight && top > height;
  // The popup is aligned with the icon of the button, which is aligned with the padding of the card.
  const isAtEnd = left + right > clientWidth;
  const edge = isAtEnd ? right - INSET - width : left + INSET;
  const x = Math.min(Math.max(8, edge), clientWidth - width - 8);
  popup.style.setProperty('left', `${x + scrollX}px`);
  const y = (above ? top - height - 4 : bottom + 4) + scrollY;
  popup.style.setProperty('top', `${Math.max(0, Math.min(y, scrollHeight - height - 8))}px`);
}
