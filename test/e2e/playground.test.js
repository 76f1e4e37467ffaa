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
  /** @type {Record<string, string>} */
  let pages;

  before(async () => {
    execFileSync(process.execPath, ['tools/build-site.js']);
    pages = {'/': readFileSync('site/playground.html', 'utf8')};
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
    // It is read while it is being written.
    await waitFor(page, () => player.chapters.at(-1)?.title === 'Ende');
    assert.deepEqual(await page.evaluate(() => player.chapters.map(({title}) => title)), [
      'Anfang',
      'Mitte',
      'Ende',
    ]);
  });

  it('says what is wrong with a text in no known format', async () => {
    await open();
    await page.type('textarea', 'just words');
    await waitFor(page, () => document.querySelector('#findings .bad'));
  });

  it('writes the snippet of what was chosen, and keeps the choice in the URL', async () => {
    await open();
    await page.select('select[name=theme]', 'dark');
    await waitFor(page, () =>
      document.querySelector('#snippets')?.textContent.includes('theme="dark"'),
    );
    await waitFor(page, () => location.hash === '#theme=dark');
    await open('#theme=dark&lang=de');
    assert.equal(await page.evaluate(() => player.getAttribute('theme')), 'dark');
    await waitFor(page, () =>
      player.shadowRoot?.querySelector('section')?.ariaLabel?.startsWith('Podcast-Player'),
    );
  });

  it('says why an address has no episode', async () => {
    await open();
    await page.type('input[name=src]', 'demo/demo.css');
    await page.$eval('input[name=src]', (input) => /** @type {HTMLElement} */ (input).blur());
    await waitFor(page, () =>
      document.querySelector('#findings .bad')?.textContent?.includes('This is no format'),
    );
  });

  it('shows the chapters of a file that is chosen', async () => {
    await open();
    const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
      await page.$('#file')
    );
    await input.uploadFile('test/fixtures/podlove.json');
    await waitFor(page, () => player.src === null && player.chapters.length > 0);
  });

  it('copies a snippet', async () => {
    await open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void (document.title = text);
    });
    await page.click('.snippet button');
    await waitFor(page, () => document.title.includes('<kapitel-player src="/episodes/179.json">'));
    await waitFor(page, () => document.querySelector('.snippet output')?.textContent === 'Copied');
  });

  it('ignores parameters without a control, and writes the URL once however often a control moves', async () => {
    await page.goto('about:blank');
    const {identifier} = await page.evaluateOnNewDocument(() => {
      const replace = history.replaceState.bind(history);
      history.replaceState = (...parameters) => {
        document.documentElement.dataset['written'] += '!';
        replace(...parameters);
      };
    });
    await page.goto(`${site.origin}/#file=x&fly=1&width=500`);
    await showPlayer(page);
    await part(page, 'chapter', 2);
    await page.evaluate(() => {
      const knob = /** @type {HTMLInputElement} */ (document.querySelector('[name=radius]'));
      for (let radius = 0; radius < 30; radius++) {
        knob.value = String(radius);
        knob.dispatchEvent(new InputEvent('input', {bubbles: true}));
      }
    });
    await waitFor(page, () => location.hash === '#radius=29&width=500');
    const written = await page.evaluate(() => document.documentElement.dataset['written']);
    assert.ok(Number(written?.match(/!/g)?.length) <= 2, written);
    await page.removeScriptToEvaluateOnNewDocument(identifier);
  });

  it('opens every snippet as the player that the knobs made', async () => {
    await open(
      '#src=/demo/episodes/179.json&layout=compact&lang=de&skip-back=7&skip-forward=45&announce=chapters&accent=%23166255&radius=4&start=17:21',
    );
    const codes = await page.$$eval('.snippet code', (list) =>
      list.map(({textContent}) => String(textContent)).filter((code) => !code.startsWith('import')),
    );
    assert.equal(codes.length, 5);
    for (const code of codes) {
      const html = code.replaceAll('https://example.org/', `${site.origin}/`);
      const host = await browser.newPage();
      pages['/host'] = `<!doctype html><body>${html}`;
      await host.goto(`${site.origin}/host`);
      const frame = code.startsWith('<iframe')
        ? await (await host.waitForSelector('iframe'))?.contentFrame()
        : host.mainFrame();
      const said = await waitFor(/** @type {any} */ (frame), () => {
        const player = document.querySelector('kapitel-player');
        if (!player?.shadowRoot || player.chapters.length < 9) return undefined;
        // The time in a frame's URL is followed when the browser is idle.
        if (!player.currentTime) return undefined;
        const names = ['layout', 'lang', 'skip-back', 'skip-forward', 'announce'];
        return [
          ...names.map((name) => player.getAttribute(name)),
          ...['accent', 'radius'].map((name) => player.style.getPropertyValue(`--kapitel-${name}`)),
          String(player.currentTime),
        ].map((value) => value?.trim());
      });
      assert.deepEqual(
        said,
        ['compact', 'de', '7', '45', 'chapters', '#166255', '4px', '1041'],
        code,
      );
      await host.close();
    }
  });

  it('plays', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
  });
});
