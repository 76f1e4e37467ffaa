import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {openFrame, page} from './frame-host.js';
import {part, startBrowser, startSite, waitFor} from './harness.js';

describe('in a frame', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let host;
  /** @type {{origin: string, close(): void}} */
  let site;
  /** @type {{origin: string, close(): void}} */
  let hosts;
  /** @type {{origin: string, close(): void}} */
  let sharing;
  /** @type {{origin: string, close(): void}} */
  let listing;

  before(async () => {
    site = await startSite({});
    sharing = await startSite({}, {'Access-Control-Allow-Origin': '*'});
    const frame = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&t=17:21`;
    const meta = `<meta name="kapitel-origins" content="https://example.org ${sharing.origin}">`;
    listing = await startSite(
      {'/dist/embed.html': readFileSync('dist/embed.html', 'utf8').replace('<title>', `${meta}$&`)},
      {'Access-Control-Allow-Origin': '*'},
    );
    const listed = `${listing.origin}/dist/embed.html?src=`;
    hosts = await startSite({
      '/listed': page(`${listed}${sharing.origin}/demo/episodes/179.json`),
      '/own': page(
        `${listed}/demo/episodes/179.json&audio=${site.origin}/demo/sound/179.mp3&transcript=${site.origin}/a.vtt&chapters=https://example.org/chapters.json`,
      ),
      '/unlisted': page(`${listed}${site.origin}/demo/episodes/179.json`),
      '/': page(frame),
      '/sandbox': page(frame.replace(site.origin, sharing.origin)).replace(
        '<iframe',
        '$& sandbox="allow-scripts"',
      ),
      '/unshared': page(
        `${frame}&lang=de&audio=${encodeURIComponent('/demo/sound/179.mp3')}`,
      ).replace('<iframe', '$& sandbox="allow-scripts"'),
      '/unshared-alone': page(`${frame}&audio=javascript:alert(1)`).replace(
        '<iframe',
        '$& sandbox="allow-scripts"',
      ),
      '/hostile': page(
        `${site.origin}/dist/embed.html?src=javascript:alert(1)&audio=data:text/html,x&chapters=javascript:alert(1)&transcript=data:text/vtt,x&theme=dark&accent=url(x)&radius=0;color:red`,
      ),
      '/knobs': page(
        `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&chapters=embedded&accent=%23166255&radius=4px&skip-back=5&announce=chapters&lang=de&theme=dark`,
      ),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    sharing.close();
    listing.close();
    hosts.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    host = await browser.newPage();
    return openFrame(host, hosts.origin + path);
  };

  it('shows the episode at the moment that the address names, and is as high as it needs', async () => {
    const frame = await open('/');
    await part(frame, 'chapter', 9);
    await waitFor(host, () => document.querySelector('iframe')?.clientHeight !== 100);
    const inner = await frame.evaluate(
      () => document.querySelector('kapitel-player')?.getBoundingClientRect().height,
    );
    await waitFor(
      host,
      (inner) => Math.abs(Number(document.querySelector('iframe')?.clientHeight) - inner) <= 1,
      inner,
    );
    assert.equal(
      await frame.evaluate(
        () => /** @type {any} */ (document.querySelector('kapitel-player')).currentTime,
      ),
      1041,
    );
    await host.close();
  });

  it('plays in a sandbox, which is of no origin, from a host that shares its files', async () => {
    const frame = await open('/sandbox');
    await part(frame, 'chapter', 9);
    await (await part(frame, 'play-button')).click();
    await waitFor(
      frame,
      () => /** @type {any} */ (document.querySelector('kapitel-player')).currentTime > 1041.2,
    );
    assert.equal(await frame.evaluate(() => origin), 'null');
    // It may open nothing elsewhere, so the audio takes its place.
    assert.equal(await frame.evaluate(() => document.querySelector('base')), null);
    await host.close();
  });

  it('says so in a sandbox, from a host that doesn’t share its files, and links to the audio', async () => {
    const frame = await open('/unshared');
    await frame.waitForSelector('[role=alert]');
    const said = await frame.evaluate(() => {
      const alert = document.querySelector('[role=alert]');
      const {href, target} = /** @type {HTMLAnchorElement} */ (
        document.querySelector('[role=alert] a')
      );
      return {
        words: /** @type {HTMLElement} */ (alert).innerText.split(/\n+/),
        lang: alert?.getAttribute('lang'),
        href,
        target,
      };
    });
    assert.deepEqual(said, {
      words: ['Ein Teil des Players konnte nicht geladen werden.', 'Audiodatei öffnen'],
      lang: 'de',
      href: `${site.origin}/demo/sound/179.mp3`,
      target: '',
    });
    // The frame is as high as the words need.
    await waitFor(host, () => {
      const height = document.querySelector('iframe')?.clientHeight ?? 0;
      return height !== 100 && height > 50;
    });
    await host.close();
  });

  it('links to itself in such a sandbox if its URL names no audio that may be opened', async () => {
    const frame = await open('/unshared-alone');
    const link = await frame.waitForSelector('[role=alert] a');
    assert.deepEqual(await link.evaluate((/** @type {any} */ {href, target}) => [href, target]), [
      frame.url(),
      '_blank',
    ]);
    await host.close();
  });

  it('opens the audio in a page of its own, not in its place', async () => {
    const alone = await browser.newPage();
    const address = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json`;
    await alone.goto(address);
    await part(alone, 'chapter', 9);
    await (await part(alone, 'menu-button')).evaluate((button) => button.click());
    await (await part(alone, 'menu-item', 1)).click();
    const opened = await browser.waitForTarget((target) => target.url().endsWith('.mp3'));
    await (await opened.page())?.close();
    assert.equal(alone.url(), address);
    await alone.close();
  });

  it('accepts only http and https URLs', async () => {
    const frame = await open('/hostile');
    const element = await frame.waitForSelector('kapitel-player');
    assert.deepEqual(
      await element.evaluate((/** @type {Element} */ element) => element.getAttributeNames()),
      ['src', 'theme'],
    );
    await waitFor(frame, () => {
      const player = document.querySelector('kapitel-player');
      return player?.src === 'about:invalid' && player.error?.reason === 'not-found';
    });
    await host.close();
  });

  it('speaks the language that is set, or the listener’s, and has the colours of its theme', async () => {
    const page = await browser.newPage();
    const own = await page.evaluate(() => navigator.language);
    await page.close();
    for (const [path, wanted] of Object.entries({'/knobs': ['de', 'dark'], '/': [own, '']})) {
      const frame = await open(path);
      await frame.waitForSelector('kapitel-player');
      const said = await frame.evaluate(() => {
        const {lang, style} = document.documentElement;
        return [lang, style.colorScheme];
      });
      assert.deepEqual(said, wanted);
      await host.close();
    }
  });

  for (const path of ['/listed', '/own']) {
    it(`loads an episode from an origin that its publisher allows (${path})`, async () => {
      const frame = await open(path);
      await waitFor(frame, () => document.querySelector('kapitel-player')?.episode);
      const names = await frame.$eval('kapitel-player', (/** @type {Element} */ element) =>
        element.getAttributeNames(),
      );
      assert.deepEqual(names, path === '/own' ? ['src', 'chapters'] : ['src']);
      await host.close();
    });
  }

  it('says that there is no episode where its publisher doesn’t allow the origin', async () => {
    const frame = await open('/unlisted');
    await waitFor(frame, () => {
      const player = document.querySelector('kapitel-player');
      return player?.src === 'about:invalid' && player.error?.reason === 'not-found';
    });
    await host.close();
  });

  it('reports its height without what is listened to', async () => {
    await open('/');
    const {src} = await waitFor(host, () =>
      messages.find(({context}) => context === 'iframe.resize'),
    );
    assert.equal(src, `${site.origin}/dist/embed.html`);
    await host.close();
  });

  it('has every knob that a script tag has', async () => {
    const frame = await open('/knobs');
    const element = await frame.waitForSelector('kapitel-player');
    const said = await element.evaluate((/** @type {HTMLElement} */ element) => [
      ...['chapters', 'skip-back', 'announce'].map((name) => element.getAttribute(name)),
      ...['accent', 'radius'].map((name) => element.style.getPropertyValue(`--kapitel-${name}`)),
    ]);
    assert.deepEqual(said, ['embedded', '5', 'chapters', '#166255', '4px']);
    await host.close();
  });
});
