import {readdirSync} from 'node:fs';
import {clip} from '../../tools/demo-sound.js';
import {rangeOf} from '../../tools/serve-media.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./exchange.js').Fault} Fault */

const folder = new URL('./faults/', import.meta.url);

/** Every fault under the name of its file. @type {Record<string, Fault>} */
export const faults = {};
for (const file of readdirSync(folder)) {
  const [fault] = Object.values(await import(new URL(file, folder).href));
  faults[file.replace('.js', '')] = fault;
}

/** @typedef {{path: string, range: string | undefined, host: string | undefined, status: number, bytes: number, open: boolean}} Entry */

/** The requests so far, by fault and key. @type {Map<string, Entry[]>} */
const logs = new Map();

/** How often a server was repaired. @type {WeakMap<Entry[], number>} */
const healed = new WeakMap();

/** @type {Map<number, Buffer>} */
const clips = new Map();

/** @param {number} seconds */
function clipOf(seconds) {
  const sound = clips.get(seconds) ?? clip(seconds);
  clips.set(seconds, sound);
  return sound;
}

/**
 * Answers `/faults/<fault>/<key>/<seconds>.mp3` as wrongly as the fault says, `…/log` with a list of
 * what was asked for, and is better after `…/heal`. Every key begins anew, so that a test or a visitor has the fault for itself.
 *
 * @param {Request} request
 * @param {Response} response
 * @returns {boolean} whether it was such a request
 */
export function serveFault(request, response) {
  const match = /\/faults\/([\w-]+)\/([\w.-]+)\/(log|heal|(\d+)\.mp3)(?:\?|$)/.exec(
    request.url ?? '',
  );
  const [, name = '', key, file] = match ?? [];
  const seconds = Number(match?.[4]);
  const fault = faults[name];
  if (!fault) return false;
  response.setHeader('Cache-Control', 'no-store');
  const log = logs.get(`${name}/${key}`) ?? [];
  logs.set(`${name}/${key}`, log);
  if (file === 'heal') healed.set(log, (healed.get(log) ?? 0) + 1);
  if (file === 'heal' || file === 'log') {
    response.writeHead(200, {'Content-Type': 'application/json'});
    response.end(JSON.stringify(log));
    return true;
  }
  const entry = note(log, request, response);
  const sound = clipOf(seconds);
  const {range} = request.headers;
  const span = rangeOf(range, sound.length);
  const {start, end} = typeof span === 'object' ? span : {start: 0, end: sound.length};
  const stage = Math.max(1, log.filter(isOpening).length) + (healed.get(log) ?? 0);
  const refused = log.filter(({status}) => status >= 500).length;
  const shorter = clipOf(Math.max(1, seconds - 10));
  const ranged = Boolean(range);
  fault({request, response, seconds, sound, shorter, start, end, ranged, stage, refused});
  entry.status = response.statusCode;
  return true;
}

/** @param {Entry} entry */
const isOpening = ({range, status}) =>
  (!range || range.startsWith('bytes=0-')) && (status < 300 || status > 399);

/**
 * @param {Entry[]} log
 * @param {Request} request
 * @param {Response} response
 */
function note(log, request, response) {
  const {range, host} = request.headers;
  /** @type {Entry} */
  const entry = {path: request.url ?? '', range, host, status: 200, bytes: 0, open: true};
  log.push(entry);
  const before = response.socket?.bytesWritten ?? 0;
  const {socket} = response;
  response.on('close', () => {
    entry.open = false;
    entry.bytes = (socket?.bytesWritten ?? before) - before;
  });
  return entry;
}

/**
 * Serves the faults on the server the tests run on.
 *
 * @returns {import('koa').Middleware}
 */
export function faultsKoa() {
  return async (context, next) => {
    if (serveFault(context.req, context.res)) context.respond = false;
    else await next();
  };
}
