/**
 * One request for audio, and what a fault needs to spoil the answer.
 *
 * @typedef {object} Exchange
 * @property {import('node:http').IncomingMessage} request
 * @property {import('node:http').ServerResponse} response
 * @property {number} seconds how long the audio is
 * @property {Buffer} sound all of it
 * @property {Buffer} shorter the same without its last ten seconds
 * @property {number} start offset of the first byte that is asked for
 * @property {number} end offset behind the last byte that is asked for
 * @property {boolean} ranged whether a range was asked for
 * @property {number} stage 1, and one more each time the server is repaired, or the audio is asked
 *   for from its first byte once more
 * @property {number} refused how often it was refused so far
 */

/** @typedef {(exchange: Exchange) => void} Fault */

/** How long a connection lasts that is going to break, in milliseconds: until what it brought has been read. */
const LAST = 300;

/**
 * Answers as a server should.
 *
 * @param {Exchange} exchange
 * @param {object} [options]
 * @param {number} [options.stop] the offset at which the connection breaks, whatever was promised
 * @param {import('node:http').OutgoingHttpHeaders} [options.headers]
 */
export function answer({response, sound, start, end, ranged}, {stop = Infinity, headers} = {}) {
  const bytes = sound.subarray(start, Math.max(start, Math.min(end, stop)));
  response.writeHead(ranged ? 206 : 200, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'audio/mpeg',
    'Content-Length': end - start,
    ...(ranged && {'Content-Range': `bytes ${start}-${end - 1}/${sound.length}`}),
    ...headers,
  });
  if (bytes.length === end - start) response.end(bytes);
  else response.write(bytes, () => setTimeout(() => response.destroy(), LAST));
  if (!bytes.length) response.flushHeaders();
}

/**
 * Answers without audio.
 *
 * @param {Exchange} exchange
 * @param {number} status
 * @param {import('node:http').OutgoingHttpHeaders} [headers]
 */
export function refuse({response}, status, headers) {
  response.writeHead(status, {'Content-Type': 'text/plain', ...headers}).end(String(status));
}

/**
 * The offset at which a fault interrupts the audio by default.
 *
 * @param {Exchange} exchange
 * @param {number} share of the whole
 */
export const at = ({sound}, share) => Math.floor(sound.length * share);
