import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  pageWithPlayer,
  part,
  partWithText,
  showPlayer,
  startBrowser,
  startSite,
  waitFor,
} from './harness.js';

const PAGE = pageWithPlayer('/demo/rich.json');

const EPISODE = JSON.stringify({
  title: 'Wie Schrauben halten',
  audio: '/demo/sound/179.mp3',
  duration: 4718,
  image: '/demo/episodes/179.svg',
  content: '<p>Von 01:30 an: <b>Gewinde</b>.</p>',
  persons: [{name: 'Ada', role: 'Host', img: '/demo/episodes/179.svg?ada'}],
  links: [{platform: 'spotify', url: 'https://open.spotify.com/episode/3I0c'}],
  chapters: [
    {
      startTime: 0,
      title: 'Anfang',
      url: 'https://example.org/1',
      img: '/demo/episodes/179.svg?one',
    },
    {startTime: 60, title: 'Gewinde'},
  ],
});

describe('what a player tells about its episode', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite({'/post': PAGE, '/demo/rich.json': EPISODE});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('opens beside the audio, and loads pictures when they are shown', async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${site.origin}/post`);
    await showPlayer(page);
    await waitFor(page, () => player.episode);
    const asked = (/** @type {RegExp} */ what) =>
      site.requests.filter((path) => what.test(path)).length;
    await (await part(page, 'menu-button')).click();
    const line = await partWithText(page, 'menu-item', 'About this episode');
    assert.equal(asked(/about-panel|\?ada|\?one|\.mp3/), 0);
    await line.click();
    await part(page, 'person-image');
    await waitFor(page, () => elements().some(({textContent}) => textContent === '01:30'));
    assert.deepEqual([asked(/about-panel/), asked(/\?ada/), asked(/\?one|\.mp3/)], [1, 1, 0]);
    // The chapter's picture comes with playback, and goes with its chapter.
    await (await part(page, 'play-button')).click();
    await waitFor(page, () =>
      elements().some((element) => element.matches('.chapter-image') && !player.paused),
    );
    assert.ok(asked(/\?one/));
    await page.evaluate(() =>
      elements()
        .find(({localName, textContent}) => localName === 'a' && textContent === '01:30')
        ?.click(),
    );
    await waitFor(page, () => player.currentTime >= 90 && player.activeChapterIndex === 1);
    await waitFor(page, () => !elements().some((element) => element.matches('.chapter-image')));
    const spotify = await part(page, 'about-link');
    const link = await spotify.evaluate((link) => {
      link.dispatchEvent(new Event('contextmenu', {bubbles: true}));
      return Reflect.get(link, 'href');
    });
    assert.match(link, /^https:\/\/open\.spotify\.com\/episode\/3I0c\?t=9\d$/);
  });
});
