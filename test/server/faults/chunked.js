/**
 * Neither length nor ranges, and nothing in the file that tells how long it is.
 *
 * @type {import('../exchange.js').Fault}
 */
export const chunked = ({response, sound}) => {
  response.writeHead(200, {'Content-Type': 'audio/mpeg'});
  response.end(sound.subarray(192));
};
