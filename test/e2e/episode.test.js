import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {frequencyOf, starts} from '../../tools/demo-sound.js';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const MONITORING = 7;

const PAGE = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Ein Blog</title>
<script type="module" src="/dist/kapitel.js?ver=6.8"></script>
<style>body { min-height: 300vh }</style>
<h1>Ein Artikel</h1>
<kapitel-player src="/demo/episodes/179.json"></kapitel-player>
</html>`;

/** Records every element on which `play()` is called, so that a test can analyse its audio. */
function noteSounds() {
  const {play} = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    globalThis.sound = this;
    return play.call(this);
  };
}

/** The loudest frequency of the page's sound, in Hz. */
async function listen() {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, {fftSize: 32768, smoothingTimeConstant: 0});
  context.createMediaElementSource(sound).connect(analyser).connect(context.destination);
  const bins = new Float32Array(analyser.frequencyBinCount);
  for (;;) {
    await new Promise(requestAnimationFrame);
    analyser.getFloatFrequencyData(bins);
    const loudest = bins.indexOf(Math.max(...bins));
    // It takes a moment until the window is full of audio.
    if (context.currentTime > 1 && Number(bins[loudest]) > -40)
      return (loudest * context.sampleRate) / analyser.fftSize;
  }
}

const currentTime = () => player.currentTime;

describe('the episode on a page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    site = await startSite({'/': PAGE});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** A fresh page, with chapters. */
  const open = async () => {
    page = await browser.newPage();
    await page.evaluateOnNewDocument(noteSounds);
    await page.goto(site.origin);
    await showPlayer(page);
    return part(page, 'chapter', 9);
  };

  it('plays when play is pressed, and the time advances', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    const before = await waitFor(page, () => player.currentTime);
    await waitFor(page, (before) => player.currentTime > before + 0.5, before);
    await page.close();
  });

  it('jumps to the chapter about monitoring: place, mark and sound are that chapter’s', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    await waitFor(page, currentTime);
    const row = await part(page, 'chapter', MONITORING);
    assert.match(await row.evaluate((row) => row.textContent), /Monitoring und Model Drift/);
    // Noted in the page: until the test hears of it the audio has gone on.
    await page.evaluate(() => {
      player.addEventListener('seeked', () => {
        Object.assign(globalThis, {landed: player.currentTime});
      });
    });
    await row.click();
    const time = await waitFor(page, () => Reflect.get(globalThis, 'landed'));
    const start = Number(starts[MONITORING]);
    assert.ok(time >= start && time < start + 0.5, `at ${time}`);
    await waitFor(page, (row) => row.getAttribute('aria-current') === 'true', row);
    const heard = await page.evaluate(listen);
    assert.ok(Math.abs(heard - frequencyOf(MONITORING)) < 3, `heard ${heard} Hz`);
    await page.close();
  });

  it('plays a chapter that is clicked before anything played', async () => {
    await open();
    await (await part(page, 'chapter', 3)).click();
    await waitFor(page, () => player.currentTime > 1041);
    const heard = await page.evaluate(listen);
    assert.ok(Math.abs(heard - frequencyOf(3)) < 3, `heard ${heard} Hz`);
    await page.close();
  });

  it('moves the mark at the next update of the time when one chapter runs into the next', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    await waitFor(page, currentTime);
    await page.evaluate((time) => {
      player.currentTime = time - 0.7;
    }, Number(starts[4]));
    const row = await part(page, 'chapter', 4);
    // The browser updates the time at least every 250 ms. An update that comes late on a busy machine is late for both.
    const [early, late] = await page.evaluate(
      async (row, start) => {
        /** @type {number[]} */
        const early = [];
        /** @type {number[]} */
        const late = [];
        const isMarked = () => row.ariaCurrent === 'true';
        await new Promise((resolve) => {
          sound.addEventListener('timeupdate', () => {
            const {currentTime} = sound;
            if (sound.seeking || currentTime < start - 0.7) return;
            if (currentTime < start && isMarked()) early.push(currentTime);
            // The mark is rendered after the listeners of this event ran.
            if (currentTime >= start && isMarked()) resolve(undefined);
            else if (currentTime >= start) late.push(currentTime);
          });
        });
        return [early, late];
      },
      row,
      Number(starts[4]),
    );
    assert.deepEqual(early, []);
    assert.ok(Number(late?.length) <= 1, `the mark was missing at ${late}`);
    await page.close();
  });

  it('lands on the last of forty seeks in two seconds', async () => {
    await open();
    await (await part(page, 'play-button')).click();
    await waitFor(page, currentTime);
    await page.evaluate(async () => {
      const start = performance.now();
      for (let index = 1; index <= 40; index++) {
        while (performance.now() < start + index * 50) await new Promise(requestAnimationFrame);
        player.currentTime = ((index * 37) % 41) * 100;
      }
    });
    const last = ((40 * 37) % 41) * 100;
    await waitFor(page, () => {
      return !player.seeking && player.readyState > 2;
    });
    const time = await page.evaluate(currentTime);
    // The seeks are 100 seconds apart, and the audio plays on until the test looks.
    assert.ok(time >= last && time < last + 50, `at ${time}`);
    await page.close();
  });

  it('does not move the page when the mark moves', async () => {
    await open();
    await page.evaluate(() => player.seekToChapter(9));
    await waitFor(page, () => player.activeChapterIndex === 9);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.close();
  });
});
