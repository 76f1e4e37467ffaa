import {Mp3Encoder} from '@breezystack/lamejs';

const RATE = 48_000;
const PARTS = [64, 160, 96, 224, 64, 128];

/** @type {Map<number, Buffer>} */
const made = new Map();

/**
 * Audio whose bit rate changes five times, without a frame that describes it.
 *
 * @param {number} seconds
 */
export function varying(seconds) {
  const sound =
    made.get(seconds) ??
    Buffer.concat(PARTS.map((kilobits) => part(kilobits, seconds / PARTS.length)));
  made.set(seconds, sound);
  return sound;
}

/**
 * @param {number} kilobits
 * @param {number} seconds
 */
function part(kilobits, seconds) {
  const encoder = new Mp3Encoder(1, RATE, kilobits);
  const samples = Int16Array.from({length: Math.round(RATE * seconds)}, (_, index) =>
    Math.round(5000 * Math.sin((index * 2 * Math.PI * 440) / RATE)),
  );
  return Buffer.concat(
    [encoder.encodeBuffer(samples), encoder.flush()].map((piece) => Buffer.from(piece)),
  );
}
