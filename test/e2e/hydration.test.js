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
      render(html`<kapitel-player src="/demo/episodes/179.json"></kapitel-player>`),
    );
    site = await startSite(
      {
        '/': `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${player}
<script type="module">globalThis.rendered = document.querySelector('kapitel-player').shadowRoot.querySelector('section');</script>
<script type="module" src="/assets/client.js"></script></html>`,
      },
      {},
      {root: folder, folders: /^\/assets\//},
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
    await page.evaluate(() => {
      player.episode = {
        title: 'An episode',
        audio: [{url: 'https://example.org/1.mp3'}],
        chapters: [{startTime: 0, endTime: 9, title: 'One'}],
        persons: [],
        links: [],
        problems: [],
      };
    });
    await (await part(page, 'chapter')).evaluate((row) => row.textContent);
    assert.deepEqual(errors, []);
  });
});
