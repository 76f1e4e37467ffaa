import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite} from './harness.js';

describe('a file of the player that comes late', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** Answers the requests that were kept waiting. @type {(() => void)[]} */
  const kept = [];

  before(async () => {
    const pages = {'/': pageWithPlayer('/demo/episodes/179.json')};
    site = await startSite(
      pages,
      {},
      {
        answer(path, response) {
          if (!path.includes('/kapitel-touch-')) return false;
          response.setHeader('Content-Type', 'text/javascript');
          kept.push(() => response.end(readFileSync(path.slice(1))));
          return true;
        },
      },
    );
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('is waited for by the files that take from it: the menu opens when it is there', async () => {
    const page = await browser.newPage();
    await page.goto(site.origin);
    await showPlayer(page);
    await (await part(page, 'menu-button')).click();
    // All that is requested without it is there.
    await page.waitForNetworkIdle({concurrency: 1, idleTime: 500});
    assert.equal(kept.length, 1);
    kept[0]?.();
    await part(page, 'menu-item');
    assert.ok(!site.requests.some((path) => path.includes('retry')));
  });
});
