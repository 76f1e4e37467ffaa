import {answer, at, refuse} from '../exchange.js';

/**
 * Breaks at 40 % and then claims that there is nothing more, until the audio is asked for from its
 * start again.
 *
 * @type {import('../exchange.js').Fault}
 */
export function unsatisfiable(exchange) {
  const size = at(exchange, 0.4);
  if (exchange.stage > 1) answer(exchange);
  else if (exchange.start) refuse(exchange, 416, {'Content-Range': `bytes */${size}`});
  else answer(exchange, {stop: size});
}
