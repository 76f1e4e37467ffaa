import {answer} from '../exchange.js';

/** A server that knows no ranges sends all of it each time. @type {import('../exchange.js').Fault} */
export const noRanges = (exchange) =>
  answer(
    {...exchange, start: 0, end: exchange.sound.length, ranged: false},
    {headers: {'Accept-Ranges': 'none'}},
  );
