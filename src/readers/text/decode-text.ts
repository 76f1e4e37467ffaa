import {charOf} from './windows-1252.js';

/** Bytes at the start that are searched for a declaration, as in HTML. */
const HEAD = 1024;
const DECLARED =
  /^\s*(?:<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]+)|(?=<(?:!doctype html|html|head|meta)\b)[^]*?<meta[^>]{0,200}?[\s;"]charset\s*=\s*["']?([\w.:-]+))/i;

/**
 * Decodes a file as its byte order mark, its media type, or the declaration in its XML or HTML says, in this order; without
 * any of them as UTF-8, or as Windows-1252 where it can't be UTF-8. A name that no browser knows is ignored.
 *
 * https://www.rfc-editor.org/rfc/rfc7303#section-3
 *
 * @param type the media type, with its `charset` if it has one.
 */
export function decodeText(file: ArrayBuffer | Uint8Array, type = ''): string {
  const bytes = new Uint8Array(file);
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const wide = wideEncoding(head);
  const [, xml, html] = DECLARED.exec(head) ?? [];
  const [, charset] = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type) ?? [];
  const decoder = decoderFor(
    wide ?? (head.startsWith('\xEF\xBB\xBF') ? 'utf-8' : (charset ?? xml ?? html)),
  );
  // A text that names an encoding of 16 bits in bytes is in another encoding: generators write the name of their memory's.
  const isWide = decoder.encoding.startsWith('utf-16');
  return isWide && !wide ? decodeUtf8(bytes) : decodeWith(decoder, bytes);
}

/** UTF-16, by its mark or by the zeros between its first characters. */
function wideEncoding(head: string): string | undefined {
  if (/^(?:\xFF\xFE|[^\0]\0)/.test(head)) return 'utf-16le';
  return /^(?:\xFE\xFF|\0[^\0])/.test(head) ? 'utf-16be' : undefined;
}

function decoderFor(encoding = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  if (decoder.encoding === 'utf-8') return decodeUtf8(bytes);
  const text = decoder.decode(bytes);
  // Node decodes Windows-1252 as Latin-1, which has control characters in these places.
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9F]/g, (char) => charOf(char.charCodeAt(0)))
    : text;
}

/** A text with more broken sequences than letters outside ASCII is no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  const broken = text.split('\uFFFD').length - 1;
  const letters = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return broken > letters ? decodeWith(new TextDecoder('windows-1252'), bytes) : text;
}
