import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const NOTES = `Meine Folge

00:00 Anfang
01:30 Mitte
02:45 Ende`;

describe('the playground, as a static site', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    execFileSync(process.execPath, ['tools/build-site.js']);
    const pages = {'/': readFileSync('site/index.html', 'utf8')};
    site = await startSite(pages, {}, {root: 'site', folders: /^\//});
    browser = await startBrowser();
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} [hash] */
  const open = async (hash = '') => {
    await page.goto('about:blank');
    await page.goto(site.origin + hash);
    await showPlayer(page);
    await part(page, 'chapter', 2);
  };

  it('shows the chapters of a text that is pasted', async () => {
    await open();
    await page.type('textarea', NOTES);
    await waitFor(page, () => player.chapters.length === 3);
    assert.deepEqual(await page.evaluate(() => player.chapters.map(({title}) => title)), [
      'Anfang',
      'Mitte',
      'Ende',
    ]);
  });

  it('says what is wrong with a text that nobody can read', async () => {
    await open();
    await page.type('textarea', 'just words');
    await waitFor(page, () => document.querySelector('#findings .bad'));
  });

  it('writes the snippet of what was chosen, and keeps it in the address', async () => {
    await open();
    await page.select('select[name=theme]', 'dark');
    await waitFor(page, () =>
      document.querySelector('#snippets')?.textContent.includes('theme="dark"'),
    );
    assert.match(page.url(), /#theme=dark$/);
    await open('#theme=dark&lang=de');
    assert.equal(await page.evaluate(() => player.getAttribute('theme')), 'dark');
    await waitFor(page, () =>
      player.shadowRoot?.querySelector('section')?.ariaLabel?.startsWith('Podcast-Player'),
    );
  });

  it('plays', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
  });
});
