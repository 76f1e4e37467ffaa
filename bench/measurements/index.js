import {bytes} from './bytes.js';
import {endurance} from './endurance.js';
import {far} from './far.js';
import {formats} from './formats.js';
import {frames} from './frames.js';
import {jump} from './jump.js';
import {leaks} from './leaks.js';
import {loading} from './loading.js';
import {many} from './many.js';
import {nodes} from './nodes.js';
import {operable} from './operable.js';
import {playing} from './playing.js';
import {press} from './press.js';
import {transcript} from './transcript.js';

/**
 * All that is measured, by name: one file each.
 *
 * @type {Record<string, import('../types.js').Measurement>}
 */
export const measurements = {
  bytes,
  formats,
  nodes,
  far,
  frames,
  leaks,
  loading,
  operable,
  press,
  jump,
  playing,
  many,
  transcript,
  endurance,
};
