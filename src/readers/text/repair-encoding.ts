import {toJson} from '../../episode/to-json.js';
import {charOf} from './windows-1252.js';

/**
 * The encodings that UTF-8 is misread as. Mac Roman is first: its misreadings are never valid in the others, while `Ã¼`
 * is valid in Mac Roman.
 */
const ENCODINGS: Readonly<Record<string, (byte: number) => string>> = {
  'windows-1252': charOf,
  // `TextDecoder` reads `latin1` as Windows-1252.
  'iso-8859-1': (byte) => String.fromCharCode(byte),
  macintosh: (byte) => new TextDecoder('macintosh').decode(Uint8Array.of(byte)),
};

const COMBINING = /[\u0300-\u036F]/;
/** A character that proves an encoding: neither ASCII nor a combining mark. */
const EVIDENCE = /[^\0-\x7F\p{Mn}]/u;

const tables = new Map<string, ReadonlyMap<string, number>>();

/**
 * Repairs text that was UTF-8 and was read as Mac Roman, Windows-1252 or Latin-1: `√∂` and `Ã¶` become
 * `ö` again. A sequence is repaired only if its bytes are valid UTF-8, and nothing is
 * repaired in a text that also has such letters undamaged.
 */
export function repairEncoding(text: string): string {
  if (!/[^\0-\x7F]/.test(text)) return text;
  for (const encoding of Object.keys(ENCODINGS)) {
    const repaired = repairFrom(text, encoding);
    if (repaired !== undefined && repaired !== text && !isDoubtful(repaired)) return repaired;
  }
  return text;
}

/**
 * Whether a repair resulted only in combining marks without a letter. Marks that compose with a letter are from
 * Mac file names.
 */
const isDoubtful = (text: string) => COMBINING.test(text.normalize()) && !EVIDENCE.test(text);

/** A copy of plain data with each string repaired. Other objects, such as dates, are kept. */
export function repairFields<T>(value: T): T;
export function repairFields(value: unknown): unknown {
  if (typeof value === 'string') return repairEncoding(value);
  if (Array.isArray(value)) return value.map((item: unknown) => repairFields(item));
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, repairFields(field)]),
  );
}

/**
 * Repairs a source before its white space is normalized, because a no-break space may be half of an `à`. Each JSON
 * string, each CDATA section and each line is repaired separately.
 */
export function repairSource(text: string): string {
  try {
    return toJson(repairFields(JSON.parse(text)));
  } catch {
    return text.replace(/<!\[CDATA\[[^]*?(?:\]\]>|$)|[^<>\r\n]+/g, repairEncoding);
  }
}

/** `undefined` unless all characters outside ASCII are valid UTF-8. */
function repairFrom(text: string, encoding: string): string | undefined {
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
  const table = new Map<string, number>();
  for (let byte = 128; byte < 256; byte++) table.set(ENCODINGS[encoding]!(byte), byte);
  tables.set(encoding, table);
  return table;
}
