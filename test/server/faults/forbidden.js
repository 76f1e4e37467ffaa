import {answer, at, refuse} from '../exchange.js';

/**
 * The URL leads to a signed one, as with a storage behind a podcast host. The right to go on there runs out
 * at 40 %; who asks at the first URL for the audio from its start gets another signature.
 *
 * @type {import('../exchange.js').Fault}
 */
export function forbidden(exchange) {
  const {request, response, stage, start} = exchange;
  const {pathname, searchParams} = new URL(request.url ?? '', 'http://host');
  const signature = searchParams.get('signature');
  if (!signature) {
    response.writeHead(302, {Location: `${pathname}?signature=${stage}`}).end();
  } else if (signature !== '1') answer(exchange);
  else if (start) refuse(exchange, 403);
  else answer(exchange, {stop: at(exchange, 0.4)});
}
