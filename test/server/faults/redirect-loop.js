import {refuse} from '../exchange.js';

/** Redirects to itself. @type {import('../exchange.js').Fault} */
export const redirectLoop = (exchange) =>
  refuse(exchange, 302, {Location: exchange.request.url ?? ''});
