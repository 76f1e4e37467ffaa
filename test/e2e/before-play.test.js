import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';
import {watchPage} from './watch-page.js';

const PAGE = pageWithPlayer('/demo/episodes/179.json', '', '<script src="/watch.js"></script>');

/**
 * In the page: no audio plays before `release()`, which returns the time. The player waits for it without a limit, since a
 * slow machine may take longer than its timers.
 */
function holdAudio() {
  const {setTimeout} = window;
  const {play} = HTMLMediaElement.prototype;
  const released = new Promise((resolve) => {
    globalThis.release = () => {
      const time = performance.now();
      resolve(undefined);
      return time;
    };
  });
  Object.assign(window, {
    setTimeout: (/** @type {() => void} */ action, delay = 0) =>
      [300, 1000].includes(delay) ? 0 : setTimeout(action, delay),
  });
  HTMLMediaElement.prototype.play = async function () {
    await released;
    await play.call(this);
  };
}

describe('before play', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** The requests of the page besides itself, to any origin. */
  const requested = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => name.replace(location.origin, '').replace(/-[0-9a-f]{8}\.js$/, '')),
    );

  /** When a chunk was requested, once it has been loaded. @param {string} name */
  const loaded = (name) =>
    waitFor(
      page,
      (name) =>
        performance.getEntriesByType('resource').find((entry) => entry.name.includes(name))
          ?.startTime,
      `/kapitel-${name}-`,
    );

  const sounds = () => site.requests.filter((path) => path.includes('.mp3'));

  before(async () => {
    site = await startSite({
      '/': PAGE,
      '/watch.js': `(${watchPage})()`,
      '/held': PAGE.replace('/watch.js', '/hold.js'),
      '/hold.js': `(${holdAudio})()`,
    });
    browser = await startBrowser();
    page = await (await browser.createBrowserContext()).newPage();
    await page.goto(site.origin, {waitUntil: 'networkidle0'});
    await showPlayer(page);
    await part(page, 'chapter', 9);
    await part(page, 'timeline');
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('asks for the script, the episode, its cover and nothing else, all from the page’s own place', async () => {
    const names = await requested();
    assert.deepEqual(names.sort(), [
      '/demo/episodes/179.json',
      '/demo/episodes/179.svg',
      '/dist/kapitel-controls',
      '/dist/kapitel-reading',
      '/dist/kapitel.js',
      '/watch.js',
    ]);
  });

  it('requests no audio, adds no listener to the page, reads nothing stored, stores nothing', async () => {
    assert.deepEqual(await page.evaluate(() => log), []);
  });

  it('fetches Howler, but no audio, when the player is touched', async () => {
    await page.mouse.move(300, 100);
    await waitFor(page, () =>
      performance.getEntriesByType('resource').some(({name}) => name.includes('howler-engine')),
    );
    assert.deepEqual(sounds(), []);
    assert.deepEqual(await page.evaluate(() => log), []);
  });

  it('starts no AudioContext when it plays, and listens only for other media, a new fragment, and the page going and returning', async () => {
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.3);
    await waitFor(page, () =>
      ['pageshow', 'pagehide', 'hashchange', 'play'].every((type) =>
        log.includes(`listener ${type}`),
      ),
    );
    // Audio that is slow to open may be forbidden by a policy, which is listened for until it plays.
    const listeners = () => log.filter((line) => !/^storage|securitypolicyviolation$/.test(line));
    assert.deepEqual((await page.evaluate(listeners)).sort(), [
      'listener hashchange',
      'listener pagehide',
      'listener pageshow',
      'listener play',
    ]);
    assert.notDeepEqual(sounds(), []);
  });

  it('looks then into what it remembers, and never for an episode to continue', async () => {
    const keys = ['places', 'heard', 'settings'].map((name) => `storage kapitel:${name}`);
    await waitFor(
      page,
      (keys) => keys.every((/** @type {string} */ key) => log.includes(key)),
      keys,
    );
    const lines = await page.evaluate(() => log);
    assert.ok(!lines.includes('storage kapitel:continue'));
  });

  it('leaves nothing of Howler on the window', async () => {
    const names = await page.evaluate(() =>
      ['Howl', 'Howler', 'Sound', 'HowlerGlobal'].filter((name) => name in globalThis),
    );
    assert.deepEqual(names, []);
  });

  it('runs Howler, the memory and the pausing of others between a press and the audio, and the rest afterwards', async () => {
    await page.goto(`${site.origin}/held`, {waitUntil: 'networkidle0'});
    await showPlayer(page);
    await (await part(page, 'play-button')).click();
    for (const name of ['howler-engine', 'touch']) await loaded(name);
    await waitFor(page, () =>
      elements().some(
        (element) => element.matches('.ring') && getComputedStyle(element).display === 'block',
      ),
    );
    const time = await page.evaluate(() => release());
    for (const name of ['later', 'playback']) {
      assert.ok((await loaded(name)) > time, `${name} comes after the audio`);
    }
  });
});
