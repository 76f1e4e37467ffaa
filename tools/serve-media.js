import {read, size, warmUp} from './demo-sound.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const PATH = '/demo/sound/179.mp3';
const CHUNK = 192 * 256;

/**
 * Answers a request for the demo episode's sound, with single byte ranges as RFC 9110 has them.
 *
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean} whether it was one
 */
export function serveMedia(request, response) {
  if (!request.url?.split('?')[0]?.endsWith(PATH)) return false;
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Type', 'audio/mpeg');
  response.setHeader('Cache-Control', 'no-store');
  const range = rangeOf(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, {'Content-Range': `bytes */${size}`}).end();
    return true;
  }
  const {start, end} = range ?? {start: 0, end: size};
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end - 1}/${size}`);
  response.writeHead(range ? 206 : 200, {'Content-Length': end - start});
  if (request.method === 'HEAD') response.end();
  else send(response, start, end);
  return true;
}

/**
 * The one range a request is about, as RFC 9110 has it.
 *
 * @param {string | undefined} header
 * @param {number} size of the whole in bytes
 * @returns {{start: number, end: number} | 'unsatisfiable' | undefined}
 */
export function rangeOf(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match?.[0] || match[0] === 'bytes=-') return undefined;
  const [, first, last] = match;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(size, Number(last) + 1) : size;
  return start < end ? {start, end} : 'unsatisfiable';
}

/**
 * Sends no faster than the client takes it, and stops when it goes.
 *
 * @param {Response} response
 * @param {number} start
 * @param {number} end
 */
function send(response, start, end) {
  let offset = start;
  const next = () => {
    while (offset < end) {
      const chunk = read(offset, Math.min(end, offset + CHUNK));
      offset += chunk.length;
      if (!response.write(chunk)) return response.once('drain', next);
      if (response.destroyed) return response;
    }
    return response.end();
  };
  next();
}

/**
 * Serves the audio in Vite's dev and preview servers.
 *
 * @returns {import('vite').Plugin}
 */
export function demoSoundVite() {
  /** @param {{middlewares: import('vite').Connect.Server}} server */
  const mount = ({middlewares}) => {
    warmUp();
    middlewares.use((request, response, next) => {
      if (!serveMedia(request, response)) next();
    });
  };
  return {name: 'demo-sound', configureServer: mount, configurePreviewServer: mount};
}

/**
 * Serves the audio on the server the tests run on, whose own files have no range requests.
 *
 * @returns {import('koa').Middleware}
 */
export function demoSoundKoa() {
  warmUp();
  return async (context, next) => {
    if (serveMedia(context.req, context.res)) context.respond = false;
    else await next();
  };
}
