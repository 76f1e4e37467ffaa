import type {Chapter} from '../episode/episode.js';
import {tidyChapters, type RawChapter} from '../episode/tidy.js';
import {ReadError} from './reader.js';

/**
 * Reads the chapters in the ID3v2 tag at the beginning of an MP3: CHAP frames, listed if they are in
 * the table of contents (CTOC) or there is none. Pictures in the tag are passed over; links count.
 *
 * https://id3.org/id3v2-chapters-1.0
 *
 * @param bytes at least the tag; a cut-off tag gives the chapters that are whole.
 * @returns none when the file has no chapters.
 * @throws {ReadError} as a rejection: `malformed` when it does not begin with a tag.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- like all readers, it rejects.
export async function readEmbeddedChapters(bytes: ArrayBuffer): Promise<readonly Chapter[]> {
  const tag = new Uint8Array(bytes);
  const version = tag[3] ?? 0;
  if (ascii(tag, 0, 3) !== 'ID3' || version < 3 || version > 4) {
    throw new ReadError('id3', 'malformed', 'byte 0');
  }
  const end = Math.min(tag.length, 10 + syncSafe(tag, 6));
  const extended = tag[5]! & 0x40 ? extendedHeaderSize(tag, version) : 0;
  // In version 3 the whole tag may be unsynchronised, in version 4 each frame says so itself.
  const body = tag.subarray(10 + extended, end);
  const frames = version === 3 && tag[5]! & 0x80 ? resynchronise(body) : body;
  return tidyChapters(chaptersIn(frames, version));
}

interface Frame {
  readonly id: string;
  readonly body: Uint8Array;
}

function chaptersIn(tag: Uint8Array, version: number): RawChapter[] {
  const frames = [...framesIn(tag, version)];
  const listed = new Set(
    frames.filter(({id}) => id === 'CTOC').flatMap(({body}) => entriesOf(body)),
  );
  return frames
    .filter(({id}) => id === 'CHAP')
    .flatMap(({body}) => {
      const [element, start] = terminated(body, 0);
      if (body.length < start + 16) return [];
      const view = new DataView(body.buffer, body.byteOffset + start);
      const endTime = view.getUint32(4);
      const inner = [...framesIn(body.subarray(start + 16), version)];
      return {
        startTime: view.getUint32(0) / 1000,
        endTime: endTime === 0xffffffff ? undefined : endTime / 1000,
        title: inner.filter(({id}) => id === 'TIT2').map(({body}) => textOf(body))[0],
        url: inner.filter(({id}) => id.startsWith('W')).map(linkOf)[0],
        ...(listed.size && !listed.has(element) && {toc: false}),
      };
    });
}

function* framesIn(bytes: Uint8Array, version: number): Generator<Frame> {
  for (let at = 0; at + 10 <= bytes.length;) {
    const id = ascii(bytes, at, 4);
    if (!/^[A-Z][A-Z\d]{3}$/.test(id)) return;
    const size = version === 4 ? syncSafe(bytes, at + 4) : uint32(bytes, at + 4);
    const start = at + 10;
    at = start + size;
    if (at > bytes.length) return;
    const flags = bytes[start - 1]!;
    // Compressed and encrypted frames are rare, and no player reads them.
    if (flags & (version === 4 ? 0x0c : 0xc0)) continue;
    const body = bytes.subarray(start + (version === 4 && flags & 1 ? 4 : 0), at);
    yield {id, body: version === 4 && flags & 2 ? resynchronise(body) : body};
  }
}

/** What a table of contents lists: chapters, and other tables, which name no chapter. */
function entriesOf(body: Uint8Array): string[] {
  let [, at] = terminated(body, 0);
  const count = body[at + 1] ?? 0;
  at += 2;
  const entries: string[] = [];
  for (let index = 0; index < count && at < body.length; index++) {
    const [entry, next] = terminated(body, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** A Latin-1 text up to its zero, and where the next thing begins. */
function terminated(bytes: Uint8Array, start: number): [text: string, next: number] {
  const zero = bytes.indexOf(0, start);
  const end = zero < 0 ? bytes.length : zero;
  return [ascii(bytes, start, end - start), end + 1];
}

const ENCODINGS = ['windows-1252', 'utf-16', 'utf-16be', 'utf-8'];

/** A text frame: its encoding, then the text up to a zero. */
function textOf(body: Uint8Array): string {
  const encoding = body[0] ?? 0;
  const text = body.subarray(1);
  // Big-endian with a mark; TextDecoder takes `utf-16` for the little one.
  const big = encoding === 1 && text[0] === 0xfe && text[1] === 0xff;
  const name = big ? 'utf-16be' : (ENCODINGS[encoding] ?? 'utf-8');
  return new TextDecoder(name).decode(text).split('\0')[0]!;
}

/** `WXXX` has a description before its address, the others have the address only. */
function linkOf({id, body}: Frame): string {
  if (id !== 'WXXX') return terminated(body, 0)[0];
  const wide = body[0] === 1 || body[0] === 2;
  let at = 1;
  while (at < body.length && (body[at] || (wide && body[at + 1]))) at += wide ? 2 : 1;
  return terminated(body, at + (wide ? 2 : 1))[0];
}

const ascii = (bytes: Uint8Array, start: number, length: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(start, start + length));

const uint32 = (bytes: Uint8Array, at: number) =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

/** Seven bits a byte, so that no size looks like the beginning of sound. */
const syncSafe = (bytes: Uint8Array, at: number) =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 127), 0);

const extendedHeaderSize = (tag: Uint8Array, version: number) =>
  version === 4 ? syncSafe(tag, 10) : 4 + uint32(tag, 10);

/** Takes out the zeros put behind each 0xFF. */
const resynchronise = (bytes: Uint8Array) =>
  bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);
