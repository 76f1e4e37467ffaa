/**
 * Each file that the player loads later fails once, as after a deployment, behind a blocker, or in a network that asks
 * for a login. Then it is there again.
 */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {CHUNK_PAGES} from './chunk-pages.js';
import {
  act,
  chunkOf,
  FAULTS,
  point,
  press,
  said,
  until,
  visit,
  waitUntilWhole,
} from './chunk-visit.js';
import {startBrowser} from './harness.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./chunk-pages.js').ChunkPage} ChunkPage */

const {KAPITEL_BROWSER} = process.env;
/** How many pages are open at a time. Puppeteer loses pages of Firefox that are opened at the same time. */
const TABS = KAPITEL_BROWSER ? 1 : 3;
/** Howler, without which the browser plays the audio by itself. */
const DISPENSABLE = 'howler-engine';

/** What loads a missing file again. @type {Record<string, (tab: Page) => Promise<unknown>>} */
const WAYS = {
  'the next touch': (tab) =>
    tab.evaluate(() => void player.dispatchEvent(new PointerEvent('pointerdown'))),
  '`online`': (tab) => tab.evaluate(() => void dispatchEvent(new Event('online'))),
  '`play()`': (tab) => tab.evaluate(() => void player.play()),
};

/**
 * Of a list that begins again at its end.
 *
 * @template Item
 * @param {Item[]} list
 * @param {number} index
 */
const nth = (list, index) => /** @type {Item} */ (list[index % list.length]);

/** @type {Map<string, ChunkPage>} */
const pageOf = new Map(CHUNK_PAGES.flatMap((page) => page.chunks.map((name) => [name, page])));
const chunks = readdirSync('dist').flatMap((file) => chunkOf(file) ?? []);

it('every file that the player loads later has a page here that loads it', () => {
  const known = [...pageOf.keys()];
  assert.deepEqual(
    chunks.filter((name) => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    known.filter((name) => !chunks.includes(name)),
    [],
  );
});

describe('a file of the player that is missing', {concurrency: TABS}, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** Pages that no test is using. @type {Page[]} */
  const tabs = [];
  before(async () => {
    browser = await startBrowser();
    while (tabs.length < TABS) tabs.push(await (await browser.createBrowserContext()).newPage());
  });
  after(() => browser.close());

  /** @param {(tab: Page) => Promise<unknown>} test */
  async function inTab(test) {
    const tab = /** @type {Page} */ (tabs.pop());
    await test(tab).finally(() => tabs.push(tab));
  }

  /**
   * @param {Page} tab
   * @param {string} name
   * @param {ChunkPage} page
   * @param {import('./chunk-visit.js').Fault} fault
   * @param {(tab: Page) => Promise<unknown>} retry
   */
  async function failAndHeal(tab, name, page, fault, retry) {
    let isMissing = true;
    let attempts = 0;
    /** @param {string} file */
    const faultOf = (file) => {
      if (chunkOf(file) !== name) return undefined;
      attempts++;
      return isMissing ? fault : undefined;
    };
    await visit(tab, page, faultOf, async () => {
      if (page.isPlayed) await press(tab);
      else await point(tab);
      await act(tab, page);
      await until(tab, async () => (name === DISPENSABLE ? attempts : said(tab)));
      isMissing = false;
      const before = attempts;
      // An attempt that is on its way may still fail after the first time.
      await until(tab, async () => {
        await retry(tab);
        return attempts > before && !(await said(tab));
      });
      await waitUntilWhole(tab, page);
    });
  }

  for (const [index, [name, page]] of [...pageOf].entries()) {
    // What loads them is the same in each browser, and so is what they are loaded for.
    if (KAPITEL_BROWSER && page.isAlike) continue;
    const [what, fault] = nth(Object.entries(FAULTS), index);
    // The audio plays without Howler, which only a touch loads.
    const ways = Object.entries(WAYS).slice(0, name === DISPENSABLE ? 1 : page.isPlayed ? 3 : 2);
    const [when, retry] = nth(ways, Math.floor(index / 3));
    it(`is named in a sentence, and loaded at ${when} (${name}, ${what})`, () =>
      inTab((tab) => failAndHeal(tab, name, page, fault, retry)));
  }
});
