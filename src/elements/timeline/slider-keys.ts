/** The seconds that a key on a slider of the position seeks by. Other keys are left to the page. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
  Home: -Infinity,
  End: Infinity,
};

/** @returns the seconds that a key press seeks by; `undefined` if the key has no meaning here. */
export const sliderStep = ({key, altKey, ctrlKey, metaKey}: KeyboardEvent): number | undefined =>
  altKey || ctrlKey || metaKey ? undefined : KEYS[key];
