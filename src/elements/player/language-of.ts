/** The `lang` of the nearest ancestor that has one, across shadow roots; else the language of the browser. */
export function languageOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  const root = element.getRootNode();
  return lang || (root instanceof ShadowRoot ? languageOf(root.host) : navigator.language);
}
