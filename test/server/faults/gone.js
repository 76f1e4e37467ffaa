import {refuse} from '../exchange.js';

/** The audio was taken away. @type {import('../exchange.js').Fault} */
export const gone = (exchange) => refuse(exchange, 410);
