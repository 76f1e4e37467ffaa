import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** The players of the section “From page to page”: one that continues, and one that stays. */
const [CONTINUED = '', PERMANENT = ''] = [
  ...(readFileSync('docs/embedding.md', 'utf8')
    .split(/^## /m)
    .find((section) => section.startsWith('From page to page'))
    ?.matchAll(/^```html\n([^]*?)```$/gm) ?? []),
].map(([, code = '']) => code.replace('/episodes/', '/demo/episodes/'));

/** @param {string} title @param {string} script @param {string} body */
const page = (title, script, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist/kapitel.js"></script>
${script}
</head>
<body><main>${body}</main></body>
</html>`;

const TURBO = '<script type="module" src="/turbo.js"></script>';
const HTMX = '<script defer src="/htmx.js"></script>';
const link = (/** @type {string} */ href, attributes = '') =>
  `<p><a id="link" href="${href}" ${attributes}>Next</a></p>`;
const boosted = 'hx-get="/htmx-2" hx-target="main" hx-select="main" hx-swap="outerHTML"';

const PAGES = {
  '/turbo-1': page('One', TURBO, PERMANENT + link('/turbo-2')),
  '/turbo-2': page('Two', TURBO, `<h1>Second</h1>${link('/turbo-1')}${PERMANENT}`),
  '/turbo-3': page('Three', TURBO, CONTINUED + link('/turbo-4')),
  '/turbo-4': page('Four', TURBO, CONTINUED),
  '/htmx-1': page('One', HTMX, PERMANENT + link('/htmx-2', boosted)),
  '/htmx-2': page('Two', HTMX, `<h1>Second</h1>${PERMANENT}`),
  '/move': page('One', '', `${PERMANENT}<div id="place"></div>`),
  '/full-1': page('One', '', CONTINUED + link('/full-2')),
  '/full-2': page('Two', '', CONTINUED),
  '/full-3': page('Three', '', `<kapitel-player continue src="/other.json"></kapitel-player>`),
  '/other.json': JSON.stringify({title: 'Other', audio: [{url: '/demo/sound/180.mp3'}]}),
  '/turbo.js': readFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js'),
  '/htmx.js': readFileSync('node_modules/htmx.org/dist/htmx.js'),
};

describe('from page to page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite(PAGES);
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** Plays the player of a page, and notes its events from then on. @param {string} path */
  async function play(path) {
    tab = await browser.newPage();
    await tab.goto(site.origin + path);
    await showPlayer(tab);
    await (await part(tab, 'play-button')).click();
    await waitFor(tab, () => player.currentTime > 0.3);
    await tab.evaluate(() => {
      globalThis.log = [];
      // A busy machine may wait by itself, without an interruption.
      for (const type of ['pause', 'emptied', 'error']) {
        player.addEventListener(type, () => log.push(type));
      }
    });
  }
  const sounds = () => site.requests.filter((path) => path.includes('.mp3')).length;

  /** The same player plays, was not interrupted, and has requested nothing again. @param {number} before */
  async function expectUninterrupted(before) {
    const {time, isSame} = await tab.evaluate(() => ({
      time: player.currentTime,
      isSame: player === document.querySelector('kapitel-player') && player.isConnected,
    }));
    assert.ok(isSame, 'the same element is in the page');
    await waitFor(tab, (time) => player.currentTime > time + 0.3, time);
    assert.deepEqual(await tab.evaluate(() => [log, player.paused]), [[], false]);
    assert.equal(sounds(), before);
    await tab.close();
  }

  for (const [name, path] of [
    ['Turbo, with data-turbo-permanent', '/turbo-1'],
    ['htmx, with hx-preserve', '/htmx-1'],
  ]) {
    it(`plays on: ${name}`, async () => {
      await play(String(path));
      const before = sounds();
      await tab.click('#link');
      await waitFor(tab, () => document.querySelector('h1')?.textContent === 'Second');
      await expectUninterrupted(before);
    });
  }

  /** @type {Record<string, () => unknown>} */
  const moves = {
    'append()': () => document.querySelector('#place')?.append(player),
    'moveBefore(), or else insertBefore()': () => {
      const place = /** @type {any} */ (document.querySelector('#place'));
      (place.moveBefore ?? place.insertBefore).call(place, player, null);
    },
    'a View Transition, where there are any': () => {
      const move = () => document.querySelector('#place')?.append(player);
      return document.startViewTransition ? document.startViewTransition(move).finished : move();
    },
  };
  for (const [name, move] of Object.entries(moves)) {
    it(`plays on: ${name}`, async () => {
      await play('/move');
      const before = sounds();
      await tab.evaluate(move);
      await waitFor(tab, () => document.querySelector('#place kapitel-player') !== null);
      await expectUninterrupted(before);
    });
  }

  /** Presses the button that is offered, and returns where playback was before and then. */
  async function pressContinue() {
    await showPlayer(tab);
    const button = await part(tab, 'continue-button');
    assert.equal(await tab.evaluate(() => player.paused), true);
    // The bar moves into the window.
    await tab.waitForFunction(
      (button) => button.getBoundingClientRect().bottom <= innerHeight,
      {},
      button,
    );
    await button.click();
  }

  for (const [name, path, leave] of /** @type {const} */ ([
    ['a link', '/full-1', () => tab.click('#link')],
    ['a reload', '/full-1', () => tab.reload()],
    ['Turbo, without data-turbo-permanent', '/turbo-3', () => tab.click('#link')],
  ])) {
    it(`offers to continue at the same second, and plays only at a press: ${name}`, async () => {
      await play(path);
      await tab.evaluate(() => {
        player.currentTime = 200;
      });
      await waitFor(tab, () => player.currentTime > 200.3);
      await leave();
      await waitFor(tab, () => {
        const now = document.querySelector('kapitel-player');
        return now && now !== globalThis.player;
      });
      await pressContinue();
      const time = await waitFor(tab, () => player.currentTime);
      assert.ok(time >= 200.3 && time < 205, String(time));
      await waitFor(tab, (time) => !player.paused && player.currentTime > time, time);
      await tab.close();
    });
  }

  it('plays the episode of the page before in the bar, where the page has another one', async () => {
    await play('/full-1');
    await tab.goto(`${site.origin}/full-3`);
    await pressContinue();
    await waitFor(tab, () =>
      elements().some(
        (element) =>
          element.matches('kapitel-player[layout=bar]') &&
          /** @type {any} */ (element).currentTime > 0.5,
      ),
    );
    assert.equal(await tab.evaluate(() => player.paused), true);
    await tab.close();
  });
});
