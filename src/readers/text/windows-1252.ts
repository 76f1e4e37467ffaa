/** The characters from 0x80 to 0x9F, with control characters for unassigned bytes, as in the Encoding Standard. */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * The characters of Windows-1252. Node's `TextDecoder` decodes `windows-1252` as Latin-1, which has control characters in
 * place of quotes and dashes.
 *
 * https://encoding.spec.whatwg.org/#windows-1252
 */
export const charOf = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? UPPER[byte - 0x80]! : String.fromCharCode(byte);

/** Decodes Windows-1252, which the Encoding Standard also uses for Latin-1 and ASCII. */
export const decodeWindows1252 = (bytes: Uint8Array): string => [...bytes].map(charOf).join('');
