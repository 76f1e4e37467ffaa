import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {build} from 'vite';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const CLIENT = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {controls, define, elements} from 'kapitel';
define({...elements, ...controls});`;

/** Keeps the layout shifts that the browser reports from now on. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) shifts.push(entry.value);
  }).observe({type: 'layout-shift'});
}

/**
 * Waits until the current content has been painted.
 *
 * @param {import('puppeteer-core').Page} page
 */
const nextFrame = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

describe('a player that a server rendered', () => {
  const folder = mkdtempSync(resolve('dist/hydration-'));
  const client = `${folder.slice(resolve('.').length)}/assets/client.js`;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    writeFileSync(join(folder, 'client.js'), CLIENT);
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: join(folder, 'client.js'),
          // Lit, which goes into a chunk of its own, has to run after the hydration support.
          output: {entryFileNames: 'assets/client.js', strictExecutionOrder: true},
        },
      },
    });
    const {controls, define, elements} = await import('kapitel');
    define({...elements, ...controls});
    const player = await collectResult(
      render(
        html`<kapitel-player src="/demo/episodes/179.json"
          ><audio controls preload="none" src="/demo/sound/179.mp3"></audio>
          <ol>
            <li><a href="#t=0">Anfang</a></li>
          </ol></kapitel-player
        >`,
      ),
    );
    /** @param {string} language */
    const page = (language) =>
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><link rel="icon" href="data:,">${player}</html>`;
    site = await startSite(
      {'/en': page('en'), '/de': page('de')},
      {},
      {root: '.', folders: /^\/(demo|dist)\//},
    );
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    rmSync(folder, {recursive: true});
  });

  for (const [language, play] of [
    ['en', 'Play'],
    ['de', 'Abspielen'],
  ]) {
    it(`is hydrated without changes, becomes interactive and moves nothing (${language})`, async () => {
      const page = await browser.newPage();
      /** @type {unknown[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      // The content is painted before the script runs; a page that is being parsed may be painted in part.
      await page.goto(`${site.origin}/${language}`);
      await showPlayer(page);
      await nextFrame(page);
      await page.evaluate(watchShifts);
      const rendered = await page.evaluateHandle(() => player.shadowRoot?.querySelector('section'));
      await page.addScriptTag({type: 'module', url: client});
      await waitFor(page, () => player.hasUpdated);
      const isSame = await page.evaluate(
        (rendered) => rendered === player.shadowRoot?.querySelector('section'),
        rendered,
      );
      assert.equal(isSame, true);
      await part(page, 'chapter', 9);
      const button = await part(page, 'play-button');
      await page.waitForFunction((button, play) => button.ariaLabel === play, {}, button, play);
      await nextFrame(page);
      assert.deepEqual(errors, []);
      // The remaining shift is that of the duration, which was empty before.
      const shift = await page.evaluate(() => shifts.reduce((sum, value) => sum + value, 0));
      assert.ok(shift < 0.001, `moved by ${shift}`);
      await page.close();
    });
  }

  it('shows what the author wrote inside where scripts are off, and no dead buttons', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.origin}/en`);
    const shown = await page.$$eval('kapitel-player :is(audio, li)', (elements) =>
      elements.map((element) => element.checkVisibility() && element.clientHeight > 10),
    );
    assert.deepEqual(shown, [true, true]);
    const shell = await page.$eval('kapitel-player', ({shadowRoot}) =>
      shadowRoot?.querySelector('section')?.checkVisibility(),
    );
    assert.equal(shell, false);
    await page.close();
  });
});
