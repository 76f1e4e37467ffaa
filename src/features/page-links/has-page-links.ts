/** Selects possible links to a moment in an episode. */
export const PAGE_LINKS =
  'a[href*="#t="], a[href*="?t="], a[href*="&t="], a[href*="chapter="], [data-kapitel-seek]:not(form)';

/** Whether the page around a player has links to a time, or text in which they are to be created. */
export function hasPageLinks(host: Element): boolean {
  const root = host.getRootNode() as Document | ShadowRoot;
  return host.hasAttribute('link-times') || root.querySelector(PAGE_LINKS) !== null;
}
