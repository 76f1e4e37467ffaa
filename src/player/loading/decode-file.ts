/** A name of an encoding that may be another one than UTF-8. */
const OTHER = /\b(?:charset|encoding)\s*=\s*(?!["']?utf-?8\b)/i;
/** Characters at the start that are searched for such a name, as in HTML. */
const HEAD = 1024;

/**
 * Decodes a file. The code for other encodings than UTF-8 is loaded when a file names one, or can't be UTF-8.
 *
 * @param type the media type, with its `charset` if it has one.
 */
export async function decodeFile(bytes: ArrayBuffer, type = ''): Promise<string> {
  const text = decodeUtf8(bytes);
  // Text in UTF-16 has a zero in each character of ASCII.
  const isSure =
    text !== undefined && !/^.?\0/s.test(text) && !OTHER.test(`${type}\n${text.slice(0, HEAD)}`);
  return isSure
    ? text
    : (await import('../../readers/text/decode-text.js')).decodeText(bytes, type);
}

/** `undefined` for bytes that aren't UTF-8. */
function decodeUtf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
