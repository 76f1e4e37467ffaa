import {css} from 'lit';
import {isElement} from '../../elements/base/is-element.js';
import {fromDocument} from '../../player/from-document.js';
import {adoptStyles} from '../../styles/adopt-styles.js';
import type {FeatureContext} from '../feature.js';

const styles = css`
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: calc(100vw - 16px);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_paper);
    color: var(--kapitel-text, inherit);
    font-size: 0.8125em;
  }
`;

/** How long the pointer rests on a button until its tooltip is shown, in milliseconds. */
const DELAY = 500;
/** How long a tooltip stays, so that the pointer can be moved onto it, in milliseconds. */
const GRACE = 200;

/**
 * Shows the names of icon buttons as tooltips, on hover and on focus by keyboard. Escape hides a tooltip; the pointer
 * can be moved onto it; it stays until pointer and focus have left its button. Screen readers ignore tooltips, because
 * the button has the same name.
 *
 * https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html
 */
export function start({host, signal}: FeatureContext): void {
  const root = host.shadowRoot!;
  // Without popovers a tooltip could be below other content, or be clipped.
  if (!('popover' in HTMLElement.prototype)) return;
  adoptStyles(root, styles);
  const tooltip = document.createElement('div');
  tooltip.className = 'tooltip';
  tooltip.part.add('tooltip');
  tooltip.popover = 'manual';
  tooltip.ariaHidden = 'true';
  root.append(tooltip);

  let button: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    button = undefined;
    if (tooltip.matches(':popover-open')) tooltip.hidePopover();
  };
  const show = (next: HTMLElement) => {
    button = next;
    tooltip.textContent = nameOf(next);
    tooltip.lang = next.lang;
    if (!tooltip.matches(':popover-open')) tooltip.showPopover();
    place(tooltip, next);
  };
  const later = (action: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  let target: EventTarget | undefined;
  // `pointerover` and `focusin` don't leave a shadow root in which pointer or focus stay.
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.composedPath()[0] === target) return;
    target = event.composedPath()[0];
    if (target === tooltip) return clearTimeout(timer);
    const next = buttonIn(event);
    if (next && next === button) clearTimeout(timer);
    else if (next) later(() => show(next), button ? GRACE : DELAY);
    else if (!button?.matches(':focus-visible')) later(hide, GRACE);
  };
  const onLeave = () => {
    target = undefined;
    later(hide, GRACE);
  };
  host.addEventListener('pointermove', onMove, {signal});
  host.addEventListener('pointerleave', onLeave, {signal});
  // A press shows its effect, and may change the name.
  host.addEventListener('click', hide, {signal});
  host.addEventListener('focusout', hide, {signal});
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const next = buttonIn(event);
    if (next) show(next);
    else hide();
  };
  const onKeyDown = ({key}: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  host.addEventListener('keyup', onKeyUp, {signal});
  host.addEventListener('keydown', onKeyDown, {signal});
  signal.addEventListener('abort', () => {
    hide();
    tooltip.remove();
  });
}

/** The button or link of an event, if its name is not visible text. */
function buttonIn(event: Event): HTMLElement | undefined {
  const button = event
    .composedPath()
    .find(
      (target) =>
        isElement(target) && /^(?:button|a)$/.test(target.localName) && nameOf(target) !== '',
    );
  return button as HTMLElement | undefined;
}

/** The description of what a press does, else the name. */
const nameOf = (button: HTMLElement): string =>
  button.getAttribute('aria-description') ?? button.ariaLabel ?? '';

/** Places a tooltip above its button, or below it if it would cover another control or the edge of the window. */
function place(tooltip: HTMLElement, button: HTMLElement): void {
  const {left, width, top, bottom} = button.getBoundingClientRect();
  const {offsetWidth, offsetHeight} = tooltip;
  const {clientWidth, clientHeight} = fromDocument('documentElement', button.ownerDocument);
  const x = Math.min(Math.max(8, left + (width - offsetWidth) / 2), clientWidth - offsetWidth - 8);
  const isFree = (y: number) =>
    y >= 0 && y + offsetHeight <= clientHeight && !coversControl(tooltip, button, x, y);
  // The larger distance avoids the play button, which is higher than its neighbours.
  const distances = [0, 16].flatMap((gap) => [top - offsetHeight - gap, bottom + gap]);
  const y = distances.find(isFree) ?? bottom;
  tooltip.style.setProperty('left', `${x}px`);
  tooltip.style.setProperty('top', `${y}px`);
}

/** Whether a tooltip at a position would cover another control of the player. */
function coversControl(tooltip: HTMLElement, button: HTMLElement, x: number, y: number): boolean {
  const root = tooltip.getRootNode() as ShadowRoot;
  const own = (button.getRootNode() as ShadowRoot).host;
  tooltip.style.setProperty('pointer-events', 'none');
  const corners = [0.02, 0.5, 0.98].flatMap((part) => [
    root.elementFromPoint(x + tooltip.offsetWidth * part, y + 2),
    root.elementFromPoint(x + tooltip.offsetWidth * part, y + tooltip.offsetHeight - 2),
  ]);
  tooltip.style.removeProperty('pointer-events');
  return corners.some(
    (element) => element && element !== own && element !== root.host && isControl(element),
  );
}

/** The elements of a player are its controls. */
const isControl = ({localName}: Element): boolean => /^(?:button|a|input)$|-/.test(localName);
