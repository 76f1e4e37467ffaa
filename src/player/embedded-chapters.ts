import type {Chapter} from '../episode/episode.js';
import {readEmbeddedChapters} from '../readers/embedded-chapters.js';

/** As much as the first request asks for: most tags are in it, save their pictures. */
const FIRST = 65_536;
/** No tag is worth more before anyone has pressed play. */
const MOST = 4_000_000;

/**
 * Reads the chapters in the tag of an MP3, which is all that is fetched of it. The request goes out
 * before anyone has pressed play, so hosts that count requests may count a download.
 */
export async function loadEmbeddedChapters(
  url: string,
  signal: AbortSignal,
): Promise<readonly Chapter[]> {
  const head = await fetchBytes(url, FIRST, signal);
  const size = Math.min(MOST, tagSize(head));
  return readEmbeddedChapters(
    (size > head.length ? await fetchBytes(url, size, signal) : head).buffer,
  );
}

/** What the tag says of itself, with its header; 0 where there is none. */
function tagSize(bytes: Uint8Array): number {
  const [i, d, three] = bytes;
  if (i !== 73 || d !== 68 || three !== 51) return 0;
  return bytes.slice(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0) + 10;
}

/** The first bytes of a file, even where the server knows no ranges and sends all of it. */
async function fetchBytes(
  url: string,
  count: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, {signal, headers: {Range: `bytes=0-${count - 1}`}});
  if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(count);
  const reader = response.body.getReader();
  let length = 0;
  while (length < count) {
    const {value, done} = await reader.read();
    if (done) break;
    bytes.set(value.subarray(0, count - length), length);
    length += value.length;
  }
  void reader.cancel().catch(() => undefined);
  return bytes.slice(0, length);
}
