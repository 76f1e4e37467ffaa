import {answer} from '../exchange.js';

/** Nothing is wrong. @type {import('../exchange.js').Fault} */
export const none = (exchange) => answer(exchange);
