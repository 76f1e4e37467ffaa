import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A blog</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist/kapitel.js"></script>`;
const playerTag = (/** @type {string} */ attributes = '') =>
  `<kapitel-player src="/demo/episodes/179.json" layout="bar" memory="off" ${attributes}></kapitel-player>`;

describe('links to a moment', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    site = await startSite({
      '/one': `${HEAD}${playerTag()}<p id="text"><a id="link" href="#chapter=4">Chapter 4</a></p>`,
      '/two': `${HEAD}${playerTag('id="one"')}<p style="block-size: 200vh"></p>${playerTag('id="two"')}
<a id="link" href="#two&t=17:21">in the second player</a>`,
      '/off': `${HEAD}${playerTag('media-fragments="off" start="5"')}`,
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    page = await browser.newPage();
    await page.goto(site.origin + path);
    await showPlayer(page);
    await part(page, 'timeline');
  };
  const times = () =>
    page.$$eval('kapitel-player', (all) =>
      all.map((element) => /** @type {any} */ (element).currentTime),
    );
  /** @param {string} hash */
  const goTo = (hash) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, hash);

  for (const [link, time] of /** @type {const} */ ([
    ['#t=90', 90],
    ['#t=npt:1:30', 90],
    ['#t=1m30s', 90],
    ['?t=1:30', 90],
    ['?t=90#text', 90],
    ['#t=5&t=90', 90],
    ['#chapter=4', 1041],
    ['?chapter=4', 1041],
  ])) {
    it(`opens the page at ${link}, without a request for audio`, async () => {
      await open(`/one${link}`);
      await waitFor(page, (time) => player.currentTime === time, time);
      assert.equal(await page.evaluate(() => player.readyState), 0);
      await page.close();
    });
  }

  it('follows a fragment that changes later, before and while it plays', async () => {
    await open('/one#t=90');
    await waitFor(page, () => player.currentTime === 90);
    await goTo('#chapter=4');
    await waitFor(page, () => player.currentTime === 1041);
    assert.equal(await page.evaluate(() => player.paused), true);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 1041);
    await goTo('#t=200');
    await waitFor(page, () => player.currentTime > 200 && player.currentTime < 300);
    assert.equal(await page.evaluate(() => player.paused), false);
    await page.close();
  });

  it('follows a fragment that changed before the player was touched', async () => {
    await open('/one');
    await goTo('#t=90');
    await (await part(page, 'play-button')).hover();
    await waitFor(page, () => player.currentTime === 90);
    await page.close();
  });

  it('stops at the end of a range', async () => {
    await open('/one#t=90,91');
    await waitFor(page, () => player.currentTime === 90);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime >= 91 && player.paused);
    // Not at the end of the episode. A busy machine notices the end of the range late.
    assert.ok(Number((await times())[0]) < 120);
    await page.close();
  });

  it('finds the player by its id, and shows it', async () => {
    await open('/two#two&t=90');
    await waitFor(
      page,
      () => Reflect.get(document.querySelector('#two') ?? {}, 'currentTime') === 90,
    );
    assert.deepEqual(await times(), [0, 90]);
    await waitFor(page, () => scrollY > 0);
    await page.close();
  });

  it('plays in the player that a link in the page names', async () => {
    await open('/two');
    await waitFor(page, () => {
      document.querySelector('a')?.click();
      return Number(Reflect.get(document.querySelector('#two') ?? {}, 'currentTime')) >= 1041;
    });
    assert.equal((await times())[0], 0);
    await page.close();
  });

  it('plays a chapter that a link in the page names', async () => {
    await open('/one');
    await waitFor(page, () => {
      document.querySelector('a')?.click();
      return player.currentTime >= 1041 && !player.paused;
    });
    await page.close();
  });

  it('is off by an attribute', async () => {
    await open('/off#t=90');
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 5.2);
    await goTo('#t=200');
    await waitFor(page, () => player.currentTime > 5.6);
    assert.ok(Number((await times())[0]) < 90);
    await page.close();
  });
});
