import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const chapters = Array.from({length: 6}, (_, index) => ({
  startTime: index * 60,
  title: `Chapter ${index + 1}, whose title needs several lines on a phone, and a link`,
  url: `https://example.org/${index}`,
}));
const EPISODE = {title: 'Links', audio: [{url: '/demo/sound/179.mp3'}], duration: 360, chapters};
const VIEWPORT = '<meta name="viewport" content="width=device-width">';

// Only Chromium can be a phone here.
describe('on a phone', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite({
      '/ltr': pageWithPlayer('/episode.json', '', VIEWPORT),
      '/rtl': pageWithPlayer('/episode.json', 'dir="rtl"', VIEWPORT),
      '/episode.json': JSON.stringify(EPISODE),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`the links of chapters are wide enough for a finger: ${direction}`, async () => {
      const tab = await browser.newPage();
      await tab.emulate({
        viewport: {width: 360, height: 800, isMobile: true, hasTouch: true},
        userAgent: await browser.userAgent(),
      });
      await tab.goto(`${site.origin}/${direction}`);
      await showPlayer(tab);
      await (await part(tab, 'play-button')).tap();
      const links = () =>
        elements()
          .filter((element) => element.matches('a.chapter-link') && element.checkVisibility())
          .map((link) => {
            link.scrollIntoView({block: 'center', behavior: 'instant'});
            const icon = link.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
            const centre = {x: icon.x + icon.width / 2, y: icon.y + icon.height / 2};
            const root = /** @type {ShadowRoot} */ (link.getRootNode());
            const isHit = (/** @type {number} */ x, /** @type {number} */ y) =>
              link.contains(root.elementFromPoint(centre.x + x, centre.y + y));
            /** How far a press hits the link. */
            const reach = (/** @type {number} */ x, /** @type {number} */ y) => {
              let steps = 0;
              while (isHit(x * (steps + 1), y * (steps + 1))) steps++;
              return steps;
            };
            return {
              where: root.host.localName,
              width: reach(1, 0) + reach(-1, 0),
              height: reach(0, 1) + reach(0, -1),
            };
          });
      await waitFor(tab, () =>
        ['kapitel-chapters', 'kapitel-timeline'].every((name) =>
          elements().some(
            (element) =>
              element.matches('a.chapter-link') &&
              /** @type {ShadowRoot} */ (element.getRootNode()).host.localName === name,
          ),
        ),
      );
      const sizes = await tab.evaluate(links);
      assert.equal(sizes.length, 7);
      for (const {where, width, height} of sizes) {
        const [wide, high] = where === 'kapitel-chapters' ? [42, 42] : [42, 30];
        assert.ok(width >= wide, `${where}: ${width} wide`);
        assert.ok(height >= high, `${where}: ${height} high`);
      }
      await tab.close();
    });
  }
});
