/** @returns whether the page around a player contains an element that the selector matches. */
export const hasInPage =
  (selector: string) =>
  (host: Element): boolean =>
    (host.getRootNode() as Document | ShadowRoot).querySelector(selector) !== null;
