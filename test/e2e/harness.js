import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {launch} from 'puppeteer-core';
import {findBrowser} from '../../tools/find-browser.js';
import {serveMedia} from '../../tools/serve-media.js';
import {WebKitBrowser} from './webkit-browser.js';

/** @typedef {import('puppeteer-core').Page} Page */

/** Ends a test that hangs, in milliseconds; long enough for a machine that is busy with other things. */
export const LIMIT = 60_000;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves what a blog would: the built player under `/dist/`, the demo's episode and sound, and pages.
 *
 * @param {Record<string, string | Uint8Array>} pages path → HTML, or a script where it ends on `.js`
 * @param {Record<string, string>} [headers] sent with everything but the audio
 * @param {object} [files] what else is served
 * @param {string} [files.root]
 * @param {RegExp} [files.folders]
 * @param {(path: string, response: import('node:http').ServerResponse) => boolean} [files.answer] returns whether it
 *   answers a request in another way
 */
export async function startSite(
  pages,
  headers = {},
  {root = '.', folders = /^\/(dist|demo)\//, answer} = {},
) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    if (serveMedia(request, response)) return;
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (answer?.(path, response)) return;
    const page = pages[path];
    if (page !== undefined) {
      const type = TYPES[extname(path)] ?? TYPES['.html'];
      response.writeHead(200, {'Content-Type': type, ...headers}).end(page);
      return;
    }
    const file = `${root}${path}`;
    if (!folders.test(path) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, {'Content-Type': type, ...headers});
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    /** The URLs it was asked for, in order. */
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Starts a browser that refuses audio until the user has interacted with the page: Chromium, or the one that
 * `KAPITEL_BROWSER` names, `firefox` or, for the tests of host pages, `webkit`.
 *
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function startBrowser() {
  const {KAPITEL_BROWSER, FIREFOX_PATH = '/usr/bin/firefox-esr'} = process.env;
  if (KAPITEL_BROWSER === 'webkit') return /** @type {any} */ (new WebKitBrowser());
  const {executablePath, args} = await findBrowser();
  const browser = await launch(
    KAPITEL_BROWSER === 'firefox'
      ? {browser: 'firefox', executablePath: FIREFOX_PATH, timeout: LIMIT}
      : {
          executablePath,
          timeout: LIMIT,
          args: [...args, '--autoplay-policy=document-user-activation-required'],
        },
  );
  browser.on('targetcreated', async (target) => (await target.page())?.setDefaultTimeout(LIMIT));
  return browser;
}

/**
 * Waits until something holds in the page, looking once a frame.
 *
 * @template Result
 * @param {Page} page
 * @param {(...args: any[]) => Result} holds runs in the page
 * @param {unknown[]} args
 * @returns {Promise<NonNullable<Result>>}
 */
export async function waitFor(page, holds, ...args) {
  const handle = await page.waitForFunction(holds, {polling: 'raf', timeout: LIMIT}, ...args);
  return /** @type {Promise<NonNullable<Result>>} */ (handle.jsonValue());
}

/**
 * A page with nothing but a player.
 *
 * @param {string} src
 * @param {string} [attributes] of the player
 * @param {string} [head] what the page has before the player's script
 */
export const pageWithPlayer = (src, attributes = '', head = '') => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A blog</title>
<link rel="icon" href="data:,">
${head}
<script type="module" src="/dist/kapitel.js"></script>
<kapitel-player src="${src}" ${attributes}></kapitel-player>
</html>`;

/**
 * The first element with a part of that name, through all shadow roots, to click or to look at.
 *
 * @param {Page} page
 * @param {string} name
 * @param {number} [index]
 * @returns {Promise<import('puppeteer-core').ElementHandle<HTMLElement>>}
 */
export async function part(page, name, index = 0) {
  const handle = await page.waitForFunction(
    (name, index) => {
      /** @type {(root: ParentNode) => Element[]} */
      const within = (root) =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element.part.contains(name) ? [element] : []),
          ...(element.shadowRoot ? within(element.shadowRoot) : []),
        ]);
      return within(document)[index];
    },
    {polling: 'raf', timeout: LIMIT},
    name,
    index,
  );
  return /** @type {any} */ (handle);
}

/**
 * The first element with a part of that name and that text, as a line of the menu.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function partWithText(page, name, text) {
  for (let index = 0; ; index++) {
    const element = await part(page, name, index);
    if ((await element.evaluate(({textContent}) => textContent.trim())) === text) return element;
  }
}

/**
 * Lets the code of a test say `player`, and `elements()` for all elements of the page, through all shadow roots.
 *
 * @param {Page} page
 */
export async function showPlayer(page) {
  await page.evaluate(() => {
    globalThis.player = /** @type {any} */ (document.querySelector('kapitel-player'));
    globalThis.elements = (root = document) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        /** @type {HTMLElement} */ (element),
        ...(element.shadowRoot ? elements(element.shadowRoot) : []),
      ]);
  });
}
