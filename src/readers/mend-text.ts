/** The upper halves of the encodings that UTF-8 is mistaken for, by byte from 0x80. */
const ENCODINGS = ['macintosh', 'windows-1252'] as const;

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
  const chars = [...new TextDecoder(encoding).decode(upper)];
  const table = new Map(chars.map((char, index) => [char, index + 128]));
  tables.set(encoding, table);
  return table;
}
