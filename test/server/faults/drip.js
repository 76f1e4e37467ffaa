import {clearInterval, setInterval} from 'node:timers';

const BYTES = 400;
const PAUSE = 100;

/**
 * A second of audio at once, then half as fast as it plays, for as long as somebody takes it.
 *
 * @type {import('../exchange.js').Fault}
 */
export function drip({response, sound, start, end, ranged}) {
  response.writeHead(ranged ? 206 : 200, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'audio/mpeg',
    'Content-Length': end - start,
    ...(ranged && {'Content-Range': `bytes ${start}-${end - 1}/${sound.length}`}),
  });
  let offset = Math.min(end, start + 8000);
  response.write(sound.subarray(start, offset));
  const timer = setInterval(() => {
    if (offset >= end) return response.end();
    response.write(sound.subarray(offset, Math.min(end, offset + BYTES)));
    offset += BYTES;
    return undefined;
  }, PAUSE);
  response.on('close', () => clearInterval(timer));
}
