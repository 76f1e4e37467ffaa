import {rangeOf} from '../../../tools/serve-media.js';
import {answer} from '../exchange.js';
import {varying} from '../varying.js';

/** Frames of varying size, and no table that tells where a time is. @type {import('../exchange.js').Fault} */
export const vbr = (exchange) => {
  const sound = varying(exchange.seconds);
  const range = rangeOf(exchange.request.headers.range, sound.length);
  const {start, end} = typeof range === 'object' ? range : {start: 0, end: sound.length};
  answer({...exchange, sound, start, end});
};
