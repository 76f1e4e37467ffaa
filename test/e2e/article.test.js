import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const HEAD = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Ein Blog</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist/kapitel.js"></script>`;

const ARTICLE = `${HEAD}
<article>
  <p>Springe <a id="link" href="#t=17:21">zum Training</a> oder
    <button id="button" data-kapitel-seek="52:28">zum Monitoring</button>,
    <a id="elsewhere" href="/other.html#t=5">woanders</a>.</p>
  <kapitel-player src="/demo/episodes/179.json" link-times=".notes"></kapitel-player>
  <div class="notes"><p>Bei 1:05:39 geht es um Skills, um 10:11 Uhr um nichts.</p><pre>30:09</pre><code>30:09</code></div>
  <p id="bare">45:27</p>
</article>`;

/** A page without links to a time. */
const SHADOW = (/** @type {string} */ attribute) => `${HEAD}
<div id="host"><template shadowrootmode="open">
  <p><a href="#t=17:21">zum Training</a></p>
  <p class="notes">Bei 17:21 geht es um Training.</p>
  <kapitel-player src="/demo/episodes/179.json" ${attribute}></kapitel-player>
</template></div>`;

const APART = `${HEAD}
<header><kapitel-play-button for="two"></kapitel-play-button></header>
<kapitel-player id="one" src="/demo/episodes/179.json" layout="bar"></kapitel-player>
<aside><kapitel-chapters for="two"></kapitel-chapters></aside>
<kapitel-player id="two" src="/demo/episodes/179.json" layout="bar"></kapitel-player>
<footer><kapitel-timeline for="two"></kapitel-timeline></footer>`;

describe('around the player', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {{origin: string, close(): void}} */
  let site;

  before(async () => {
    site = await startSite({
      '/article': ARTICLE,
      '/shadow': SHADOW(''),
      '/shadow-times': SHADOW('link-times=".notes"'),
      '/apart': APART,
      '/still': `${HEAD}
<kapitel-player src="/demo/episodes/179.json" start="1:00"></kapitel-player>
<kapitel-player src="/demo/episodes/179.json"></kapitel-player>`,
      '/other.html': HEAD,
      '/base/': `${HEAD}<base href="/other/">
<article><kapitel-player src="/demo/episodes/179.json"></kapitel-player><a id="link" href="#t=17:21">zum Training</a></article>`,
      '/query': `${HEAD}
<kapitel-player src="/demo/episodes/179.json"></kapitel-player><p><a id="link" href="/query#t=17m21s">zum Training</a></p>`,
      '/query/': `${HEAD}
<kapitel-player src="/demo/episodes/179.json"></kapitel-player><p><a id="link" href="/query#t=17m21s">zum Training</a></p>`,
      '/bare': `${HEAD}
<kapitel-player src="/demo/episodes/179.json" link-times=".notes"></kapitel-player><main></main>`,
      '/unlinked': `${HEAD}
<kapitel-player src="/demo/episodes/179.json"></kapitel-player><main></main>`,
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    page = await browser.newPage();
    await page.goto(site.origin + path);
    await showPlayer(page);
    await part(page, 'timeline');
  };

  it('is at the moment at which the page was opened, in its first player, and silent', async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/still#t=17:21`);
    await showPlayer(page);
    await waitFor(page, () => player.currentTime === 1041);
    const [first, second] = await page.$$eval('kapitel-player', (all) =>
      all.map((element) => /** @type {any} */ (element).currentTime),
    );
    assert.deepEqual([first, second], [1041, 0]);
    assert.equal(await page.evaluate(() => player.readyState), 0);
    await page.close();
  });

  it('is at the moment that the query of its URL names', async () => {
    page = await browser.newPage();
    await page.goto(`${site.origin}/still?utm_source=x&t=17m21s`);
    await showPlayer(page);
    await waitFor(page, () => player.currentTime === 1041);
    await page.close();
  });

  for (const path of ['/base/', '/query?utm_source=x', '/query/?utm_source=x']) {
    it(`plays from a link to a time, and stays on the page (${path})`, async () => {
      await open(path);
      await page.evaluate(() => {
        globalThis.log = [];
        document.addEventListener('click', (event) => {
          log.push(String(event.defaultPrevented));
          event.preventDefault();
        });
      });
      // The links are handled shortly after the time line is rendered.
      await waitFor(page, () => {
        document.querySelector('a')?.click();
        return log.includes('true') && player.currentTime >= 1041;
      });
      await page.close();
    });
  }

  for (const [path = '', markup = ''] of [
    ['/unlinked', '<a href="#t=17:21">zum Training</a>'],
    ['/unlinked', '<button data-kapitel-seek="17:21">zum Training</button>'],
    ['/bare', '<p class="notes">Bei 17:21 geht es um Training.</p>'],
    ['/article', '<p class="notes">Bei 17:21 geht es um Training.</p>'],
  ]) {
    it(`plays from what is added later: ${path} ${markup}`, async () => {
      await open(path);
      await part(page, 'skip-button');
      await page.evaluate((markup) => {
        const target = /** @type {Element} */ (document.querySelector('main, article'));
        const added = document.createElement('div');
        added.id = 'added';
        target.append(added);
        added.innerHTML = markup;
      }, markup);
      await waitFor(page, () => {
        const added = /** @type {HTMLElement | null} */ (
          document.querySelector('#added :is(a, button)')
        );
        added?.click();
        return player.currentTime >= 1041 && !player.paused;
      });
      await page.close();
    });
  }

  it('follows a link that becomes one to another time', async () => {
    await open('/article');
    await page.waitForSelector('.notes a');
    await page.$eval('#link', (link) => link.setAttribute('href', '#t=52:28'));
    await page.click('#link');
    await waitFor(page, () => player.currentTime >= 3148);
    await page.close();
  });

  it('plays from the moment that a link or a button in the article names', async () => {
    await open('/article');
    await page.waitForSelector('.notes a');
    await page.click('#link');
    await waitFor(page, () => player.currentTime > 1041 && !player.paused);
    assert.ok((await page.evaluate(() => player.currentTime)) < 1100);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.click('#button');
    await waitFor(page, () => player.currentTime > 3148);
    await page.close();
  });

  for (const [path, link] of [
    ['/shadow', 'p:first-child a'],
    ['/shadow-times', '.notes a'],
  ]) {
    it(`plays from a link in the shadow tree that it is in (${path})`, async () => {
      page = await browser.newPage();
      await page.goto(site.origin + path);
      await part(page, 'timeline');
      // The links are handled shortly after the time line is rendered.
      await waitFor(
        page,
        (selector) => {
          const root = document.querySelector('#host')?.shadowRoot;
          root?.querySelector(selector)?.click();
          return Number(root?.querySelector('kapitel-player')?.currentTime) >= 1041;
        },
        link,
      );
      await page.close();
    });
  }

  it('marks the link to the moment that is playing', async () => {
    await open('/article');
    await page.waitForSelector('.notes a');
    /** @returns {string[]} */
    const marked = () =>
      [...document.querySelectorAll('article [aria-current=time]')].map(({id}) => id);
    assert.deepEqual(await page.evaluate(marked), []);
    await page.click('#link');
    await page.waitForSelector('#link[aria-current=time]');
    assert.deepEqual(await page.evaluate(marked), ['link']);
    await page.evaluate(() => {
      player.currentTime = 3200;
    });
    await page.waitForSelector('#button[aria-current=time]');
    assert.deepEqual(await page.evaluate(marked), ['button']);
    // The chapter after the one with a link.
    await page.evaluate(() => {
      player.currentTime = 2000;
    });
    await page.waitForSelector('#button:not([aria-current])');
    assert.deepEqual(await page.evaluate(marked), []);
    await page.close();
  });

  it('makes links of times only in the elements that the attribute selects, and leaves code and times of day alone', async () => {
    await open('/article');
    await page.waitForSelector('.notes a');
    const links = await page.$$eval('a[href^="#t="]:not([id])', (links) =>
      links.map(({textContent}) => textContent),
    );
    assert.deepEqual(links, ['1:05:39']);
    await page.click('.notes a');
    await waitFor(page, () => player.currentTime > 3939);
    await page.close();
  });

  it('leaves links to other pages alone', async () => {
    await open('/article');
    await page.waitForSelector('.notes a');
    await Promise.all([page.waitForNavigation(), page.click('#elsewhere')]);
    assert.match(page.url(), /other\.html#t=5$/);
    await page.close();
  });

  it('listens to nothing but the links before play', async () => {
    page = await browser.newPage();
    await page.evaluateOnNewDocument(() => {
      globalThis.log = [];
      const {addEventListener} = EventTarget.prototype;
      /** @param {any[]} args */
      EventTarget.prototype.addEventListener = function (...args) {
        if ([window, document, document.body].includes(/** @type {any} */ (this)))
          log.push(args[0]);
        return Reflect.apply(addEventListener, this, args);
      };
    });
    await page.goto(`${site.origin}/article`);
    await page.waitForSelector('.notes a');
    assert.deepEqual(await page.evaluate(() => log), []);
    await page.close();
  });

  it('works from anywhere on the page by `for`, before and after the player it names', async () => {
    await open('/apart');
    await page.waitForFunction(() =>
      document
        .querySelector('kapitel-timeline[for]')
        ?.shadowRoot?.querySelector('[part=duration]')
        ?.textContent?.includes('1:18:38'),
    );
    const two = await page.$('#two');
    const row = await page.waitForFunction(
      () =>
        document.querySelector('aside kapitel-chapters')?.shadowRoot?.querySelectorAll('button')[3],
    );
    await /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (row).click();
    const timeOf = (/** @type {any} */ {currentTime}) => currentTime;
    await waitFor(
      page,
      () => /** @type {any} */ (document.getElementById('two')).currentTime > 1041,
    );
    assert.equal(await page.evaluate(() => player.currentTime), 0);
    const pause = await page.evaluateHandle(() =>
      document.querySelector('header kapitel-play-button')?.shadowRoot?.querySelector('button'),
    );
    assert.equal(await page.evaluate((button) => button?.ariaLabel, pause), 'Pause');
    await /** @type {any} */ (pause).click();
    await waitFor(page, () => /** @type {any} */ (document.getElementById('two')).paused);
    assert.ok(await two?.evaluate(timeOf));
    await page.close();
  });

  it('shows elements outside the player in its colours', async () => {
    await open('/apart');
    const colour = await page.waitForFunction(() => {
      const button = document
        .querySelector('header kapitel-play-button')
        ?.shadowRoot?.querySelector('button');
      const {backgroundColor} = getComputedStyle(/** @type {Element} */ (button));
      return backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor;
    });
    assert.match(String(await colour.jsonValue()), /^okl/);
    await page.close();
  });

  it('follows a player that comes later', async () => {
    await open('/apart');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<kapitel-chapters id="early" for="late"></kapitel-chapters>',
      );
    });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<kapitel-player id="late" src="/demo/episodes/179.json"></kapitel-player>',
      );
    });
    await waitFor(
      page,
      () => document.getElementById('early')?.shadowRoot?.querySelectorAll('li').length === 10,
    );
    await page.close();
  });
});
