import {createReadStream, existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {faults, serveFault} from '../../test/server/serve-faults.js';

/** @typedef {import('node:http').ServerResponse} Response */

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
});

/** What may become of a request for a part of the player. */
const FAILURES = /** @type {Record<string, (response: Response) => void>} */ ({
  'not found': (response) => response.writeHead(404).end(),
  reset: (response) => response.destroy(),
  'a web page': (response) =>
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Sign in</h1>'),
  late: (response) => void setTimeout(() => response.writeHead(503).end(), 3000),
});

const watch = readFileSync(new URL('watch.js', import.meta.url), 'utf8');

export const failures = Object.keys(FAILURES);
export const faultNames = Object.keys(faults);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' http://localhost:*",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Two players, and links to moments, as in an article. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Monkey</title>
<link rel="icon" href="data:,">
<script src="/watch.js"></script>
<script type="module" src="/dist/kapitel.js"></script>
<div id="one"><kapitel-player id="first" src="/episode/none/first/60.json" link-times=".notes"></kapitel-player></div>
<p class="notes">At 0:20 and at <a id="link" href="#t=40">0:40</a>.</p>
<div id="two"><kapitel-player id="second" src="/episode/none/second/30.json"></kapitel-player></div>
<kapitel-notes for="first"></kapitel-notes>
<kapitel-transcript for="first"></kapitel-transcript>
</html>`;

/** @param {number} seconds */
const cues = (seconds) =>
  Array.from({length: seconds / 2}, (_, index) => ({
    startTime: 2 * index,
    endTime: 2 * index + 2,
    speaker: index % 10 < 5 ? 'Ada' : '1',
    text: `This is sentence ${index}.`,
  }));

/** The transcript of any episode, as a file. */
const TRANSCRIPT = cues(120)
  .map(({startTime, endTime, speaker, text}, index) => {
    const [from, to] = [startTime, endTime].map((time) =>
      new Date(time * 1000).toISOString().slice(11, 23).replace('.', ','),
    );
    return `${index + 1}\n${from} --> ${to}\n${speaker}: ${text}\n`;
  })
  .join('\n');

/** @param {string} fault @param {string} key @param {number} seconds */
const episode = (fault, key, seconds) => ({
  title: `${fault} ${key}`,
  duration: seconds,
  content: '<p>From 0:10 on</p>',
  // Some have it within, some in a file, and some have none.
  transcript: [cues(seconds), [{url: '/transcript.srt', type: 'application/x-subrip'}], undefined][
    seconds % 3
  ],
  audio: [{url: `/faults/${fault}/${key}/${seconds}.mp3`, type: 'audio/mpeg'}],
  chapters: Array.from({length: 5}, (_, index) => ({
    startTime: (index * seconds) / 5,
    title: `Chapter ${index + 1}`,
  })),
});

/** Serves the page, the player and episodes, and sounds by the media server of the tests with its faults. */
export async function startSite() {
  /** Of which parts of the player requests fail, and how. @type {{matches: (path: string) => boolean, failure: string} | undefined} */
  let failing;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (serveFault(request, response)) return;
    const type = TYPES[extname(path)] ?? TYPES['.html'];
    /** @param {string} text */
    const send = (text) =>
      response.writeHead(200, {'Content-Type': type, 'Content-Security-Policy': POLICY}).end(text);
    const [, fault = '', key = '', seconds] =
      /^\/episode\/([\w-]+)\/([\w-]+)\/(\d+)\.json$/.exec(path) ?? [];
    if (failing?.matches(path)) FAILURES[failing.failure]?.(response);
    else if (path === '/') send(PAGE);
    else if (path === '/elsewhere') send('<!doctype html><title>Elsewhere</title>');
    else if (path === '/watch.js') send(watch);
    else if (path === '/transcript.srt') send(TRANSCRIPT);
    else if (path === '/broken.json') send('{"title": "Broken');
    else if (seconds) send(JSON.stringify(episode(fault, key, Number(seconds))));
    else if (/^\/dist\//.test(path) && existsSync(`.${path}`) && statSync(`.${path}`).isFile()) {
      response.writeHead(200, {'Content-Type': type, 'Cache-Control': 'no-store'});
      createReadStream(`.${path}`).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    /**
     * Lets requests for parts of the player fail from now on.
     *
     * @param {(path: string) => boolean} matches
     * @param {string} failure one of `failures`
     */
    fail(matches, failure) {
      failing = {matches: (path) => path.startsWith('/dist/kapitel-') && matches(path), failure};
    },
    heal() {
      failing = undefined;
    },
    /** Breaks off every transfer. */
    cut: () => server.closeAllConnections(),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
