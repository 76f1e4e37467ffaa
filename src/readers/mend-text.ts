import {charOf} from './windows-1252.js';

/**
 * What UTF-8 is mistaken for, the likeliest first: what Mac Roman made of a letter is never whole in
 * the others, while `Ã¼` is a letter and a combining mark in Mac Roman.
 */
const ENCODINGS: Readonly<Record<string, (byte: number) => string>> = {
  'windows-1252': charOf,
  // The web's `latin1` is Windows-1252, but not everyone's.
  'iso-8859-1': (byte) => String.fromCharCode(byte),
  macintosh: (byte) => new TextDecoder('macintosh').decode(Uint8Array.of(byte)),
};

/** Marks that become one with their letter are old Mac file names; others belong to no letter at all. */
const COMBINING = /[\u0300-\u036F]/;

const tables = new Map<string, ReadonlyMap<string, number>>();

/**
 * Mends text that was UTF-8 and was read as Mac Roman, Windows-1252 or Latin-1: `√∂` and `Ã¶` become
 * `ö` again. Each damaged spot is mended only if its bytes are flawless UTF-8, and nothing is
 * mended in a text that has such letters undamaged as well.
 */
export function mendText(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  for (const encoding of Object.keys(ENCODINGS)) {
    const mended = mendFrom(text, encoding);
    if (mended !== undefined && mended !== text && !hasLooseMark(mended)) return mended;
  }
  return text;
}

/** Letters that Unicode never composes, like `⫝̸`, would have marks only after they are normalized. */
const hasLooseMark = (text: string) => COMBINING.test(text) && COMBINING.test(text.normalize());

/** A copy of plain data with each of its texts mended; dates and the like stay themselves. */
export function mendFields<T>(value: T): T;
export function mendFields(value: unknown): unknown {
  if (typeof value === 'string') return mendText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mendFields(item));
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mendFields(field)]));
}

/**
 * Mends a source before its spaces are tidied, which the no-break space would not survive that is
 * half of an `à`. Each text of JSON, each CDATA section and each line counts by itself.
 */
export function mendSource(text: string): string {
  try {
    return JSON.stringify(mendFields(JSON.parse(text)));
  } catch {
    return text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|[^<>\r\n]+/g, mendText);
  }
}

/** `undefined` unless all that is not ASCII turns out to be UTF-8. */
function mendFrom(text: string, encoding: string): string | undefined {
  const bytes = tableOf(encoding);
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  try {
    return text.replace(/[^\0-\x7F]+/g, (run) =>
      decoder.decode(Uint8Array.from(run, (char) => bytes.get(char) ?? fail())),
    );
  } catch {
    return undefined;
  }
}

function fail(): never {
  throw new RangeError('not in this encoding');
}

function tableOf(encoding: string): ReadonlyMap<string, number> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map(
    Array.from({length: 128}, (_, index) => [ENCODINGS[encoding]!(index + 128), index + 128]),
  );
  tables.set(encoding, table);
  return table;
}
