import type {RawChapter} from '../../episode/normalize-chapters.js';
import {decodeWindows1252} from '../text/windows-1252.js';

/**
 * Reads the chapters in the ID3v2 tag at the beginning of an MP3: CHAP frames, listed if they are in
 * the table of contents (CTOC) or there is none. Links are read, images are not.
 *
 * https://id3.org/id3v2-chapters-1.0
 *
 * @param tag at least the tag. Of a truncated tag, complete chapters are read.
 * @returns an empty list without chapters or without a tag.
 */
export function readId3Chapters(tag: Uint8Array): readonly RawChapter[] {
  const version = tag[3] ?? 0;
  if (ascii(tag, 0, 3) !== 'ID3' || version < 3 || version > 4) return [];
  const end = Math.min(tag.length, 10 + syncSafe(tag, 6));
  const extended = tag[5]! & 0x40 ? extendedHeaderSize(tag, version) : 0;
  const body = tag.subarray(10 + extended, end);
  // Unsynchronisation applies to the whole tag in version 3, and to each frame in version 4.
  const unsynchronised = Boolean(tag[5]! & 0x80);
  return version === 3
    ? chaptersIn([...framesIn(unsynchronised ? resynchronise(body) : body, 3)], 3)
    : chaptersIn([...framesIn(body, 4, unsynchronised)], 4);
}

/** The size of an ID3v2 tag with its header, in bytes; 0 if the first ten bytes begin none. */
export const id3Size = (bytes: Uint8Array): number =>
  ascii(bytes, 0, 3) === 'ID3' ? 10 + syncSafe(bytes, 6) : 0;

interface Frame {
  readonly id: string;
  readonly body: Uint8Array;
}

function chaptersIn(frames: readonly Frame[], version: number): RawChapter[] {
  const chapters = frames.filter(({id}) => id === 'CHAP');
  const elements = new Set(chapters.map(({body}) => terminated(body, 0)[0]));
  // Tables of contents may list other tables.
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
    // Compressed and encrypted frames are not supported.
    if (flags & (version === 4 ? 0x0c : 0xc0)) continue;
    const body = bytes.subarray(start + prefixSize(flags, version), at);
    const damaged = version === 4 && (unsynchronised || flags & 2);
    yield {id, body: damaged ? resynchronise(body) : body};
  }
}

const isFrame = (bytes: Uint8Array, at: number) => /^[A-Z][A-Z\d]{3}$/.test(ascii(bytes, at, 4));

/**
 * Reads the size of a frame. Version 4 specifies seven bits per byte, but iTunes wrote eight; some programs wrote seven in
 * version 3. If one reading doesn't lead to another frame, the other one is used.
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

/** Bytes before the data: the group, and in version 4 the length of the data. */
const prefixSize = (flags: number, version: number) =>
  version === 4 ? (flags & 0x40 ? 1 : 0) + (flags & 1 ? 4 : 0) : flags & 0x20 ? 1 : 0;

/** The ids in a table of contents, of chapters and other tables. */
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

/** A Latin-1 text up to its zero byte, and the position after it. */
function terminated(bytes: Uint8Array, start: number): [text: string, next: number] {
  const zero = bytes.indexOf(0, start);
  const end = zero < 0 ? bytes.length : zero;
  return [ascii(bytes, start, end - start), end + 1];
}

/** The text of a frame: an encoding byte, then text up to a zero byte. */
function textOf(body: Uint8Array): string {
  return decode(body.subarray(1), body[0] ?? 0).split('\0')[0]!;
}

function decode(text: Uint8Array, encoding: number): string {
  if (encoding === 0) return decodeWindows1252(text);
  // Big-endian with a byte order mark: `TextDecoder` decodes `utf-16` as little-endian.
  const big = encoding === 2 || (encoding === 1 && text[0] === 0xfe && text[1] === 0xff);
  const name = big ? 'utf-16be' : encoding === 1 ? 'utf-16' : 'utf-8';
  return new TextDecoder(name).decode(text);
}

/** The URL of a link frame. `WXXX` has a description before it. */
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

/** Reads a number with seven bits per byte, which never looks like an MPEG sync. */
const syncSafe = (bytes: Uint8Array, at: number) =>
  [0, 1, 2, 3].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 127), 0);

const extendedHeaderSize = (tag: Uint8Array, version: number) =>
  version === 4 ? syncSafe(tag, 10) : 4 + uint32(tag, 10);

/** Removes the zero byte after each 0xFF, unless the data show that none were added. */
const resynchronise = (bytes: Uint8Array) =>
  bytes.some((byte, index) => byte >= 0xe0 && bytes[index - 1] === 0xff)
    ? bytes
    : bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);
