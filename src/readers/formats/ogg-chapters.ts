import type {RawChapter} from '../../episode/normalize-chapters.js';
import {nameAt, viewOf, type ReadBytes} from '../text/read-bytes.js';

/** Bytes that are read first, and the most that are read. Comments may hold a picture. */
const FIRST = 65_536;
const MOST = 8_000_000;

/**
 * Reads the chapters in the Vorbis comments of an Ogg file (Vorbis, Opus, FLAC) or of a FLAC file: `CHAPTER001=`,
 * `CHAPTER001NAME=`.
 *
 * https://wiki.xiph.org/Chapter_Extension
 */
export async function readOggChapters(read: ReadBytes): Promise<readonly RawChapter[]> {
  for (let size = FIRST; ; size *= 8) {
    const bytes = await read(0, Math.min(size, MOST));
    const comments = nameAt(bytes, 0) === 'fLaC' ? inFlac(bytes) : inOgg(bytes);
    if (comments) {
      const {chaptersIn} = await import('./ogm-chapters.js');
      return chaptersIn(commentsIn(comments).join('\n'));
    }
    if (bytes.length < size) return [];
  }
}

/** The comments in the second packet of the first stream; `undefined` while they are cut off. */
function inOgg(bytes: Uint8Array): Uint8Array | undefined {
  const packets: Uint8Array[] = [];
  let parts: Uint8Array[] = [];
  const view = viewOf(bytes);
  const stream = bytes.length >= 18 ? view.getUint32(14) : 0;
  for (let at = 0; at + 27 <= bytes.length && nameAt(bytes, at) === 'OggS';) {
    const lacing = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!);
    let start = at + 27 + lacing.length;
    const isOurs = view.getUint32(at + 14) === stream;
    for (const length of lacing) {
      const end = start + length;
      if (end > bytes.length) return undefined;
      if (isOurs) parts.push(bytes.subarray(start, end));
      start = end;
      if (!isOurs || length === 255) continue;
      packets.push(joined(parts));
      parts = [];
      const [, second] = packets;
      if (second) return withoutName(second);
    }
    at = start;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The content of a comment packet, after its signature; empty for other packets. */
function withoutName(packet: Uint8Array): Uint8Array {
  if (nameAt(packet, 0, 7) === '\x03vorbis') return packet.subarray(7);
  if (nameAt(packet, 0, 8) === 'OpusTags') return packet.subarray(8);
  return (packet[0]! & 127) === 4 ? packet.subarray(4) : new Uint8Array();
}

/** The metadata block of type 4. */
function inFlac(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  for (let at = 4; at + 4 <= bytes.length;) {
    const head = view.getUint32(at);
    const end = at + 4 + (head & 0xffffff);
    if (((head >>> 24) & 127) === 4) {
      return end <= bytes.length ? bytes.subarray(at + 4, end) : undefined;
    }
    // The last block has none of that type behind it.
    if (head >>> 31) return new Uint8Array();
    at = end;
  }
  return undefined;
}

/** The comments `NAME=value`, each behind its length, after the name of the encoder. */
function commentsIn(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const lengthAt = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : Infinity);
  const comments: string[] = [];
  let at = 4 + lengthAt(0);
  let left = lengthAt(at);
  for (at += 4; left > 0 && at < bytes.length; left--) {
    const end = at + 4 + lengthAt(at);
    // Pictures are long; chapters are not.
    if (end - at < 10_000) comments.push(new TextDecoder().decode(bytes.subarray(at + 4, end)));
    at = end;
  }
  return comments.map((comment) => comment.replace(/[\r\n]+/g, ' '));
}
