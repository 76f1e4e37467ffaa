import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const PAGE = pageWithPlayer('/demo/episodes/179.json');

const POLICY = `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; media-src 'self';
require-trusted-types-for 'script'; trusted-types lit-html`;

// Only Chromium has such windows, and the test with a frame runs in all browsers.
describe('the small window, in the browser’s own Document Picture-in-Picture', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    const frame = `<!doctype html><link rel="icon" href="data:,"><iframe src="/" width="600" height="400"></iframe>`;
    const pages = {'/': PAGE, '/frame': frame};
    const headers = {'Content-Security-Policy': `${POLICY.replace('\n', ' ')}; frame-src 'self'`};
    site = await startSite(pages, headers);
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /**
   * Opens the menu, and returns the line of the window once the other lines are there.
   *
   * @returns {Promise<import('puppeteer-core').JSHandle<HTMLElement | undefined>>}
   */
  async function openMenu() {
    await (await part(page, 'menu-button')).click();
    await waitFor(page, () => elements().find(({textContent}) => textContent === 'Share…'));
    return page.evaluateHandle(() =>
      elements().find(
        ({part, textContent}) => part.contains('menu-item') && textContent.includes('Small window'),
      ),
    );
  }

  it('shows the player that plays, under a strict policy, and is closed when the player leaves', async () => {
    page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(site.origin);
    await showPlayer(page);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.3);
    const before = site.requests.filter((path) => path.includes('.mp3')).length;
    await page.evaluate((line) => line?.click(), await openMenu());
    await waitFor(page, () =>
      Reflect.get(window, 'documentPictureInPicture').window?.document.querySelector('li'),
    );
    const shown = await page.evaluate(() => {
      /** @type {Document} */
      const small = Reflect.get(window, 'documentPictureInPicture').window.document;
      const [colour, height] = ['background-color', 'height'].map((name) =>
        getComputedStyle(
          /** @type {Element} */ (small.querySelector('[part=play-button]')),
        ).getPropertyValue(name),
      );
      return {rows: small.querySelectorAll('li').length, colour, height, paused: player.paused};
    });
    assert.equal(shown.rows, 10);
    assert.equal(shown.paused, false);
    assert.equal(shown.height, '56px');
    assert.match(shown.colour ?? '', /^oklch\(0\.5/);
    await page.evaluate(() =>
      Reflect.get(window, 'documentPictureInPicture')
        .window.document.querySelectorAll('button')[2]
        .click(),
    );
    await waitFor(page, () => player.paused);
    assert.equal(site.requests.filter((path) => path.includes('.mp3')).length, before);
    await page.evaluate(() => player.remove());
    await waitFor(page, () => !Reflect.get(window, 'documentPictureInPicture').window);
    assert.deepEqual(complaints, []);
  });

  it('is not offered with picture-in-picture="off"', async () => {
    await page.goto(site.origin);
    await showPlayer(page);
    await page.evaluate(() => player.setAttribute('picture-in-picture', 'off'));
    await part(page, 'timeline');
    assert.equal((await openMenu()).asElement(), null);
  });

  it('is not offered in a frame, which may not open such a window', async () => {
    await page.goto(`${site.origin}/frame`);
    const frame = await page.waitForFrame(`${site.origin}/`);
    page = /** @type {any} */ (frame);
    await showPlayer(page);
    await part(page, 'timeline');
    assert.equal((await openMenu()).asElement(), null);
  });
});
