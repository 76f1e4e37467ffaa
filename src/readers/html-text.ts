import {decodeHTML} from 'entities/decode';

const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i;
/** Cells of a row, and a word with what is said of it, stand on one line. */
const CELL = /<\/(?:td|th|dt)\s*>\s*<(?:td|th|dd)\b[^<>]*>/gi;
const UNSEEN = /<(script|style|template)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;

/**
 * The text of an HTML fragment, with a line break at each edge of a block. Nothing is run or
 * fetched, and the result is plain text. A text without tags only has its entities resolved.
 */
export function htmlToText(html: string): string {
  const lines = html
    .replace(UNSEEN, '')
    .replace(CELL, ' ')
    .replace(TAG, (_, __, name: string) => (INLINE.test(name) ? '' : '\n'));
  return lines.includes('&') ? decodeHTML(lines) : lines;
}
