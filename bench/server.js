import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {duration, warmUp} from '../tools/demo-sound.js';
import {serveMedia} from '../tools/serve-media.js';
import {cacheFolder} from './cache-folder.js';
import {transcriptOf} from './transcripts.js';

/** @import {PageContext, PageOptions, Subject} from './types.js' */

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt',
};
const TEXT =
  'A paragraph of the article in which the player stands, long enough to fill some lines of it. ';
/** @type {{image: string, chapter: {start: string, title: string}[]}} */
const demo = JSON.parse(
  readFileSync(new URL('../demo/episodes/179.json', import.meta.url), 'utf8'),
);
const cover = readFileSync(new URL('../demo/episodes/179.svg', import.meta.url));

/**
 * Serves the pages and files of subjects from one origin and audio from another, compressed as a web server would.
 *
 * @param {readonly Subject[]} subjects
 */
export async function startServer(subjects) {
  warmUp();
  const audio = await listen((request, response) => {
    if (!serveMedia(request, response)) response.writeHead(404).end();
  });
  /** Bytes after brotli, by path. @type {Map<string, number>} */
  const sizes = new Map();
  const site = await listen((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const found = answer(url, subjects, audio.origin);
    if (!found) return response.writeHead(404).end();
    const body = compressed(found.body);
    sizes.set(url.pathname, body.length);
    return response
      .writeHead(200, {
        'Content-Type': TYPES[found.type] ?? 'application/octet-stream',
        'Content-Encoding': 'br',
        'Content-Length': body.length,
        'Cache-Control': 'max-age=31536000, immutable',
      })
      .end(body);
  });
  return {
    origin: site.origin,
    audioOrigin: audio.origin,
    /** @param {Subject} subject @param {PageOptions} options */
    pageUrl: ({name}, {players = 1, chapters = demo.chapter.length, cues = 0}) =>
      `${site.origin}/${name}/?players=${players}&chapters=${chapters}&cues=${cues}`,
    /** @param {string} url */
    compressedSize: (url) => sizes.get(new URL(url).pathname) ?? 0,
    close() {
      audio.close();
      site.close();
    },
  };
}

/**
 * `/<subject>/` is its page, `/<subject>/episode.json` the episode, anything else below it a file of its folder.
 *
 * @param {URL} url
 * @param {readonly Subject[]} subjects
 * @param {string} audioOrigin
 * @returns {{body: Buffer | string, type: string} | undefined}
 */
function answer({pathname, searchParams}, subjects, audioOrigin) {
  const [, name = '', ...rest] = pathname.split('/');
  const subject = subjects.find((subject) => subject.name === name);
  if (!subject) return undefined;
  const file = rest.join('/');
  const chapters = chaptersOf(Number(searchParams.get('chapters')));
  const cues = Number(searchParams.get('cues'));
  /** @type {PageContext['audio']} */
  const audio = (player) => `${audioOrigin}/demo/sound/179.mp3?player=${player}`;
  if (!file) {
    const players = Number(searchParams.get('players'));
    const body = page(subject, {players, chapters, cues, audio});
    return {body, type: '.html'};
  }
  if (file === 'episode.json') {
    const url = audio(Number(searchParams.get('player')));
    const chapter = chapters.map(({startTime, title}) => ({start: clock(startTime), title}));
    const transcript = cues ? {transcript_slim: `transcript.vtt?cues=${cues}`} : {};
    return {
      body: JSON.stringify({...demo, image: 'cover.svg', audio: url, chapter, ...transcript}),
      type: '.json',
    };
  }
  if (file === 'transcript.vtt') return {body: transcriptOf(cues, duration), type: '.vtt'};
  if (file === 'cover.svg') return {body: cover, type: '.svg'};
  const generated = subject.generated?.[file];
  if (generated !== undefined) return {body: generated, type: extname(file)};
  const path = join(subject.folder ?? '', normalize(`/${file}`));
  if (!subject.folder || !existsSync(path) || !statSync(path).isFile()) return undefined;
  return {body: readFileSync(path), type: extname(file)};
}

/**
 * The same article around each player.
 *
 * @param {Subject} subject
 * @param {Pick<PageContext, 'players' | 'chapters' | 'cues' | 'audio'>} facts
 */
function page({name, page}, {players, chapters, cues, audio}) {
  const files = `/${name}`;
  /** @type {PageContext} */
  const context = {
    players,
    chapters,
    duration,
    cues,
    files,
    cover: `${files}/cover.svg`,
    audio,
    episode: (player) =>
      `${files}/episode.json?chapters=${chapters.length}&cues=${cues}&player=${player}`,
  };
  const text = `<p>${TEXT.repeat(4)}</p>`;
  const sections = Array.from(
    {length: players},
    (_, index) => `<section data-player>${page.player(context, index)}</section>${text}`,
  );
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Article</title>
<style>body {font: 16px/1.5 sans-serif; max-width: 46rem; margin: 1rem auto}</style>
${page.head?.(context) ?? ''}
<h1>Article</h1>
${text}
${sections.join('\n')}
${page.tail?.(context) ?? ''}`;
}

/** @param {number} count */
function chaptersOf(count) {
  const real = demo.chapter.map(({start, title}) => ({
    startTime: start.split(':').reduce((sum, part) => sum * 60 + Number(part), 0),
    title,
  }));
  if (count === real.length) return real;
  return Array.from({length: count}, (_, index) => ({
    startTime: Math.floor((index * duration) / count),
    title: `${index + 1}. ${real[index % real.length]?.title}`,
  }));
}

/** @param {number} seconds */
function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/**
 * At the highest quality, which takes a while: kept on disk between runs.
 *
 * @param {Buffer | string} body
 */
function compressed(body) {
  const hash = createHash('sha256').update(body).digest('hex');
  const folder = cacheFolder('brotli');
  mkdirSync(folder, {recursive: true});
  const file = join(folder, hash);
  if (existsSync(file)) return readFileSync(file);
  const result = brotliCompressSync(body);
  writeFileSync(file, result);
  return result;
}

/** @param {import('node:http').RequestListener} listener */
async function listen(listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
