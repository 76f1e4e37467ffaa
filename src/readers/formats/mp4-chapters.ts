import type {RawChapter} from '../../episode/normalize-chapters.js';
import {nameAt, viewOf, type ReadBytes} from '../text/read-bytes.js';

/** Most boxes beside the audio, and most bytes of their index; a file with more is broken. */
const MOST_BOXES = 1000;
const LARGEST_INDEX = 20_000_000;
/** Titles within so many bytes are read at once; others in at most so many requests. */
const CLOSE = 1_000_000;
const MOST_REQUESTS = 200;
const MOST_SAMPLES = 10_000;
/** The list of Nero has this many chapters at most; a longer one is continued in the track. */
const MOST_OF_NERO = 255;

interface Box {
  readonly name: string;
  readonly body: Uint8Array;
}

/**
 * Reads the chapters in an MP4 (M4A, M4B): the list that Nero introduced (`chpl`), or the text track that Apple uses.
 * Reads only the index of the file and the titles.
 *
 * https://developer.apple.com/documentation/quicktime-file-format
 */
export async function readMp4Chapters(read: ReadBytes): Promise<readonly RawChapter[]> {
  const index = await findIndex(read);
  if (!index) return [];
  const listed = neroChapters(index);
  if (listed.length && listed.length < MOST_OF_NERO) return listed;
  const tracked = await trackChapters(index, read);
  return tracked.length ? tracked : listed;
}

/** The `moov` box, before or after the audio. */
async function findIndex(read: ReadBytes): Promise<Uint8Array | undefined> {
  for (let [at, boxes] = [0, 0]; boxes < MOST_BOXES; boxes++) {
    const head = await read(at, 16);
    if (head.length < 8) return undefined;
    const {size, start} = sizeOf(head, 0);
    if (nameAt(head, 4) === 'moov') {
      return size <= LARGEST_INDEX ? await read(at + start, size - start) : undefined;
    }
    // A box of size 0 extends to the end of the file.
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

/** The size of a box, and where its content starts, in bytes. */
function sizeOf(bytes: Uint8Array, at: number): {size: number; start: number} {
  const view = viewOf(bytes);
  const size = view.getUint32(at);
  return size === 1 && bytes.length >= at + 16
    ? {size: Number(view.getBigUint64(at + 8)), start: 16}
    : {size, start: 8};
}

function boxesIn(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const {size, start} = sizeOf(bytes, at);
    const end = size === 0 ? bytes.length : at + size;
    if (end < at + start) break;
    boxes.push({name: nameAt(bytes, at + 4), body: bytes.subarray(at + start, end)});
    at = end;
  }
  return boxes;
}

/** The first box on a path of names. */
function boxAt(bytes: Uint8Array | undefined, ...path: string[]): Uint8Array | undefined {
  let body = bytes;
  for (const name of path) {
    body = body && boxesIn(body).find((box) => box.name === name)?.body;
  }
  return body;
}

/** Nero's list: starts in units of 100 ns. */
function neroChapters(index: Uint8Array): RawChapter[] {
  const list = boxAt(index, 'udta', 'chpl');
  if (!list || list.length < 9) return [];
  const view = viewOf(list);
  const chapters: RawChapter[] = [];
  // Version 1 has four bytes more before the number.
  let at = list[0] ? 9 : 5;
  for (let left = list[at - 1]!; left > 0 && at + 9 <= list.length; left--) {
    const end = at + 9 + list[at + 8]!;
    const title = decode(list.subarray(at + 9, end));
    chapters.push({startTime: Number(view.getBigUint64(at)) / 1e7, title});
    at = end;
  }
  return chapters;
}

async function trackChapters(index: Uint8Array, read: ReadBytes): Promise<RawChapter[]> {
  const tracks = boxesIn(index)
    .filter(({name}) => name === 'trak')
    .map(({body}) => body);
  const wanted = tracks.flatMap((track) => numbersIn(boxAt(track, 'tref', 'chap'), 0));
  const media = tracks
    .filter((track) => wanted.includes(idOf(track)))
    .map((track) => boxAt(track, 'mdia'))
    // The pictures of chapters are a track, too.
    .find((media) => /^(?:text|sbtl)$/.test(nameAt(boxAt(media, 'hdlr') ?? new Uint8Array(), 8)));
  const samples = samplesOf(media);
  const titles = await titlesOf(samples, read);
  return samples.map(({startTime}, index) => ({startTime, title: titles[index]}));
}

function idOf(track: Uint8Array): number {
  const header = boxAt(track, 'tkhd');
  const at = header?.[0] ? 20 : 12;
  return header && header.length >= at + 4 ? viewOf(header).getUint32(at) : 0;
}

interface Sample {
  readonly startTime: number;
  readonly offset: number;
  readonly size: number;
}

/** The samples of a track: their times from `stts`, their sizes from `stsz`, their places from `stsc` and `stco`. */
function samplesOf(media: Uint8Array | undefined): Sample[] {
  const header = boxAt(media, 'mdhd');
  const table = boxAt(media, 'minf', 'stbl');
  if (!header || !table) return [];
  const timescale = viewOf(header).getUint32(header[0] ? 20 : 12) || 1;
  const lengths = pairsIn(numbersIn(boxAt(table, 'stts'), 8), 2);
  const [same = 0, count = 0, ...sizes] = numbersIn(boxAt(table, 'stsz'), 4);
  const chunks = pairsIn(numbersIn(boxAt(table, 'stsc'), 8), 3);
  const offsets = offsetsIn(table);
  const samples: Sample[] = [];
  const [starts, total] = [startsOf(lengths), Math.min(count, MOST_SAMPLES)];
  for (let [chunk, group] = [0, 0]; chunk < offsets.length && samples.length < total; chunk++) {
    while (chunks[group + 1] && chunks[group + 1]![0]! <= chunk + 1) group++;
    let offset = offsets[chunk]!;
    for (let left = chunks[group]?.[1] ?? 1; left > 0 && samples.length < total; left--) {
      const size = same || (sizes[samples.length] ?? 0);
      samples.push({startTime: (starts[samples.length] ?? NaN) / timescale, offset, size});
      offset += size;
    }
  }
  return samples;
}

/** The start of each sample, from runs of samples of the same length. */
function startsOf(lengths: readonly (readonly number[])[]): number[] {
  const starts: number[] = [];
  let time = 0;
  for (const [count = 0, length = 0] of lengths) {
    for (let left = count; left > 0 && starts.length < MOST_SAMPLES; left--) {
      starts.push(time);
      time += length;
    }
  }
  return starts;
}

function offsetsIn(table: Uint8Array): number[] {
  const wide = boxAt(table, 'co64');
  if (!wide) return numbersIn(boxAt(table, 'stco'), 8);
  return pairsIn(numbersIn(wide, 8), 2).map(([high = 0, low = 0]) => high * 2 ** 32 + low);
}

/** The 32-bit numbers of a box from a place on. */
function numbersIn(bytes: Uint8Array | undefined, start: number): number[] {
  if (!bytes) return [];
  const view = viewOf(bytes);
  const count = Math.min(Math.floor((bytes.length - start) / 4), 3 * MOST_SAMPLES);
  const numbers: number[] = [];
  for (let index = 0; index < count; index++) numbers.push(view.getUint32(start + index * 4));
  return numbers;
}

function pairsIn(numbers: readonly number[], size: number): number[][] {
  const pairs: number[][] = [];
  for (let end = size; end <= numbers.length; end += size)
    pairs.push(numbers.slice(end - size, end));
  return pairs;
}

async function titlesOf(samples: readonly Sample[], read: ReadBytes): Promise<string[]> {
  const first = Math.min(...samples.map(({offset}) => offset));
  const end = Math.max(...samples.map(({offset, size}) => offset + size));
  const block = end - first <= CLOSE ? await read(first, end - first) : undefined;
  const titles: string[] = [];
  for (const {offset, size} of samples.slice(0, block ? MOST_SAMPLES : MOST_REQUESTS)) {
    const sample = block?.subarray(offset - first, offset - first + size);
    titles.push(titleIn(sample ?? (await read(offset, Math.min(size, 4096)))));
  }
  return titles;
}

/** A text sample: its length in two bytes, then the text. Other boxes may follow. */
const titleIn = (sample: Uint8Array) =>
  sample.length < 2 ? '' : decode(sample.subarray(2, 2 + viewOf(sample).getUint16(0)));

function decode(text: Uint8Array): string {
  const isWide = (text[0] === 0xfe && text[1] === 0xff) || (text[0] === 0xff && text[1] === 0xfe);
  return new TextDecoder(isWide ? (text[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8').decode(
    text,
  );
}
