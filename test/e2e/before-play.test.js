import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A blog</title>
<link rel="icon" href="data:,">
<script src="/watch.js"></script>
<script type="module" src="/dist/kapitel.js"></script>
<kapitel-player src="/demo/episodes/179.json"></kapitel-player>
</html>`;

/** Notes in the page whatever a careful blogger would want to know of. */
function watch() {
  globalThis.log = [];
  /** @type {(object: any, method: string, note: (self: unknown, name: unknown) => string | false) => void} */
  const spy = (object, method, note) => {
    const original = object[method];
    /** @param {unknown[]} args */
    object[method] = function (...args) {
      const line = note(this, args[0]);
      if (line) log.push(line);
      return original.apply(this, args);
    };
  };
  spy(EventTarget.prototype, 'addEventListener', (self, type) =>
    self === document || self === window || self === document.body ? `listener ${type}` : false,
  );
  spy(Storage.prototype, 'setItem', (_, key) => `storage ${key}`);
  spy(IDBFactory.prototype, 'open', (_, name) => `database ${name}`);
  for (const name of ['AudioContext', 'OfflineAudioContext', 'Worker']) {
    const Original = Reflect.get(globalThis, name);
    const Watched = class extends Original {
      /** @param {...unknown} args */
      constructor(...args) {
        log.push(name);
        super(...args);
      }
    };
    Reflect.set(globalThis, name, Watched);
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      log.push(`cookie ${value}`);
    },
  });
}

describe('before play', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** What the page has asked for besides itself, from whatever origin. */
  const requested = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => name.replace(location.origin, '').replace(/-[0-9a-f]{8}\.js$/, '')),
    );

  const sounds = () => site.requests.filter((path) => path.includes('.mp3'));

  before(async () => {
    site = await startSite({'/': PAGE, '/watch.js': `(${watch})()`});
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
      '/dist/kapitel-rolldown-runtime',
      '/dist/kapitel.js',
      '/watch.js',
    ]);
  });

  it('makes no sound, listens to no page, stores nothing', async () => {
    assert.deepEqual(await page.evaluate(() => log), []);
  });

  it('fetches Howler, but no sound, when the player is touched', async () => {
    await page.mouse.move(300, 100);
    await waitFor(page, () =>
      performance.getEntriesByType('resource').some(({name}) => name.includes('howler-engine')),
    );
    assert.deepEqual(sounds(), []);
    assert.deepEqual(await page.evaluate(() => log), []);
  });

  it('starts no AudioContext when it plays, and asks the page only what forbids the sound and when it returns', async () => {
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.3);
    await waitFor(page, () => log.includes('listener pageshow'));
    assert.deepEqual(await page.evaluate(() => log.sort()), [
      'listener pageshow',
      'listener securitypolicyviolation',
    ]);
    assert.notDeepEqual(sounds(), []);
  });

  it('leaves nothing of Howler on the window', async () => {
    const names = await page.evaluate(() =>
      ['Howl', 'Howler', 'Sound', 'HowlerGlobal'].filter((name) => name in globalThis),
    );
    assert.deepEqual(names, []);
  });
});
