import {refuse} from '../exchange.js';

/** There never was audio. @type {import('../exchange.js').Fault} */
export const missing = (exchange) => refuse(exchange, 404);
