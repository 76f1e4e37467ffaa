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

/** Keeps the layout shifts that the browser reports. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) shifts.push(entry.value);
  }).observe({type: 'layout-shift', buffered: true});
}

describe('a player that a server rendered', () => {
  const folder = mkdtempSync(resolve('dist/hydration-'));
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
          output: {entryFileNames: 'assets/client.js'},
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
    site = await startSite(
      {
        '/': `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${player}
<script type="module">globalThis.rendered = document.querySelector('kapitel-player').shadowRoot.querySelector('section');</script>
<script type="module" src="${folder.slice(resolve('.').length)}/assets/client.js"></script></html>`,
      },
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

  it('is taken over as it stands, and comes to life', async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchShifts);
    /** @type {unknown[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(site.origin);
    await showPlayer(page);
    assert.ok(errors.length === 0, String(errors));
    await waitFor(page, () => player.shadowRoot?.querySelector('section') && player.hasUpdated);
    assert.equal(
      await page.evaluate(
        () => Reflect.get(globalThis, 'rendered') === player.shadowRoot?.querySelector('section'),
      ),
      true,
    );
    await part(page, 'chapter', 9);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    assert.deepEqual(errors, []);
    // Controls that come alive before the row is laid out grow by a few pixels; 0.1 is what readers notice.
    const shift = await page.evaluate(() => shifts.reduce((sum, value) => sum + value, 0));
    assert.ok(shift < 0.02, `moved by ${shift}`);
    await page.close();
  });

  it('shows what the author wrote inside where scripts are off, and no dead buttons', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(site.origin);
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
