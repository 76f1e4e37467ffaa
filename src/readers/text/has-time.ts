const ANY_TIME = /\p{Nd}[:：]\p{Nd}\p{Nd}|\d(?:\s?h\s?|['’′])\d\d|\d\s?m(?:in)?\s?\d{1,2}\s?s/giu;
/** With points instead of colons only a list from 0 is recognized. */
const ZERO = /\b0?0\.00\s/;

/** Whether a text contains a time in any of the spellings. */
export const hasTime = (text: string) => text.search(ANY_TIME) >= 0 || ZERO.test(text);

/** Whether a text contains several times. */
export const hasTimes = (text: string) =>
  (text.match(ANY_TIME)?.length ?? 0) > 1 || ZERO.test(text);
