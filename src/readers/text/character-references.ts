type Decode = (text: string) => string;

/** The references that WebVTT itself names; files seldom have others. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
const OTHER = /&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)[#\w]/;

/**
 * Returns a function that decodes the character references of HTML in parts of a text. The names of all characters are
 * loaded only if the text may contain one of them.
 */
export async function decoderOf(text: string): Promise<Decode> {
  if (OTHER.test(text)) return (await import('./decode-html.js')).decodeHTML;
  return (part) => part.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => NAMED[name]!);
}
