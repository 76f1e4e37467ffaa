import type {Chapter} from '../../episode/episode.js';
import {normalizeChapters, type RawChapter} from '../../episode/normalize-chapters.js';
import {ReadError} from '../reader.js';
import {repairDamage} from '../text/repair.js';
import {inMemory, nameAt, type ReadBytes} from '../text/read-bytes.js';

/** Bytes of the first request. Most ID3 tags fit, except their images. */
const FIRST = 65_536;
/** Largest ID3 tag that is read, in bytes. */
const LARGEST_TAG = 4_000_000;

/**
 * Reads the chapters inside an audio file: ID3v2 `CHAP` frames of an MP3, the chapters of an MP4 (M4A, M4B), and the
 * `CHAPTER001` comments of Ogg (Vorbis, Opus) and FLAC. Images are not read.
 *
 * @param file the file, or a function that reads parts of it, so that the audio need not be loaded.
 * @returns an empty list without chapters.
 * @throws {ReadError} as a rejection: `malformed`.
 */
export async function readEmbeddedChapters(
  file: ArrayBuffer | ReadBytes,
): Promise<readonly Chapter[]> {
  const read = typeof file === 'function' ? file : inMemory(file);
  try {
    return normalizeChapters(await chaptersIn(read));
  } catch (error) {
    // The sizes in the file lead out of it.
    if (error instanceof RangeError) throw new ReadError('embedded-chapters', 'malformed');
    throw error;
  }
}

async function chaptersIn(read: ReadBytes): Promise<readonly RawChapter[]> {
  const head = await read(0, FIRST);
  if (nameAt(head, 4) === 'ftyp') {
    return (await import('./mp4-chapters.js')).readMp4Chapters(read);
  }
  if (/^(?:OggS|fLaC)/.test(nameAt(head, 0))) {
    return (await import('./ogg-chapters.js')).readOggChapters(read);
  }
  const {id3Size, readId3Chapters} = await import('./id3-chapters.js');
  const size = Math.min(LARGEST_TAG, id3Size(head));
  // Programs write UTF-8 into frames that are marked as Latin-1.
  return repairDamage(readId3Chapters(size > head.length ? await read(0, size) : head));
}
