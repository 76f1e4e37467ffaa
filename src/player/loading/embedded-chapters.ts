import type {Chapter} from '../../episode/episode.js';
import {fetchFile, toFetchError} from './fetch-file.js';
import {readEmbeddedChapters} from '../../readers/formats/embedded-chapters.js';

/** From servers without range requests, parts that start later are not fetched: all before them would be. */
const LATEST_WITHOUT_RANGE = 1_000_000;

/**
 * Reads the chapters inside an audio file, and fetches only the parts that hold them. The requests are made before
 * playback is requested, so hosts that count requests may count a download.
 */
export function loadEmbeddedChapters(
  url: string,
  signal: AbortSignal,
): Promise<readonly Chapter[]> {
  return readEmbeddedChapters((start, length) => fetchBytes(url, start, length, signal));
}

/** Fetches a part of a file; also from servers without range requests, if the part is near the start. */
async function fetchBytes(
  url: string,
  start: number,
  length: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const range = `bytes=${start}-${start + length - 1}`;
  const response = await fetchFile(url, {signal, headers: {Range: range}});
  const body = response.body!.getReader();
  let skip = response.status === 206 ? 0 : start;
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (skip <= LATEST_WITHOUT_RANGE && filled < length) {
    const {value, done} = await body.read().catch(toFetchError);
    if (done) break;
    const part = value.subarray(skip, skip + length - filled);
    skip = Math.max(0, skip - value.length);
    bytes.set(part, filled);
    filled += part.length;
  }
  void body.cancel().catch(() => undefined);
  return bytes.subarray(0, filled);
}
