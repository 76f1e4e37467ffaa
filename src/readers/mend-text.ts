/** What UTF-8 is mistaken for. The web's `latin1` is Windows-1252, so real Latin-1 has its own line. */
const ENCODINGS = ['macintosh', 'windows-1252', 'iso-8859-1'] as const;

const tables = new Map<string, ReadonlyMap<string, number>>();

/**
 * Mends text that was UTF-8 and was read as Mac Roman, Windows-1252 or Latin-1: `√∂` and `Ã¶` become
 * `ö` again. Each damaged spot is mended only if its bytes are flawless UTF-8, and nothing is
 * mended in a text that has such letters undamaged as well.
 */
export function mendText(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  for (const encoding of ENCODINGS) {
    const mended = mendFrom(text, encoding);
    if (mended !== undefined && mended !== text) return mended;
  }
  return text;
}

/** A copy of plain data with each of its texts mended; dates and the like stay themselves. */
export function mendFields<T>(value: T): T;
export function mendFields(value: unknown): unknown {
  if (typeof value === 'string') return mendText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mendFields(item));
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mendFields(field)]));
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
  const upper = Uint8Array.from({length: 128}, (_, index) => index + 128);
  const chars =
    encoding === 'iso-8859-1'
      ? Array.from(upper, (byte) => String.fromCharCode(byte))
      : Array.from(new TextDecoder(encoding).decode(upper));
  const table = new Map(chars.map((char, index) => [char, index + 128]));
  tables.set(encoding, table);
  return table;
}
