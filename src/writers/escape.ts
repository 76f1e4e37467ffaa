const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML or XML, between tags and in attributes. */
export const escapeMarkup = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);

/**
 * A text as it may stand in an XML file, which knows no control characters, and nothing but whole
 * letters: half of a surrogate pair becomes the replacement character.
 */
export const escapeXml = (text: string) =>
  // eslint-disable-next-line no-control-regex
  escapeMarkup(text.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD'));
