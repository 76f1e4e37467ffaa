/** Files of the player that are missing when more of the episode is read. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chunkOf, FAULTS, point, press, said, until, visit} from './chunk-visit.js';
import {part, startBrowser, waitFor} from './harness.js';

/** A page with a transcript of its own. */
const SPOKEN = {
  body: `<kapitel-player id="player" src="/files/spoken.json"></kapitel-player>
<kapitel-transcript for="player"></kapitel-transcript>`,
};
/** Content in which the listener plays what is there at first. */
const GROWING = {
  body: '<kapitel-player><audio preload="none" src="/demo/sound/179.mp3"></audio></kapitel-player>',
};
/** What is added to the content, and what reads it. @type {[what: string, html: string, chunk: string][]} */
const ADDED = [
  ['a list', '<ol><li>0:00 Anfang</li><li>0:10 Ende</li></ol>', 'markup'],
  ['a file', '<audio><track kind="chapters" src="/files/podlove.json"></audio>', 'podlove'],
];

describe('a file of the player that is missing', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  before(async () => {
    browser = await startBrowser();
    tab = await (await browser.createBrowserContext()).newPage();
  });
  after(() => browser.close());

  /**
   * Tests a page in which a file is missing.
   *
   * @param {{body: string}} page
   * @param {string} name
   * @param {(heal: () => Promise<void>) => Promise<void>} test gets what puts the file back, and tells the page that it
   *   is online
   */
  async function without(page, name, test) {
    let isMissing = true;
    /** @param {string} file */
    const faultOf = (file) => (isMissing && chunkOf(file) === name ? FAULTS['404'] : undefined);
    await visit(tab, page, faultOf, () =>
      test(async () => {
        isMissing = false;
        await tab.evaluate(() => void dispatchEvent(new Event('online')));
      }),
    );
  }

  it('is named by the player when its transcript needs it, and the transcript appears at `online`', () =>
    without(SPOKEN, 'srt', async (heal) => {
      await point(tab);
      await until(tab, () => said(tab));
      const alerts = () => elements().filter(({role}) => role === 'alert').length;
      assert.equal(await tab.evaluate(alerts), 1);
      await heal();
      await part(tab, 'transcript-sentence');
      await until(tab, async () => !(await said(tab)));
    }));

  for (const [what, html, name] of ADDED) {
    it(`lets audio play on when ${what} of chapters that was added needs it, and they appear at \`online\``, () =>
      without(GROWING, name, async (heal) => {
        await press(tab);
        await waitFor(tab, () => !player.paused && player.currentTime > 0);
        await tab.evaluate((html) => {
          player.addEventListener('emptied', () => log.push('emptied'));
          player.insertAdjacentHTML('beforeend', html);
        }, html);
        await until(tab, () => said(tab));
        await heal();
        await waitFor(tab, () => player.chapters.length > 1);
        await until(tab, async () => !(await said(tab)));
        assert.deepEqual(await tab.evaluate(() => [player.paused, ...log]), [false]);
      }));
  }

  it('leaves the page as it is if it is the script itself', async () => {
    const body = `<kapitel-player>
<audio controls preload="none" src="/demo/sound/179.mp3"></audio></kapitel-player>`;
    /** @param {string} file */
    const faultOf = (file) => (file === 'kapitel.js' ? FAULTS['404'] : undefined);
    await visit(tab, {body}, faultOf, async () => {
      const isSeen = () => document.querySelector('audio')?.checkVisibility();
      assert.equal(await tab.evaluate(isSeen), true);
    });
  });

  it('is named by a frame after a while if it is the script of the frame', async () => {
    const body = '<iframe src="/dist/embed.html?src=/demo/episodes/179.json"></iframe>';
    let isMissing = true;
    /** @param {string} file */
    const faultOf = (file) => (isMissing && file === 'embed.js' ? FAULTS['404'] : undefined);
    await visit(tab, {body}, faultOf, async () => {
      const isSeen = () => {
        const line = document.querySelector('iframe')?.contentDocument?.querySelector('#missing');
        return line?.checkVisibility({visibilityProperty: true});
      };
      assert.equal(await tab.evaluate(isSeen), false);
      await tab.evaluate(() => {
        const page = document.querySelector('iframe')?.contentDocument;
        for (const animation of page?.getAnimations() ?? []) animation.finish();
      });
      assert.equal(await tab.evaluate(isSeen), true);
      isMissing = false;
      await tab.evaluate(() => {
        document.querySelector('iframe')?.contentDocument?.querySelector('a')?.click();
      });
      await waitFor(tab, () => {
        const page = document.querySelector('iframe')?.contentDocument;
        return Boolean(page?.querySelector('kapitel-player')) && !page?.querySelector('#missing');
      });
    });
  });
});
