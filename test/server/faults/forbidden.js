import {answer, at, refuse} from '../exchange.js';

/**
 * The right to go on runs out at 40 %, as with a signed address that redirects lead to; who asks for
 * the sound from its start again gets it anew.
 *
 * @type {import('../exchange.js').Fault}
 */
export function forbidden(exchange) {
  if (exchange.stage > 1) answer(exchange);
  else if (exchange.start) refuse(exchange, 403);
  else answer(exchange, {stop: at(exchange, 0.4)});
}
