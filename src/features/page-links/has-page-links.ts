/** Selects possible links to a moment in an episode. */
export const PAGE_LINKS =
  'a[href*="#t="], a[href*="?t="], a[href*="&t="], a[href*="chapter="], [data-kapitel-seek]:not(form)';

/** The document or shadow root around a player. One that was moved into another window or frame has that of the script as well. */
export function pagesOf(host: Element): Set<Document | ShadowRoot> {
  const root = host.getRootNode() as Document | ShadowRoot;
  return new Set(host.ownerDocument === document ? [root] : [root, document]);
}

/** Whether the page around a player has links to a time, or text in which they are to be created. */
export const hasPageLinks = (host: Element): boolean =>
  host.hasAttribute('link-times') ||
  [...pagesOf(host)].some((page) => page.querySelector(PAGE_LINKS) !== null);
