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

const PAGE = pageWithPlayer('/demo/episodes/179.json');

describe('sharing', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    const framed = PAGE.replace('/demo/episodes/179.json', '/framed.json');
    const inside = framed.replaceAll('"', '&quot;');
    site = await startSite({
      '/post': PAGE,
      '/framed': framed,
      '/framed.json': JSON.stringify({
        title: 'Framed',
        url: 'https://blog.example/posts/7?utm_source=frame',
        audio: [{url: '/demo/sound/179.mp3'}],
        duration: 600,
      }),
      '/nameless.json': JSON.stringify({title: 'Nameless', audio: [{url: '/demo/sound/179.mp3'}]}),
      '/host': `<!doctype html><link rel="icon" href="data:,"><iframe src="/framed" width="600" height="600"></iframe>`,
      '/nowhere': `<!doctype html><link rel="icon" href="data:,"><iframe srcdoc="${inside.replace('/framed.json', '/nameless.json')}" width="600" height="600"></iframe>`,
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} text */
  const press = async (text) => {
    const name = text === 'Share…' ? 'menu-item' : 'share-button';
    await (await partWithText(page, name, text)).click();
  };
  const linkIn = async () =>
    (await part(page, 'share-link')).evaluate((field) => Reflect.get(field, 'value'));

  it('shares a link that opens the page at the moment, and a frame that does the same', async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/post?utm_source=letter#t=1:30`);
    await showPlayer(page);
    await waitFor(page, () => player.currentTime === 90);
    const asked = () => site.requests.filter((path) => path.includes('qr-code')).length;
    await (await part(page, 'menu-button')).click();
    await press('Share…');
    const link = await linkIn();
    assert.equal(link, `${site.origin}/post#t=90`);
    assert.equal(asked(), 0);
    await press('QR code');
    await part(page, 'qr-code');
    assert.equal(asked(), 1);
    await press('Copy embed code');
    const code = await waitFor(
      page,
      (field) => (field.value.startsWith('<iframe') ? field.value : ''),
      await part(page, 'share-link'),
    );
    assert.deepEqual(
      site.requests.filter((path) => path.includes('.mp3')),
      [],
    );
    for (const target of [link, /src="([^"]+)/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '']) {
      await page.goto('about:blank');
      await page.goto(target);
      await page.waitForSelector('kapitel-player');
      await showPlayer(page);
      await waitFor(page, () => player.currentTime === 90);
    }
    await page.close();
  });

  for (const [name, path, kinds, shared] of /** @type {const} */ ([
    [
      'the page of the episode, since the page of a frame is nobody’s',
      '/host',
      1,
      'https://blog.example/posts/7',
    ],
    ['nothing in a frame without a URL', '/nowhere', 0, ''],
  ])) {
    it(`shares ${name}`, async () => {
      const tab = await browser.newPage();
      await tab.goto(site.origin + path);
      const frame = await tab.waitForFrame((frame) => frame !== tab.mainFrame());
      page = /** @type {any} */ (frame);
      await page.waitForSelector('kapitel-player');
      await showPlayer(page);
      await (await part(page, 'menu-button')).click();
      await press('Share…');
      assert.equal(await linkIn(), shared);
      const choices = () => elements().filter((element) => element.matches('input[name=link]'));
      assert.equal(await page.evaluate(`(${choices})().length`), kinds);
      await tab.close();
    });
  }
});
