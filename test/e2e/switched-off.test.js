import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chunkOf} from './chunk-visit.js';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';
import {watchPage} from './watch-page.js';

const OFF = [
  ...['about', 'chapter-choice', 'chapter-details', 'measure', 'media-fragments', 'media-session'],
  ...['memory', 'picture-in-picture', 'share', 'sleep-timer'],
];
const PAGE = pageWithPlayer(
  '/demo/episodes/179.json',
  `${OFF.map((name) => `${name}="off"`).join(' ')} concurrent keyshortcuts=""`,
  '<script src="/watch.js"></script>',
);

describe('a player with every feature switched off', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite({'/': PAGE, '/watch.js': `(${watchPage})()`});
    browser = await startBrowser();
    page = await (await browser.createBrowserContext()).newPage();
    // A link to a moment, which isn't followed.
    await page.goto(`${site.origin}/#t=90`);
    await showPlayer(page);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.3);
    // The last feature has started.
    await waitFor(page, () => log.includes('listener pageshow'));
    await page.evaluate(() => {
      document.addEventListener('measure', () => log.push('measure'));
      player.currentTime = 700;
      player.playbackRate = 1.5;
      player.volume = 0.5;
      player.dispatchEvent(new KeyboardEvent('keydown', {key: 'k', bubbles: true}));
    });
    await waitFor(page, () => player.currentTime > 700.3);
    await page.evaluate(() => player.pause());
    await waitFor(page, () => player.paused);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await (await part(page, 'menu-button')).click();
    await part(page, 'menu-item');
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('reads and writes nothing but the listener’s own corrections of chapters', async () => {
    const lines = await page.evaluate(() => log.filter((line) => !line.startsWith('listener')));
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('storage kapitel:chapters:')),
      [],
    );
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  it('listens only for a page that returns', async () => {
    // Audio that is slow to open may be forbidden by a policy, which is listened for until it plays.
    const lines = await page.evaluate(() =>
      log.filter((line) => /^listener (?!securitypolicyviolation)/.test(line)),
    );
    assert.deepEqual(lines, ['listener pageshow', 'listener measure']);
  });

  it('dispatches no events to measure, and leaves the media session alone', async () => {
    assert.ok(!(await page.evaluate(() => log.includes('measure'))));
    assert.equal(await page.evaluate(() => navigator.mediaSession?.metadata ?? null), null);
  });

  it('has no line of them in its menu', async () => {
    const lines = await page.evaluate(() =>
      elements().flatMap(({part, textContent}) =>
        part.contains('menu-item') ? textContent.trim() : [],
      ),
    );
    assert.deepEqual(lines, ['Open the audio file', 'Announce chapters']);
  });

  it('loads only what all players share', () => {
    const names = site.requests.flatMap((path) => chunkOf(path.replace('/dist/', '')) ?? []);
    assert.deepEqual(names.sort(), [
      ...['controls', 'howler-engine', 'later', 'panels', 'playback', 'reading', 'touch'],
    ]);
  });
});
