import type {Movable} from '../../styles/moved.js';
import {windowOf} from './window-of.js';

/**
 * Calls an action when the size of boxes in the shadow root of an element has changed, while that element is in a document.
 * The observer belongs to the window that shows them: another one reports errors once that window is closed.
 */
export function observeSize(host: Movable, boxes: readonly Element[], action: () => void): void {
  let observer: ResizeObserver | undefined;
  host.addController({
    hostConnected() {
      const {ResizeObserver} = windowOf(host);
      observer = new ResizeObserver(action);
      for (const box of boxes) observer.observe(box, {box: 'border-box'});
    },
    hostDisconnected: () => observer?.disconnect(),
  });
}
