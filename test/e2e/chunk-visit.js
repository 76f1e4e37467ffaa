/** What the tests of missing files do in a page. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {FILES} from './chunk-pages.js';
import {LIMIT, part, showPlayer, startSite, waitFor} from './harness.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./chunk-pages.js').ChunkPage} ChunkPage */
/** How a file fails. @typedef {(response: import('node:http').ServerResponse) => unknown} Fault */

/** As after a deployment, behind a blocker, and in a network that asks for a login. @type {Record<string, Fault>} */
export const FAULTS = {
  404: (response) => response.writeHead(404).end(),
  'a broken connection': (response) => response.destroy(),
  'a page to log in': (response) =>
    response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Anmelden</h1>'),
};

/**
 * The name of a file that the player loads later, without what tells one build from another.
 *
 * @param {string} file
 */
export const chunkOf = (file) => /^kapitel-(.*)-[0-9a-f]{8}\.js$/.exec(file)?.[1];

/** Errors that are none: WebKitGTK says now and then that it tells observers a new size in the next frame. */
export const HARMLESS = process.env['KAPITEL_BROWSER'] === 'webkit' ? '^ResizeObserver loop' : '^$';

/** Notes what goes wrong in a page. */
const WATCH = `Object.assign(globalThis, {errors: [], log: []});
addEventListener('error', ({message}) => /${HARMLESS}/.test(message) || errors.push(message));
addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));`;

/** @param {Pick<ChunkPage, 'body' | 'lang'>} page */
const documentOf = ({body, lang = 'de'}) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<title>Ein Blog</title>
<link rel="icon" href="data:,">
<script>${WATCH}</script>
<script type="module" src="/dist/kapitel.js"></script>
${body}
</html>`;

/**
 * Opens a page in which files of the player fail, from a server of its own, which is there during a test.
 *
 * @param {Page} tab
 * @param {Pick<ChunkPage, 'body' | 'lang'>} page
 * @param {(file: string) => Fault | undefined} faultOf is asked about each file of the player by its name
 * @param {() => Promise<void>} test
 */
export async function visit(tab, page, faultOf, test) {
  /** @type {(path: string, response: import('node:http').ServerResponse) => boolean} */
  const answer = (path, response) => {
    const [, file] = /^\/dist\/(.*)/.exec(path) ?? [];
    const fault = file && faultOf(file);
    if (fault) fault(response);
    return Boolean(fault);
  };
  const site = await startSite({'/': documentOf(page), ...FILES}, {}, {answer});
  try {
    // The pointer may be where the page before had its player.
    await tab.mouse.move(0, 0);
    await tab.goto(site.origin);
    await showPlayer(tab);
    await tab.evaluate(() => {
      player = [...document.querySelectorAll('kapitel-player')].at(-1) ?? player;
    });
    await test();
    assert.deepEqual(await tab.evaluate(() => errors), []);
  } finally {
    site.close();
  }
}

/** Points at the player. @param {Page} tab */
export async function point(tab) {
  const handle = await tab.waitForFunction(() => player.shadowRoot && player, {timeout: LIMIT});
  await /** @type {import('puppeteer-core').ElementHandle} */ (
    /** @type {unknown} */ (handle)
  ).hover();
}

/**
 * Points at the player, and plays. The button may be disabled meanwhile, so the page gets the press that it needs.
 *
 * @param {Page} tab
 */
export async function press(tab) {
  await tab.mouse.click(0, 0);
  await point(tab);
  await tab.evaluate(() => void player.play());
}

/** “Part of the player could not be loaded.” in every language. */
const SENTENCES = [
  ...readFileSync('src/embed/failure-messages.ts', 'utf8').matchAll(/^ {2}\S+: \[\s*'([^']*)'/gm),
].map(([, sentence]) => sentence);

/**
 * The sentence that says that a file is missing.
 *
 * @param {Page} tab
 */
export const said = (tab) =>
  tab.evaluate(
    (sentences) =>
      elements()
        .filter((element) => element.role === 'alert' && element.checkVisibility())
        .map((element) => element.innerText)
        .find((text) => sentences.some((sentence) => text.includes(String(sentence)))),
    SENTENCES,
  );

/**
 * Does something again, once a frame, until something holds.
 *
 * @param {Page} tab
 * @param {() => Promise<unknown>} holds
 */
export async function until(tab, holds) {
  const start = Date.now();
  while (!(await holds())) {
    if (Date.now() - start > LIMIT) throw new Error(`Never: ${holds}`);
    await tab.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/**
 * Does what is done in a page, until it is done or the player says that a file is missing.
 *
 * @param {Page} tab
 * @param {ChunkPage} page
 */
export async function act(tab, {steps = []}) {
  for (const {run, args} of steps) {
    await until(tab, async () => (await said(tab)) ?? (await tab.evaluate(run, ...args)));
  }
}

/**
 * Waits until everything is there, and plays, as far as the page has something to play.
 *
 * @param {Page} tab
 * @param {ChunkPage} page
 */
export async function waitUntilWhole(tab, {chapters, isPlayed, body}) {
  await until(tab, async () => !(await said(tab)));
  await waitFor(tab, (count) => player.episode && player.chapters.length === count, chapters);
  if (chapters) await part(tab, 'chapter', chapters - 1);
  if (!isPlayed) return;
  await waitFor(tab, () => !player.error);
  if (await tab.evaluate(() => player.paused)) await press(tab);
  await waitFor(tab, () => !player.paused && player.currentTime > 0);
  if (body.includes('<kapitel-notes')) {
    await waitFor(tab, () => elements().some(({localName}) => localName === 'a'));
  }
}
