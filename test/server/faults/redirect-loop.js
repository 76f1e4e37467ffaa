import {refuse} from '../exchange.js';

/** Redirects, and where it leads to redirects to itself. @type {import('../exchange.js').Fault} */
export function redirectLoop(exchange) {
  const {pathname} = new URL(exchange.request.url ?? '', 'http://host');
  refuse(exchange, 302, {Location: `${pathname}?hop=1`});
}
