import type {FeatureContext} from '../feature.js';

/** Observes the `lang` attributes around a player, through shadow roots. */
export function start({host, signal}: FeatureContext): void {
  const observer = new MutationObserver(() => host.updateLanguage());
  const options = {attributeFilter: ['lang'], subtree: true};
  let root = host.getRootNode();
  observer.observe(root, options);
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    observer.observe(root, options);
  }
  signal.addEventListener('abort', () => observer.disconnect());
  // The language may have changed before this module was loaded.
  host.updateLanguage();
}
