import {answer, at} from '../exchange.js';

/**
 * The connection breaks at 30 % and at every try to go on from there; once the audio is asked for
 * from its start again, or the server was repaired, it answers correctly.
 *
 * @type {import('../exchange.js').Fault}
 */
export const reset = (exchange) =>
  answer(exchange, exchange.stage === 1 ? {stop: at(exchange, 0.3)} : {});
