import {answer} from '../exchange.js';

/** Audio under the name of any data. @type {import('../exchange.js').Fault} */
export const octetStream = (exchange) =>
  answer(exchange, {headers: {'Content-Type': 'application/octet-stream'}});
