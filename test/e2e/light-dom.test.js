import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const PAGE = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Ein Blog</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; font: 1rem/1.5 sans-serif }</style>
<link rel="stylesheet" href="/dist/kapitel.css">
<script type="module" src="/dist/kapitel.js"></script>
<h1>Ein Artikel</h1>
<kapitel-player>
  <h2>#179 MLOps: Machine Learning in die Produktion bringen</h2>
  <img src="/demo/episodes/179.svg" alt="" width="40" height="40">
  <audio controls preload="none" src="/demo/sound/179.mp3"></audio>
  <ol>
    <li><a href="#t=0">Anfang</a> <time>0:00</time></li>
    <li><a href="#t=6:29">Werbung</a> <time>6:29</time></li>
    <li><a href="#t=17:21">Model Training</a> <time>17:21</time></li>
    <li><a href="#t=52:28">Monitoring und Model Drift</a> <time>52:28</time></li>
    <li><a href="#t=1:13:21">Abschluss</a> <time>1:13:21</time></li>
  </ol>
</kapitel-player>
<p>Der Artikel geht weiter.</p>
</html>`;

/** Keeps the layout shifts that the browser reports, but for those inside its own audio controls. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      if (entry.sources.some((/** @type {any} */ {node}) => node)) shifts.push(entry.value);
    }
  }).observe({type: 'layout-shift', buffered: true});
}

describe('what the author wrote inside the player', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    site = await startSite({
      '/': PAGE,
      '/late': PAGE.replace(/<script.*/, ''),
      // A script in the middle of the list that lets the rest of the page wait.
      '/streamed': PAGE.replace('type="module"', 'type="module" async').replace(
        '<li><a href="#t=17:21">',
        '<script src="/slow.js"></script>$&',
      ),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('shows where scripts are off: audio with controls, and the whole list', async () => {
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(site.origin);
    const shown = await page.$$eval('kapitel-player :is(audio, li, h2)', (elements) =>
      elements.map((element) => element.checkVisibility() && element.clientHeight > 10),
    );
    assert.deepEqual(shown, Array(7).fill(true));
    const list = await page.$eval(
      'ol',
      ({clientHeight, scrollHeight}) => scrollHeight - clientHeight,
    );
    assert.equal(list, 0);
    await page.close();
  });

  it('is the episode where there is no src, and is hidden then', async () => {
    page = await browser.newPage();
    await page.goto(site.origin);
    await showPlayer(page);
    const row = await part(page, 'chapter', 2);
    assert.match(await row.evaluate((row) => row.textContent), /Model Training/);
    assert.equal(
      await page.evaluate(() => player.episode?.title),
      '#179 MLOps: Machine Learning in die Produktion bringen',
    );
    assert.equal(
      await page.$eval('kapitel-player audio', (audio) => audio.checkVisibility()),
      false,
    );
    await row.click();
    await waitFor(page, () => player.currentTime > 1041 && !player.paused);
    await page.close();
  });

  it('is read to its end where the script is there first', async () => {
    page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (!request.url().endsWith('/slow.js')) return void request.continue();
      await waitFor(page, () => document.querySelector('kapitel-player:defined'));
      await request.respond({contentType: 'text/javascript', body: 'globalThis.log = ["slow"]'});
    });
    await page.goto(`${site.origin}/streamed`);
    await showPlayer(page);
    await part(page, 'chapter', 4);
    assert.deepEqual(await page.evaluate(() => log), ['slow']);
    assert.deepEqual(
      await page.evaluate(() => player.chapters.map(({startTime}) => startTime)),
      [0, 389, 1041, 3148, 4401],
    );
    await page.close();
  });

  it('continues audio that was started before the script ran', async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/late`);
    await page.click('h1');
    await page.evaluate(async () => {
      const audio = /** @type {HTMLAudioElement} */ (document.querySelector('audio'));
      audio.currentTime = 1500;
      await audio.play();
    });
    await page.addScriptTag({url: '/dist/kapitel.js', type: 'module'});
    await showPlayer(page);
    await waitFor(page, () => player.currentTime > 1500 && !player.paused);
    assert.ok((await page.evaluate(() => player.currentTime)) < 1560);
    assert.equal(await page.$eval('audio', (audio) => audio.paused), true);
    await page.close();
  });

  for (const width of [360, 500, 600, 680, 800, 1200]) {
    it(`gives its place to the player without moving anything, ${width} px wide`, async () => {
      page = await browser.newPage();
      await page.setViewport({width, height: 1000});
      await page.evaluateOnNewDocument(watchShifts);
      // The page is seen before the script comes.
      await page.goto(`${site.origin}/late`);
      await page.waitForSelector('kapitel-player li', {visible: true});
      const below = () => page.$eval('p', (paragraph) => paragraph.getBoundingClientRect().top);
      const early = await below();
      await page.addScriptTag({url: '/dist/kapitel.js', type: 'module'});
      await showPlayer(page);
      await part(page, 'chapter', 4);
      await part(page, 'skip-button');
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      assert.ok(Math.abs((await below()) - early) < 3, `${early} became ${await below()}`);
      assert.deepEqual(await page.evaluate(() => shifts), []);
      await page.close();
    });
  }
});
