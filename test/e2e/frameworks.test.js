import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

describe('in frameworks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapitel-'));
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>[]} */
  const sites = [];

  before(async () => {
    execFileSync(process.execPath, ['tools/build-site.js']);
    cpSync('site/demo/frameworks', folder, {recursive: true});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    for (const site of sites) site.close();
    rmSync(folder, {recursive: true});
  });

  /**
   * @param {string} file
   * @param {{root: string, folders: RegExp}} [files]
   */
  const open = async (file, files) => {
    const site = await startSite({'/': readFileSync(file, 'utf8')}, {}, files);
    sites.push(site);
    const page = await browser.newPage();
    await page.goto(site.origin);
    await showPlayer(page);
    return page;
  };

  for (const name of ['react', 'vue', 'svelte']) {
    it(`plays in ${name}, and its events reach the component`, async () => {
      const page = await open(join(folder, name, 'index.html'), {
        root: folder,
        folders: /^\/assets\//,
      });
      await waitFor(page, () => document.querySelector('kapitel-player'));
      await showPlayer(page);
      // The episode is on the site that the page is from.
      await page.evaluate((episode) => (player.episode = episode), {
        title: 'An episode',
        audio: [{url: `${new URL(page.url()).origin}/demo/sound/179.mp3`}],
        duration: 4718,
        chapters: [
          {startTime: 0, endTime: 60, title: 'One'},
          {startTime: 60, endTime: 4718, title: 'Two'},
        ],
        persons: [],
        links: [],
        problems: [],
      });
      await (await part(page, 'play-button')).click();
      await waitFor(page, () => player.currentTime > 0.2);
      await page.evaluate(() => player.seekToChapter(1));
      await waitFor(page, () => document.querySelector('#chapter')?.textContent === 'Two');
    });
  }

  it('plays from a block of custom HTML in WordPress', async () => {
    const page = await open('demo/frameworks/wordpress/block.html');
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
  });

  for (const project of ['demo/frameworks/react', 'test/types', 'test/types/alone']) {
    it(`knows by its types what the elements have, and what they don’t: ${project}`, () => {
      // The types of the platform, which come with TypeScript, are not checked: that takes a third of the time.
      const options = ['-p', project, '--skipDefaultLibCheck'];
      execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...options]);
    });
  }
});
