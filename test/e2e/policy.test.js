import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** The policy that the documentation promises to be enough. */
const policy = /```http\nContent-Security-Policy: ([^`]*)```/.exec(
  readFileSync('docs/embedding.md', 'utf8'),
)?.[1];

/** @param {string} body */
const page = (body) => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Ein strenges Blog</title>
<link rel="icon" href="/demo/episodes/179.svg">
${body}
</html>`;

const PLAYER = `<p class="notes">Bei 17:21.</p>
<kapitel-player src="/demo/episodes/179.json" link-times=".notes"></kapitel-player>`;

const LOADER = 'src="/dist/kapitel.bundle.js" data-src="/demo/episodes/179.json"></script>';

const LOADERS = page(
  `<p>Eins</p><script ${LOADER}<p>und</p><script defer ${LOADER}<p>oder</p><script async ${LOADER}`,
);

const PAGES = {
  '/module': page(`<script type="module" src="/dist/kapitel.js"></script>${PLAYER}`),
  '/bundle': page(`<script defer src="/dist/kapitel.bundle.js"></script>${PLAYER}`),
  '/light':
    page(`<script type="module" src="/dist/kapitel.js"></script><p class="notes">Bei 17:21.</p>
<kapitel-player link-times=".notes"><audio controls preload="none" src="/demo/sound/179.mp3"></audio>
<ol><li>(0:00) Anfang</li><li>(06:29) Werbung</li><li>(07:29) Weiter</li><li>(17:21) Training</li></ol></kapitel-player>`),
  '/podlove': page(`<p class="notes">Bei 17:21.</p><script src="/dist/shim-podlove.js"></script>
<podlove-web-player episode="/demo/episodes/179.json"></podlove-web-player>`),
};

describe('under a strict policy, with Trusted Types', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    assert.ok(policy, 'the documentation has no policy');
    site = await startSite(
      {...PAGES, '/loaders': LOADERS},
      {
        'Content-Security-Policy': policy.replaceAll(/\s+/g, ' ').trim(),
      },
    );
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  for (const path of Object.keys(PAGES)) {
    it(`plays, opens its popups and breaks no rule (${path})`, async () => {
      const strict = await browser.newPage();
      await strict.evaluateOnNewDocument(() => {
        globalThis.log = [];
        addEventListener('securitypolicyviolation', ({violatedDirective, sourceFile, sample}) =>
          log.push(`${violatedDirective} ${sourceFile} ${sample}`),
        );
      });
      await strict.goto(site.origin + path);
      await waitFor(strict, () => document.querySelector('kapitel-player'));
      await showPlayer(strict);
      await (await part(strict, 'chapter', 3)).click();
      await waitFor(strict, () => player.currentTime > 1041 && !player.paused);
      for (const button of ['rate', 'menu-button']) {
        await (await part(strict, button)).click();
        await (await part(strict, 'popup')).waitForSelector('*');
        await strict.keyboard.press('Escape');
      }
      await (await part(strict, 'timeline')).focus();
      await strict.keyboard.press('ArrowRight');
      if (path !== '/podlove') await strict.waitForSelector('.notes a');
      assert.deepEqual(await strict.evaluate(() => log), []);
      await strict.close();
    });
  }

  it('lets every tag with the bundle have its player', async () => {
    const strict = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    strict.on('pageerror', (error) => errors.push(String(error)));
    await strict.goto(`${site.origin}/loaders`);
    await waitFor(strict, () => {
      const players = [...document.querySelectorAll('kapitel-player')];
      return players.length === 3 && players.every(({episode}) => episode);
    });
    const before = await strict.$$eval('script + kapitel-player', ({length}) => length);
    assert.equal(before, 3);
    assert.deepEqual(errors, []);
    await strict.close();
  });

  it('is a policy that forbids something', async () => {
    const strict = await browser.newPage();
    await strict.goto(`${site.origin}/module`);
    const refused = await strict.evaluate(() => {
      try {
        document.body.innerHTML = '<p>';
        return false;
      } catch {
        return true;
      }
    });
    assert.equal(refused, true);
    await strict.close();
  });
});
