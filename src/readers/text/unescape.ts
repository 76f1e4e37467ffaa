import {decodeHTMLStrict} from 'entities/decode';
import {unescapeHtml} from './unescape-html.js';

/** Fields with a URL, an identifier or the name of a format, in which `&` is literal. */
const LITERAL = /^(?:url|href|img|image|guid|id|type|at|code|platform|language|kind)$/;
const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/i;
/** Tags that remain when a list was extracted from HTML: in pairs, and at the edges. Others are words: “Using <b>”. */
const PAIR = /<(p|b|i|em|strong|span|div|li)\b[^<>]{0,200}>([^<>]*)<\/\1>/gi;
const FIRST = /^(?:<(?:p|span|div|li|br)\b[^<>]{0,200}>\s*)+/i;
const LAST = /<(?:\/\w{1,9}|br ?\/?)>$/i;
/** Characters at the end among which the last tag is. */
const LONGEST_LAST = 12;
const TAGS = /<\/?(?:p|br|span|div|li|b|i|em|strong)\b/i;

/**
 * A copy of plain data in which strings with remaining entities, such as `R&amp;D`, are decoded again. HTML in
 * `content` is decoded if all its tags are escaped.
 */
export function unescapeFields<T>(value: T): T;
export function unescapeFields(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return key === 'content' ? unescapeHtml(value) : unescapeText(value, key);
  if (Array.isArray(value)) return value.map((item: unknown) => unescapeField(item, key));
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, unescapeField(field, name)]),
  );
}

const unescapeField = unescapeFields as (value: unknown, key: string) => unknown;

function unescapeText(text: string, key: string): string {
  if (LITERAL.test(key) || !(ENTITY.test(text) || TAGS.test(text))) return text;
  // At most twice: `&amp;#039;`.
  const once = decodeHTMLStrict(text);
  const decoded = /&(?:#|amp;)/.test(once) ? decodeHTMLStrict(once) : once;
  return TAGS.test(decoded)
    ? withoutLast(
        decoded
          .replace(PAIR, '$2')
          .replace(FIRST, '')
          .replace(/<br ?\/?>/gi, ' ')
          .trim(),
      )
    : decoded.trim();
}

/** Removes the tags at the end of a text. */
function withoutLast(text: string): string {
  let rest = text;
  for (let tag; (tag = LAST.exec(rest.slice(-LONGEST_LAST))?.[0]);) {
    rest = rest.slice(0, -tag.length).trimEnd();
  }
  return rest;
}
