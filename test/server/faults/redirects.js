import {answer} from '../exchange.js';

const HOPS = 5;

/**
 * Five redirects, each to another origin, without CORS, as the counters of podcast hosts do it.
 *
 * @type {import('../exchange.js').Fault}
 */
export function redirects(exchange) {
  const {request, response} = exchange;
  const {host = ''} = request.headers;
  const {pathname, searchParams} = new URL(request.url ?? '', `http://${host}`);
  const hop = Number(searchParams.get('hop') ?? 0);
  if (hop >= HOPS) return answer(exchange);
  const [name, port] = host.split(':');
  const other = name === 'localhost' ? '127.0.0.1' : 'localhost';
  response.writeHead(302, {Location: `http://${other}:${port}${pathname}?hop=${hop + 1}`}).end();
}
