import {Mp3Encoder} from '@breezystack/lamejs';

const RATE = 48_000;
const PARTS = [64, 160, 96, 224, 64, 128];
const PART_SECONDS = 4;

/** @type {Buffer | undefined} */
let made;

/** 24 seconds whose bit rate changes every four, without a frame that describes them. */
export function varying() {
  made ??= Buffer.concat(PARTS.map(part));
  return made;
}

/** @param {number} kilobits */
function part(kilobits) {
  const encoder = new Mp3Encoder(1, RATE, kilobits);
  const samples = Int16Array.from({length: RATE * PART_SECONDS}, (_, index) =>
    Math.round(5000 * Math.sin((index * 2 * Math.PI * 440) / RATE)),
  );
  return Buffer.concat(
    [encoder.encodeBuffer(samples), encoder.flush()].map((piece) => Buffer.from(piece)),
  );
}
