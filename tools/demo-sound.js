import {readFileSync} from 'node:fs';
import {Mp3Encoder} from '@breezystack/lamejs';

/**
 * The demo episode's sound: an MP3 as long as the real one, of which nothing is stored. Every chapter is
 * one short loop of encoded frames, repeated; the bytes of any range follow from their offset. 64 kbit/s
 * at 48 kHz make frames of exactly 192 bytes and 24 ms, without padding, and the encoder lets no frame
 * borrow bits from another, so that frames may be put together in any order.
 */
const SAMPLE_RATE = 48_000;
const SAMPLES = 1152;
const FRAME_BYTES = 192;
const FRAME_SECONDS = SAMPLES / SAMPLE_RATE;
const LOOP_FRAMES = 50;
/** The encoder needs some frames until its output is steady. */
const SETTLING_FRAMES = 10;

/** @type {{length_second: number, chapter: {start: string}[]}} */
const episode = JSON.parse(
  readFileSync(new URL('../demo/episodes/179.json', import.meta.url), 'utf8'),
);

/** In seconds. */
export const duration = episode.length_second;

/** Where the chapters start, in seconds. */
export const starts = episode.chapter.map(({start}) =>
  start.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
);

const frames = framesIn(duration);

/** In bytes, with the frame that describes the file. */
export const size = (frames + 1) * FRAME_BYTES;

/** @param {number} seconds */
function framesIn(seconds) {
  return Math.ceil((seconds * SAMPLE_RATE) / SAMPLES);
}

/**
 * The first frame: silent, it says that the bit rate is constant, how long the file is, and what share of its
 * bytes lies before each percent of its time. Without it browsers read a file up to where they seek.
 *
 * @param {number} count how many frames follow
 */
function infoFrame(count) {
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.set([0xff, 0xfb, 0x54, 0xc4]);
  // Behind the header and the 17 bytes of side information of a mono frame.
  frame.write('Info', 21, 'latin1');
  frame.writeUInt32BE(0b111, 25);
  frame.writeUInt32BE(count, 29);
  frame.writeUInt32BE((count + 1) * FRAME_BYTES, 33);
  for (let percent = 0; percent < 100; percent++) frame[37 + percent] = percent * 2.56;
  return frame;
}

/**
 * A short file that sounds like the episode's first chapter.
 *
 * @param {number} seconds less than that chapter has
 */
export function clip(seconds) {
  const count = framesIn(seconds);
  return Buffer.concat([infoFrame(count), read(FRAME_BYTES, (count + 1) * FRAME_BYTES)]);
}

/**
 * The tone of a chapter in Hz: a whole number of waves in a loop, so that it goes on without a click.
 *
 * @param {number} chapter
 */
export function frequencyOf(chapter) {
  const loopSeconds = LOOP_FRAMES * FRAME_SECONDS;
  return Math.round(220 * 1.26 ** chapter * loopSeconds) / loopSeconds;
}

/** @type {Map<number, Buffer>} */
const loops = new Map();

/** @param {number} chapter */
function loopOf(chapter) {
  const known = loops.get(chapter);
  if (known) return known;
  const encoder = new Mp3Encoder(1, SAMPLE_RATE, 64);
  const samples = new Int16Array((SETTLING_FRAMES + LOOP_FRAMES + 4) * SAMPLES);
  const step = (2 * Math.PI * frequencyOf(chapter)) / SAMPLE_RATE;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = 5000 * Math.sin(index * step) + 1500 * Math.sin(2 * index * step);
  }
  const encoded = Buffer.from(encoder.encodeBuffer(samples));
  const loop = encoded.subarray(
    SETTLING_FRAMES * FRAME_BYTES,
    (SETTLING_FRAMES + LOOP_FRAMES) * FRAME_BYTES,
  );
  loops.set(chapter, loop);
  return loop;
}

/**
 * The file in pieces, in order: the frame that describes it, then the chapters, each a loop that
 * repeats from its first byte on.
 *
 * @type {{start: number, end: number, loop: () => Buffer}[]}
 */
const pieces = [
  {start: 0, end: FRAME_BYTES, loop: () => infoFrame(frames)},
  ...starts.map((_, chapter) => ({
    start: chapter ? byteOf(starts[chapter]) : FRAME_BYTES,
    end: byteOf(starts[chapter + 1]),
    loop: () => loopOf(chapter),
  })),
];

/**
 * Where the first frame that starts at a time or later is.
 *
 * @param {number | undefined} time in seconds; the end of the file if there is none
 */
function byteOf(time) {
  return time === undefined ? size : (framesIn(time) + 1) * FRAME_BYTES;
}

/**
 * @param {number} start offset of the first byte
 * @param {number} end offset behind the last byte
 */
export function read(start, end) {
  const bytes = Buffer.alloc(end - start);
  for (const piece of pieces) {
    const last = Math.min(end, piece.end);
    for (let offset = Math.max(start, piece.start); offset < last;) {
      const loop = piece.loop();
      const from = (offset - piece.start) % loop.length;
      offset += loop.copy(bytes, offset - start, from, from + last - offset);
    }
  }
  return bytes;
}

/** Encodes the chapters before anybody asks for them, one at a time between other work. */
export function warmUp() {
  const chapter = starts.findIndex((_, index) => !loops.has(index));
  if (chapter < 0) return;
  loopOf(chapter);
  setImmediate(warmUp);
}
