import {refuse} from '../exchange.js';

/** There never was a sound. @type {import('../exchange.js').Fault} */
export const missing = (exchange) => refuse(exchange, 404);
