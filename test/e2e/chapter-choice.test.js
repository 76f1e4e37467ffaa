import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  pageWithPlayer,
  part,
  partWithText,
  showPlayer,
  startBrowser,
  startSite,
  waitFor,
} from './harness.js';

const PAGE = pageWithPlayer('/demo/short.json');

const EPISODE = JSON.stringify({
  title: 'Kurze Kapitel',
  audio: '/demo/sound/179.mp3',
  duration: 4718,
  chapters: [
    {startTime: 0, title: 'Eins'},
    {startTime: 2, title: 'Zwei'},
    {startTime: 60, title: 'Drei'},
    {startTime: 62, title: 'Vier'},
  ],
});

describe('chapters that are left out', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite({'/post': PAGE, '/demo/short.json': EPISODE});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('are jumped over while playing, and the audio ends after the last one that is kept', async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${site.origin}/post`);
    await showPlayer(page);
    await waitFor(page, () => player.episode);
    await (await part(page, 'menu-button')).click();
    await (await partWithText(page, 'menu-item', 'Choose chapters…')).click();
    for (const index of [1, 3]) await (await part(page, 'choice-checkbox', index)).click();
    await page.evaluate(() => {
      const [close] = elements().filter((element) => element.matches('dialog form button'));
      close?.click();
      globalThis.log = [];
      player.addEventListener('timeupdate', () => log.push(String(player.currentTime)));
    });
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime >= 60);
    const seen = (await page.evaluate(() => log)).map(Number);
    const skipped = seen.filter((time) => time > 2.3 && time < 59.9);
    assert.deepEqual(skipped, [], String(seen));
    await waitFor(page, () => player.ended);
    const later = (await page.evaluate(() => log)).map(Number);
    assert.deepEqual(
      later.filter((time) => time > 62.3 && time < 4700),
      [],
    );
  });
});
