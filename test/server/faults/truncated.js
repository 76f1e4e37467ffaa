import {answer, at} from '../exchange.js';

/** Promises all of it and has 60 %, each time. @type {import('../exchange.js').Fault} */
export const truncated = (exchange) => answer(exchange, {stop: at(exchange, 0.6)});
