/** The characters from 0x80 to 0x9F; what has none is a control character, as on the web. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * The character each byte of Windows-1252 stands for. It is written out here because the decoder of
 * Node takes the name for Latin-1, which has control characters where the quotes and dashes are.
 *
 * https://encoding.spec.whatwg.org/#windows-1252
 */
export const charOf = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? UPPER[byte - 0x80]! : String.fromCharCode(byte);

/** Decodes Windows-1252, which is also what the web takes for Latin-1 and ASCII. */
export const decodeWindows1252 = (bytes: Uint8Array): string => Array.from(bytes, charOf).join('');
