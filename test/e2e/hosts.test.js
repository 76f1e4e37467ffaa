import assert from 'node:assert/strict';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {page, WATCH} from './host-page.js';
import {LIMIT, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const {KAPITEL_BROWSER} = process.env;
const SCRIPT = '<script type="module" src="/dist/kapitel.js"></script>';
const PLAYER = '<kapitel-player lang="en" src="/demo/episodes/179.json"></kapitel-player>';
const BUNDLE = '<script defer src="/dist/kapitel.bundle.js"></script>';

/** @param {string} name of a script in a package */
const source = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

/** A page whose modules come by RequireJS, which takes every `define` for one of them, and that plays by Howler. */
const AMD = `<script>${source('howler/dist/howler.min.js')}</script>
<script>${source('requirejs')}</script>
<script>
  Object.assign(globalThis, {theirs: Howler, defined: []});
  requirejs.onError = ({message}) => defined.push(message);
</script>`;

/**
 * A folder with this build and, under `old/`, the same as another version is: with another name for what its
 * files share.
 */
function twoVersions() {
  const folder = mkdtempSync(join(tmpdir(), 'kapitel-'));
  for (const name of ['dist', 'demo']) symlinkSync(resolve(name), join(folder, name));
  const old = join(folder, 'old');
  cpSync('dist', old, {recursive: true});
  const id = /kapitel-([0-9a-f]{8})/.exec(readFileSync('dist/kapitel.js', 'utf8'))?.[1] ?? '';
  for (const file of readdirSync(old)) {
    if (!/^kapitel.*\.js$/.test(file)) continue;
    const code = readFileSync(join(old, file), 'utf8').replaceAll(id, '01dbeef1');
    rmSync(join(old, file));
    writeFileSync(join(old, file.replace(id, '01dbeef1')), code);
  }
  return folder;
}

/** Notes the audio that this page asks for. The server can't tell it from what the page before asks for late. */
const NOTE_AUDIO = `Object.assign(globalThis, {audio: []});
const {set} = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src');
Object.defineProperty(HTMLMediaElement.prototype, 'src', {
  set(url) {
    audio.push(url);
    set.call(this, url);
  },
});
new PerformanceObserver((list) => {
  for (const {name} of list.getEntries()) if (name.includes('.mp3')) audio.push(name);
}).observe({type: 'resource', buffered: true});`;

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
  '/watch.js': WATCH,
  '/amd': page(AMD + SCRIPT + PLAYER),
  '/amd-bundle': page(AMD + BUNDLE + PLAYER),
  '/twice': page(`${SCRIPT}<script type="module" src="/dist/kapitel.js?v=2"></script>
${PLAYER}${PLAYER}`),
  '/versions': page(`<script type="module" src="/old/kapitel.js"></script>${SCRIPT}
${PLAYER}${PLAYER}`),
  '/plain': page(SCRIPT + PLAYER),
  '/noted': page(`<script>${NOTE_AUDIO}</script>${SCRIPT}${PLAYER}`),
  '/elsewhere': page('<p>Another page</p>'),
  '/frame': page(SCRIPT + PLAYER),
};

describe('in a host page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let strictSite;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let muteSite;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @param {string} address */
  async function open(address) {
    tab = await (await browser.createBrowserContext()).newPage();
    await tab.goto(address);
  }

  /** @param {'errors' | 'violations'} name of what the page has noted */
  const noted = (name) => tab.evaluate((name) => Reflect.get(globalThis, name), name);

  const hear = async () => {
    await (await part(tab, 'chapter', 2)).click();
    await waitFor(tab, () => player.currentTime > 449 && !player.paused && !player.seeking);
  };

  before(async () => {
    browser = await startBrowser();
    folder = twoVersions();
    site = await startSite(pages, {}, {root: folder, folders: /^\/(dist|old|demo)\//});
    strictSite = await startSite(pages, {'Content-Security-Policy': POLICY});
    muteSite = await startSite(pages, {
      'Content-Security-Policy': POLICY.replace("media-src 'self'", "media-src 'none'"),
    });
  });
  after(async () => {
    await browser.close();
    site.close();
    strictSite.close();
    muteSite.close();
    rmSync(folder, {recursive: true});
  });

  for (const path of ['/amd', '/amd-bundle']) {
    it(`with RequireJS and its own Howler, neither is touched (${path})`, async () => {
      await open(site.origin + path);
      await showPlayer(tab);
      await hear();
      const seen = await tab.evaluate(() => {
        const {defined, theirs, Howler} = /** @type {any} */ (globalThis);
        return {defined, same: theirs === Howler, howls: Howler._howls.length};
      });
      assert.deepEqual(seen, {defined: [], same: true, howls: 0});
      assert.deepEqual(await noted('errors'), []);
    });
  }

  for (const [path, what] of [
    ['/twice', 'the script twice'],
    ['/versions', 'two versions of it'],
  ]) {
    it(`that has ${what}, both players play`, async () => {
      await open(site.origin + path);
      await showPlayer(tab);
      await hear();
      const rows = await tab.evaluate(
        () => document.querySelector('kapitel-player')?.chapters.length ?? 0,
      );
      await tab.evaluate(() => {
        globalThis.player = /** @type {any} */ (document.querySelectorAll('kapitel-player')[1]);
      });
      await (await part(tab, 'chapter', rows + 2)).click();
      await waitFor(tab, () => player.currentTime > 449 && !player.paused);
      assert.deepEqual(await noted('errors'), []);
    });
  }

  it('with a strict policy and Trusted Types, nothing is reported', async () => {
    await open(`${strictSite.origin}/plain`);
    await showPlayer(tab);
    await hear();
    await tab.evaluate(() => player.remove());
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await noted('violations'), []);
    assert.deepEqual(await noted('errors'), []);
  });

  it('whose policy forbids the audio, the player says which policy, even if Play is pressed at once', async () => {
    await open(`${muteSite.origin}/plain`);
    await showPlayer(tab);
    await part(tab, 'play-button');
    // The user has interacted with the page, but not with the player.
    await tab.mouse.click(1, 1);
    await tab.evaluate(() => player.play());
    await waitFor(tab, () => player.error);
    await (await part(tab, 'play-button')).hover();
    await waitFor(tab, () => player.error?.reason === 'policy');
    const sentence = await (await part(tab, 'error')).evaluate(({textContent}) => textContent);
    assert.match(sentence ?? '', /security settings/);
    assert.deepEqual(await noted('errors'), []);
  });

  it('that is left and restored or reloaded, the player shows its state and plays on', async () => {
    await open(`${site.origin}/plain`);
    await showPlayer(tab);
    await hear();
    await tab.evaluate(() => {
      Object.assign(globalThis, {left: player.currentTime});
      addEventListener('pageshow', ({persisted}) => Object.assign(globalThis, {persisted}));
    });
    await tab.goto(`${site.origin}/elsewhere`);
    await tab.goBack();
    await showPlayer(tab);
    // The back/forward cache is optional; Firefox has none under WebDriver.
    await waitFor(
      tab,
      () => !Reflect.has(globalThis, 'left') || Reflect.get(globalThis, 'persisted'),
    );
    await waitFor(tab, () => player.episode);
    const paused = await tab.evaluate(() => player.paused);
    const button = await part(tab, 'play-button');
    const label = await button.evaluate(({ariaLabel}) => ariaLabel);
    assert.equal(label, paused ? 'Play' : 'Pause');
    if (paused) await button.click();
    const left = await tab.evaluate(() => Number(Reflect.get(globalThis, 'left') ?? 0));
    // Audio that the browser had to open again is at its start for a moment.
    await waitFor(tab, (left) => player.currentTime > left - 3.5, left);
    const time = await tab.evaluate(() => player.currentTime);
    await waitFor(tab, (time) => player.currentTime > time + 0.3, time);
    assert.deepEqual(await noted('errors'), []);
  });

  // Neither WebKitGTK's driver nor Chromium's headless shell can hide a page.
  if (KAPITEL_BROWSER === 'firefox') {
    it('that lies behind another when the audio ends, it has ended, once', async () => {
      await open(`${site.origin}/plain`);
      await showPlayer(tab);
      await hear();
      await tab.evaluate(() => {
        Object.assign(globalThis, {ends: 0});
        player.addEventListener('ended', () =>
          Reflect.set(globalThis, 'ends', 1 + Reflect.get(globalThis, 'ends')),
        );
      });
      // WebDriver may bring a page to the front.
      await tab.evaluate(() => {
        document.addEventListener('visibilitychange', () => {
          if (document.hidden) player.currentTime = player.duration - 1;
        });
        player.addEventListener('ended', () =>
          localStorage.setItem('seen', document.visibilityState),
        );
      });
      const other = await tab.browserContext().newPage();
      await other.goto(`${site.origin}/elsewhere`);
      await other.bringToFront();
      const seen = await other.waitForFunction(() => localStorage.getItem('seen'), {
        polling: 100,
        timeout: LIMIT,
      });
      assert.equal(await seen.jsonValue(), 'hidden');
      await tab.bringToFront();
      const {ends, paused, currentTime, duration} = await tab.evaluate(() => ({
        ends: Reflect.get(globalThis, 'ends'),
        paused: player.paused,
        currentTime: player.currentTime,
        duration: player.duration,
      }));
      assert.deepEqual({ends, paused}, {ends: 1, paused: true});
      assert.ok(Math.abs(currentTime - duration) < 0.5);
      const button = await part(tab, 'play-button');
      assert.equal(await button.evaluate(({ariaLabel}) => ariaLabel), 'Play');
      await other.close();
    });
  }

  it('that was discarded and restored, nothing is requested before a press', async () => {
    await open(`${site.origin}/noted`);
    await showPlayer(tab);
    await hear();
    await tab.reload();
    await showPlayer(tab);
    await waitFor(tab, () => player.episode);
    const seen = () =>
      tab.evaluate(() => ({
        paused: player.paused,
        audio: /** @type {string[]} */ (Reflect.get(globalThis, 'audio')),
      }));
    assert.deepEqual(await seen(), {paused: true, audio: []});
    await hear();
    assert.match((await seen()).audio[0] ?? '', /\.mp3/);
  });

  it('that moves the player while it plays, the audio continues', async () => {
    await open(`${site.origin}/plain`);
    await showPlayer(tab);
    await hear();
    await tab.evaluate(() => {
      // The browser may ask for more of the same sound at any time.
      const heard = /** @type {string[]} */ ([]);
      Object.assign(globalThis, {heard});
      for (const type of ['pause', 'emptied', 'loadstart', 'seeking']) {
        player.addEventListener(type, () => heard.push(type));
      }
      const box = document.createElement('section');
      document.body.append(box);
      box.append(player);
    });
    const time = await tab.evaluate(() => player.currentTime);
    await waitFor(tab, (time) => player.currentTime > time + 0.3, time);
    assert.deepEqual(await tab.evaluate(() => Reflect.get(globalThis, 'heard')), []);
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
      {polling: 100, timeout: LIMIT},
    );
    await /** @type {any} */ (button).click();
    await frame.waitForFunction(
      () => (document.querySelector('kapitel-player')?.currentTime ?? 0) > 0.3,
      {polling: 100, timeout: LIMIT},
    );
  });
});
