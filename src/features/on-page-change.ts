import {whenIdle} from '../elements/base/when-idle.js';

/**
 * Calls an action when elements or links of a page were added or changed: at most once until the browser is idle.
 *
 * @returns a function that ends it.
 */
export function onPageChange(root: Node, action: () => void): () => void {
  let isDue = false;
  let isEnded = false;
  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    whenIdle(() => {
      isDue = false;
      if (!isEnded) action();
    });
  });
  const attributeFilter = ['href', 'data-kapitel-seek', 'data-kapitel-for'];
  observer.observe(root, {childList: true, subtree: true, attributeFilter});
  return () => {
    isEnded = true;
    observer.disconnect();
  };
}
