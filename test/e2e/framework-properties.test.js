import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {build} from 'vite';
import {frameworkPlugins} from '../../tools/framework-plugins.js';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** What a component says of its player at first; `say()` lets it say something else. */
const SAID = `{audio: '/demo/sound/179.mp3', chapters: '/chapters', duration: 4718}`;

const CHAPTERS = JSON.stringify([
  {start: '00:00:00', title: 'One'},
  {start: '00:01:00', title: 'Two'},
]);

/** Frameworks set properties where an element has them, and attributes where it has none. */
const FILES = {
  'react.js': `
    import {createElement, useState} from 'react';
    import {createRoot} from 'react-dom/client';
    const Player = () => {
      const [said, say] = useState(${SAID});
      globalThis.say = say;
      return createElement('kapitel-player', said);
    };
    createRoot(document.body).render(createElement(Player));`,
  'vue.js': `
    import {createApp, h, shallowRef} from 'vue';
    const said = shallowRef(${SAID});
    globalThis.say = (now) => (said.value = now);
    createApp({render: () => h('kapitel-player', said.value)}).mount(document.body);`,
  'Player.svelte': `
    <script>
      let said = $state(${SAID});
      globalThis.say = (now) => (said = now);
    </script>
    <kapitel-player {...said}></kapitel-player>`,
  'svelte.js': `
    import {mount} from 'svelte';
    import Player from './Player.svelte';
    mount(Player, {target: document.body});`,
};

describe('what a framework sets on a player', () => {
  // Inside the project, where the frameworks are found.
  const folder = mkdtempSync(resolve('dist/frameworks-'));
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    for (const [name, code] of Object.entries(FILES)) writeFileSync(join(folder, name), code);
    const names = ['react', 'vue', 'svelte'];
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: frameworkPlugins(),
      build: {
        outDir: join(folder, 'built'),
        rolldownOptions: {
          input: names.map((name) => join(folder, `${name}.js`)),
          output: {entryFileNames: '[name].js', chunkFileNames: '[name].js'},
        },
      },
    });
    /** @param {string} scripts */
    const page = (scripts) =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts}<body></body></html>`;
    const player = '<script type="module" src="/dist/kapitel.js"></script>';
    const pages = names.flatMap((name) => {
      const own = `<script type="module" src="${folder.slice(resolve('.').length)}/built/${name}.js"></script>`;
      return [
        [`/${name}`, page(player + own)],
        // The element is there before it is defined.
        [`/${name}/late`, page(own)],
      ];
    });
    site = await startSite({...Object.fromEntries(pages), '/chapters': CHAPTERS});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    rmSync(folder, {recursive: true});
  });

  for (const name of ['react', 'vue', 'svelte']) {
    for (const path of [`/${name}`, `/${name}/late`]) {
      it(`counts at first, and when it is another (${path})`, async () => {
        const page = await browser.newPage();
        /** @type {unknown[]} */
        const errors = [];
        page.on('pageerror', (error) => errors.push(error));
        await page.goto(site.origin + path);
        await waitFor(page, () => document.querySelector('kapitel-player'));
        if (path.endsWith('late')) {
          await page.addScriptTag({type: 'module', url: '/dist/kapitel.js'});
        }
        await showPlayer(page);
        await part(page, 'chapter', 1);
        assert.equal(await page.evaluate(() => player.duration), 4718);
        await page.evaluate(() =>
          Reflect.get(globalThis, 'say')({audio: '/demo/sound/179.mp3', duration: '50:00'}),
        );
        await waitFor(page, () => player.duration === 3000 && !player.chapters.length);
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }
});
