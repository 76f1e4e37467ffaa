/** Whether a node or an event's target is an element, also one of another window, which has classes of its own. */
export const isElement = (target: EventTarget | null): target is HTMLElement =>
  (target as Node | null)?.nodeType === Node.ELEMENT_NODE;
