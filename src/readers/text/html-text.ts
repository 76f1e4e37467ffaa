import {decodeHTML} from 'entities/decode';

const BLOCK = /<(?:\/?(?:p|div|li|ul|ol|h[1-6]|table|tr|td|dl|section|article)|br)\b/i;
const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)$/i;
/** Between cells of a row, and between a term and its description, there is no line break. */
const CELL = /<\/(?:td|th|dt)\s*>\s*<(?:td|th|dd)\b[^<>]*>/gi;
const UNSEEN = /<(script|style|template)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;

/** Largest length of HTML, in characters, because megabytes would block the page. */
const LONGEST = 200_000;

/**
 * The text of an HTML fragment, with a line break at each edge of a block. Nothing is run or fetched. In text without
 * tags only entities are decoded. HTML after the first 200,000 characters is ignored.
 */
export function htmlToText(html: string): string {
  const lines = joinLines(html.replace(UNSEEN, '').slice(0, LONGEST))
    .replace(CELL, ' ')
    .replace(TAG, (_, __, name: string) => (INLINE.test(name) ? '' : '\n'));
  return lines.includes('&') ? decodeHTML(lines) : lines;
}

/**
 * In HTML a line break is a space. It is kept before a time, and after a time that ends a line, because authors of
 * lists often forget `<br>`.
 */
function joinLines(html: string): string {
  if (!/[\r\n]/.test(html) || !BLOCK.test(html) || /<pre\b/i.test(html)) return html;
  return html.replace(
    /[\r\n]+(?![^\p{L}\p{N}\r\n<>]{0,9}\d+:\d)(?<!\p{L}[^\r\n<>]{0,200}\d:\d\d[)\]]?\s{0,9})/gu,
    ' ',
  );
}
