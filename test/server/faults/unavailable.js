import {answer, at, refuse} from '../exchange.js';

/**
 * The connection breaks at 30 %, then the server is overloaded five times, then all is well.
 *
 * @type {import('../exchange.js').Fault}
 */
export function unavailable(exchange) {
  const {stage, refused} = exchange;
  if (stage === 1) answer(exchange, {stop: at(exchange, 0.3)});
  else if (refused < 5) refuse(exchange, 503);
  else answer(exchange);
}
