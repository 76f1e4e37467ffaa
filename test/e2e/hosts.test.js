import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const SCRIPT = '<script type="module" src="/dist/kapitel.js"></script>';
const PLAYER = '<kapitel-player lang="en" src="/demo/episodes/179.json"></kapitel-player>';
const howler = readFileSync(
  createRequire(import.meta.url).resolve('howler/dist/howler.min.js'),
  'utf8',
);

/** @param {string} inside */
const page = (inside) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
${inside}
</html>`;

/** A loader that, like RequireJS, takes every `define` for one of its modules. */
const AMD = `<script>
  globalThis.defined = [];
  globalThis.define = Object.assign((...args) => defined.push(args), {amd: {}});
</script>`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const pages = {
  '/amd': page(`<script>${howler}</script>${AMD}${SCRIPT}${PLAYER}`),
  '/twice': page(`${SCRIPT}<script type="module" src="/dist/kapitel.js?v=2"></script>
${PLAYER}${PLAYER}`),
  '/plain': page(SCRIPT + PLAYER),
  '/elsewhere': page('<p>Another page</p>'),
  '/frame': page(SCRIPT + PLAYER),
};

describe('in a host page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let strictSite;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {string[]} */
  let errors;
  /** @type {string[]} */
  let sounds;

  /** @param {string} address */
  async function open(address) {
    tab = await (await browser.createBrowserContext()).newPage();
    errors = [];
    sounds = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on('request', (request) => {
      if (request.url().includes('.mp3')) sounds.push(request.url());
    });
    await tab.evaluateOnNewDocument(() => {
      const violations = /** @type {string[]} */ ([]);
      Object.assign(globalThis, {violations});
      addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await tab.goto(address);
  }

  const hear = async () => {
    await (await part(tab, 'chapter', 2)).click();
    await waitFor(tab, () => player.currentTime > 449 && !player.paused && !player.seeking);
  };

  before(async () => {
    browser = await startBrowser();
    site = await startSite(pages);
    strictSite = await startSite(pages, {'Content-Security-Policy': POLICY});
  });
  after(async () => {
    await browser.close();
    site.close();
    strictSite.close();
  });

  it('with a module loader and its own Howler, neither is touched', async () => {
    await open(`${site.origin}/amd`);
    await showPlayer(tab);
    await tab.evaluate(() => {
      Object.assign(globalThis, {theirs: Reflect.get(globalThis, 'Howler')});
    });
    await hear();
    const seen = await tab.evaluate(() => {
      const {defined, theirs, Howler} = /** @type {any} */ (globalThis);
      return {defined: defined.length, same: theirs === Howler, howls: Howler._howls.length};
    });
    assert.deepEqual(seen, {defined: 0, same: true, howls: 0});
    assert.deepEqual(errors, []);
  });

  it('that has the script twice, both players play', async () => {
    await open(`${site.origin}/twice`);
    await showPlayer(tab);
    await hear();
    await tab.evaluate(() => {
      globalThis.player = /** @type {any} */ (document.querySelectorAll('kapitel-player')[1]);
    });
    const rows = await tab.evaluate(
      () => document.querySelector('kapitel-player')?.chapters.length ?? 0,
    );
    await (await part(tab, 'chapter', rows + 2)).click();
    await waitFor(tab, () => player.currentTime > 449 && !player.paused);
    assert.deepEqual(errors, []);
  });

  it('with a strict policy and Trusted Types, nothing is reported', async () => {
    await open(`${strictSite.origin}/plain`);
    await showPlayer(tab);
    await hear();
    await tab.evaluate(() => player.remove());
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await tab.evaluate(() => Reflect.get(globalThis, 'violations')), []);
    assert.deepEqual(errors, []);
  });

  it('that is left and returned to, the player shows what is so and plays on', async () => {
    await open(`${site.origin}/plain`);
    await showPlayer(tab);
    await hear();
    await tab.goto(`${site.origin}/elsewhere`);
    await tab.goBack();
    await showPlayer(tab);
    await waitFor(tab, () => player.episode);
    await hear();
    assert.deepEqual(errors, []);
  });

  it('that was discarded and restored, nothing is asked for before a press', async () => {
    await open(`${site.origin}/plain`);
    await showPlayer(tab);
    await hear();
    // The page that goes may ask for more of its sound until it is gone.
    tab.once('framenavigated', () => (sounds.length = 0));
    await tab.reload();
    await showPlayer(tab);
    await waitFor(tab, () => player.episode);
    assert.equal(await tab.evaluate(() => player.paused), true);
    assert.deepEqual(sounds, []);
    await hear();
    assert.equal(sounds.length > 0, true);
  });

  it('that moves the player while it plays, the sound goes on', async () => {
    await open(`${site.origin}/plain`);
    await showPlayer(tab);
    await hear();
    const asked = sounds.length;
    await tab.evaluate(() => {
      const box = document.createElement('section');
      document.body.append(box);
      box.append(player);
    });
    const time = await tab.evaluate(() => player.currentTime);
    await waitFor(tab, (time) => player.currentTime > time + 0.3, time);
    assert.equal(sounds.length, asked);
  });

  it('in another origin’s frame that may not play by itself, a press inside it plays', async () => {
    const other = site.origin.replace('127.0.0.1', 'localhost');
    Object.assign(pages, {
      '/framing': page(`<iframe src="${other}/frame" width="700" height="700"></iframe>`),
    });
    await open(`${site.origin}/framing`);
    const frame = await tab.waitForFrame((frame) => frame.url().endsWith('/frame'));
    const button = await frame.waitForFunction(
      () =>
        document
          .querySelector('kapitel-player')
          ?.shadowRoot?.querySelector('kapitel-play-button')
          ?.shadowRoot?.querySelector('button'),
      {polling: 100, timeout: 15_000},
    );
    await /** @type {any} */ (button).click();
    await frame.waitForFunction(
      () => (document.querySelector('kapitel-player')?.currentTime ?? 0) > 0.3,
      {polling: 100, timeout: 15_000},
    );
  });
});
