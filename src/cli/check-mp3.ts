import {open, type FileHandle} from 'node:fs/promises';

export type Mp3ProblemCode =
  /** No frame was found. */
  | 'no-frames'
  /** The bit rate varies, and no header says how long the audio is. */
  | 'no-index'
  /** The bit rate varies. */
  | 'variable-bit-rate'
  /** The header states another number of frames than there are. */
  | 'wrong-length';

export interface Mp3Problem {
  readonly code: Mp3ProblemCode;
  /** What was found: `32–160 kbit/s`, or the lengths. */
  readonly at?: string | undefined;
}

export interface Mp3Report {
  /** In seconds. */
  readonly duration: number;
  readonly problems: readonly Mp3Problem[];
}

/** Bytes that are read at once. */
const BLOCK = 1_000_000;
/** Bytes without a frame after which the rest is taken for other data. */
const LONGEST_GAP = 200_000;
/** The part of the frames that a header may be wrong by. */
const TOLERANCE = 0.01;

/** Bit rates in kbit/s by index, of MPEG-1 and of MPEG-2, layer III. */
const BIT_RATES: readonly (readonly number[])[] = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLE_RATES = [44_100, 48_000, 32_000];

interface Frame {
  readonly bitRate: number;
  readonly sampleRate: number;
  readonly samples: number;
  /** In bytes. */
  readonly size: number;
  /** Where a Xing header may be, in bytes from the start of the frame. */
  readonly xing: number;
}

/**
 * Reads the headers of all frames of an MP3, to find out whether browsers can know its duration and seek in it. They
 * assume a constant bit rate, unless the first frame is a Xing or VBRI header.
 *
 * @throws the file system's own error, as a rejection.
 */
export async function checkMp3(file: string): Promise<Mp3Report> {
  const handle = await open(file);
  try {
    return reportOn(await framesIn(new Bytes(handle)));
  } finally {
    await handle.close();
  }
}

interface Frames {
  readonly count: number;
  readonly seconds: number;
  readonly bitRates: ReadonlySet<number>;
  /** The number of frames that the header states; 0 if it states none; `undefined` without a header. */
  readonly stated: number | undefined;
  readonly secondsPerFrame: number;
}

async function framesIn(bytes: Bytes): Promise<Frames> {
  const bitRates = new Set<number>();
  let [count, seconds, secondsPerFrame] = [0, 0, 0];
  let stated: number | undefined;
  let at = await tagSize(bytes);
  for (let gap = 0; gap < LONGEST_GAP;) {
    const frame = frameAt(await bytes.at(at, 4));
    // Other data often contain one header by chance, but not two in a row.
    const isFrame = frame && (count > 0 || frameAt(await bytes.at(at + frame.size, 4)));
    if (!isFrame) {
      if ((await bytes.at(at, 1)).length === 0) break;
      at++;
      gap++;
      continue;
    }
    gap = 0;
    const header: number | undefined =
      count || stated !== undefined
        ? undefined
        : statedFrames(await bytes.at(at, Math.min(frame.size, 200)), frame);
    if (header === undefined) {
      count++;
      seconds += frame.samples / frame.sampleRate;
      bitRates.add(frame.bitRate);
    } else {
      stated = header;
    }
    secondsPerFrame = frame.samples / frame.sampleRate;
    at += frame.size;
  }
  return {count, seconds, bitRates, stated, secondsPerFrame};
}

function reportOn({count, seconds, bitRates, stated, secondsPerFrame}: Frames): Mp3Report {
  if (!count) return {duration: 0, problems: [{code: 'no-frames'}]};
  const problems: Mp3Problem[] = [];
  if (bitRates.size > 1) {
    const at = `${Math.min(...bitRates)}–${Math.max(...bitRates)} kbit/s`;
    problems.push({code: stated === undefined ? 'no-index' : 'variable-bit-rate', at});
  }
  // A Xing header may leave out the number.
  if (stated && Math.abs(stated - count) > TOLERANCE * count + 2) {
    const lengths = [stated * secondsPerFrame, seconds].map((length) => `${Math.round(length)} s`);
    problems.push({code: 'wrong-length', at: lengths.join(' instead of ')});
  }
  return {duration: seconds, problems};
}

/** The size of the ID3v2 tags at the start. */
async function tagSize(bytes: Bytes): Promise<number> {
  for (let size = 0; ;) {
    const head = await bytes.at(size, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return size;
    const footer = head[5]! & 0x10 ? 10 : 0;
    size += 10 + footer + [6, 7, 8, 9].reduce((sum, index) => sum * 128 + (head[index]! & 127), 0);
  }
}

/** https://www.iso.org/standard/22412.html (11172-3), section 2.4.2.3 */
function frameAt(bytes: Buffer): Frame | undefined {
  if (bytes.length < 4) return undefined;
  const [sync, version, rates, mode] = [bytes[0]!, bytes[1]!, bytes[2]!, bytes[3]!];
  const isMpeg1 = (version & 0x18) === 0x18;
  const isLayer3 = (version & 0x06) === 0x02;
  // Version 01 is reserved.
  if (sync !== 0xff || version < 0xe0 || (version & 0x18) === 0x08 || !isLayer3) return undefined;
  const bitRate = BIT_RATES[isMpeg1 ? 0 : 1]![rates >> 4];
  const base = SAMPLE_RATES[(rates >> 2) & 3];
  if (!bitRate || !base) return undefined;
  const sampleRate = isMpeg1 ? base : (version & 0x18) === 0x10 ? base / 2 : base / 4;
  const samples = isMpeg1 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  const isMono = mode >> 6 === 3;
  const sideInformation = isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    bitRate,
    sampleRate,
    samples,
    size: Math.floor(((samples / 8) * bitRate * 1000) / sampleRate) + padding,
    xing: 4 + sideInformation,
  };
}

/** The number of frames that a header states: Xing, Info (of a constant bit rate) or VBRI; `undefined` if it is none. */
function statedFrames(bytes: Buffer, {xing}: Frame): number | undefined {
  const name = bytes.toString('latin1', xing, xing + 4);
  if (name === 'Xing' || name === 'Info') {
    const hasFrames = bytes.length >= xing + 12 && bytes.readUInt32BE(xing + 4) & 1;
    return hasFrames ? bytes.readUInt32BE(xing + 8) : 0;
  }
  if (bytes.toString('latin1', 36, 40) === 'VBRI' && bytes.length >= 54) {
    return bytes.readUInt32BE(50);
  }
  return undefined;
}

/** The bytes of a file, read in blocks. */
class Bytes {
  readonly #handle: FileHandle;
  #block = Buffer.alloc(0);
  #start = 0;
  #isLast = false;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @returns fewer bytes at the end of the file. */
  async at(start: number, count: number): Promise<Buffer> {
    const offset = start - this.#start;
    if (offset < 0 || (offset + count > this.#block.length && !this.#isLast)) {
      const block = Buffer.alloc(BLOCK);
      const {bytesRead} = await this.#handle.read(block, 0, BLOCK, start);
      this.#block = block.subarray(0, bytesRead);
      this.#start = start;
      this.#isLast = bytesRead < BLOCK;
    }
    const from = start - this.#start;
    return this.#block.subarray(from, from + count);
  }
}
