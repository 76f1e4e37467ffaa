/** The language of the nearest element that says one, out of shadow roots too; else the listener's. */
export function languageOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  return lang || (root instanceof ShadowRoot ? languageOf(root.host) : navigator.language);
}
