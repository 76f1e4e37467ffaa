import type {Chapter} from '../episode/episode.js';
import {tidyChapters, type RawChapter} from '../episode/tidy.js';
import {mendText} from './mend-text.js';
import {decodeWindows1252} from './windows-1252.js';

/**
 * Reads the chapters in the ID3v2 tag at the beginning of an MP3: CHAP frames, listed if they are in
 * the table of contents (CTOC) or there is none. Pictures in the tag are passed over; links count.
 *
 * https://id3.org/id3v2-chapters-1.0
 *
 * @param bytes at least the tag; a cut-off tag gives the chapters that are whole.
 * @returns none when the file has no chapters, or no tag that could hold any.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- like all readers, it promises.
export async function readEmbeddedChapters(bytes: ArrayBuffer): Promise<readonly Chapter[]> {
  const tag = new Uint8Array(bytes);
  const version = tag[3] ?? 0;
  if (ascii(tag, 0, 3) !== 'ID3' || version < 3 || version > 4) return [];
  const end = Math.min(tag.length, 10 + syncSafe(tag, 6));
  const extended = tag[5]! & 0x40 ? extendedHeaderSize(tag, version) : 0;
  const body = tag.subarray(10 + extended, end);
  // In version 3 the whole tag is unsynchronised, in version 4 each frame by itself.
  const unsynchronised = Boolean(tag[5]! & 0x80);
  return tidyChapters(
    version === 3
      ? chaptersIn([...framesIn(unsynchronised ? resynchronise(body) : body, 3)], 3)
      : chaptersIn([...framesIn(body, 4, unsynchronised)], 4),
  );
}

interface Frame {
  readonly id: string;
  readonly body: Uint8Array;
}

function chaptersIn(frames: readonly Frame[], version: number): RawChapter[] {
  const chapters = frames.filter(({id}) => id === 'CHAP');
  const elements = new Set(chapters.map(({body}) => terminated(body, 0)[0]));
  // Tables name other tables too; one that names no chapter lists nothing.
  const listed = new Set(
    frames
      .filter(({id}) => id === 'CTOC')
      .flatMap(({body}) => entriesOf(body))
      .filter((entry) => elements.has(entry)),
  );
  return chapters.flatMap(({body}) => {
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

function* framesIn(bytes: Uint8Array, version: number, unsynchronised = false): Generator<Frame> {
  for (let at = 0; at + 10 <= bytes.length && isFrame(bytes, at);) {
    const id = ascii(bytes, at, 4);
    const start = at + 10;
    at = start + sizeAt(bytes, at, version);
    if (at > bytes.length) return;
    const flags = bytes[start - 1]!;
    // Compressed and encrypted frames are rare, and no player reads them.
    if (flags & (version === 4 ? 0x0c : 0xc0)) continue;
    const body = bytes.subarray(start + prefixSize(flags, version), at);
    const damaged = version === 4 && (unsynchronised || flags & 2);
    yield {id, body: damaged ? resynchronise(body) : body};
  }
}

const isFrame = (bytes: Uint8Array, at: number) => /^[A-Z][A-Z\d]{3}$/.test(ascii(bytes, at, 4));

/**
 * Version 4 has seven bits a byte, and iTunes wrote eight; some wrote seven in version 3. The other
 * one counts where this one leads into nothing.
 */
function sizeAt(bytes: Uint8Array, at: number, version: number): number {
  const sizes = [uint32(bytes, at + 4), syncSafe(bytes, at + 4)];
  if (version === 4 && bytes.subarray(at + 4, at + 8).every((byte) => byte < 128)) sizes.reverse();
  const leads = (size: number) => {
    const next = at + 10 + size;
    return next === bytes.length || bytes[next] === 0 || isFrame(bytes, next);
  };
  return sizes.find(leads) ?? sizes[0]!;
}

/** The group, and in version 4 the length the data had, stand before the data. */
const prefixSize = (flags: number, version: number) =>
  version === 4 ? (flags & 0x40 ? 1 : 0) + (flags & 1 ? 4 : 0) : flags & 0x20 ? 1 : 0;

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

/** A text frame: its encoding, then the text up to a zero. */
function textOf(body: Uint8Array): string {
  return mendText(decode(body.subarray(1), body[0] ?? 0).split('\0')[0]!);
}

function decode(text: Uint8Array, encoding: number): string {
  if (encoding === 0) return decodeWindows1252(text);
  // Big-endian with a mark; TextDecoder takes `utf-16` for the little one.
  const big = encoding === 2 || (encoding === 1 && text[0] === 0xfe && text[1] === 0xff);
  const name = big ? 'utf-16be' : encoding === 1 ? 'utf-16' : 'utf-8';
  return new TextDecoder(name).decode(text);
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
  decodeWindows1252(bytes.subarray(start, start + length));

const uint32 = (bytes: Uint8Array, at: number) =>
  ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

/** Seven bits a byte, so that no size looks like the beginning of sound. */
const syncSafe = (bytes: Uint8Array, at: number) =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 127), 0);

const extendedHeaderSize = (tag: Uint8Array, version: number) =>
  version === 4 ? syncSafe(tag, 10) : 4 + uint32(tag, 10);

/** Takes out the zeros put behind each 0xFF, unless some byte shows that there are none. */
const resynchronise = (bytes: Uint8Array) =>
  bytes.some((byte, index) => byte >= 0xe0 && bytes[index - 1] === 0xff)
    ? bytes
    : bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);
