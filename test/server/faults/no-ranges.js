import {answer} from '../exchange.js';

/** A server without range requests sends the whole file. @type {import('../exchange.js').Fault} */
export const noRanges = (exchange) =>
  answer(
    {...exchange, start: 0, end: exchange.sound.length, ranged: false},
    {headers: {'Accept-Ranges': 'none'}},
  );
