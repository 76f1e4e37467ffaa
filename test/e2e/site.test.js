import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {posix} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('the site', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let host;
  /** @type {Map<string, string>} */
  const pages = new Map();

  before(async () => {
    execFileSync(process.execPath, ['tools/build-site.js']);
    for (const file of ['index.html', 'playground.html', ...filesOf('docs')]) {
      if (file.endsWith('.html')) pages.set(file, readFileSync(`site/${file}`, 'utf8'));
    }
    host = await startSite({}, {}, {root: '.', folders: /^\/site\//});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    host.close();
  });

  it('has a page for each document, format and integration, all of which the navigation links', () => {
    const named = [...pages.keys()];
    for (const name of ['embedding', 'formats', 'themes', 'switching', 'accessibility'])
      assert.ok(named.includes(`docs/${name}.html`), name);
    for (const name of readdirSync('integrations'))
      assert.ok(named.includes(`docs/integrations/${name}.html`), name);
    assert.ok(named.filter((name) => name.startsWith('docs/formats/')).length > 8, named.join());
    const linked = new Set([...pages].flatMap(([file, html]) => targetsIn(file, html)));
    assert.deepEqual(
      named.filter((name) => !linked.has(name)),
      [],
    );
  });

  it('has no link, picture, script or heading that is missing', () => {
    const missing = [...pages].flatMap(([file, html]) =>
      targetsIn(file, html)
        .filter((target) => !exists(target, file))
        .map((target) => `${file}: ${target}`),
    );
    assert.deepEqual(missing, []);
  });

  it('finds sections by their words, in a folder of its host, and shows them', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/site/docs/themes.html`);
    await page.type('[type=search]', 'layout shift');
    const link = await page.waitForSelector('.results a');
    assert.match(await innerText(link), /No layout shift/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /\/site\/docs\/embedding\.html#no-layout-shift$/);
    await page.type('[type=search]', 'xyzzy');
    await waitFor(
      page,
      () => document.querySelector('.results p')?.textContent === 'Nothing is found.',
    );
    await page.close();
  });

  it('is dark where the reader wants that, on the next page too', async () => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}]);
    const lightness = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto(`${host.origin}/site/index.html`);
    const light = await lightness();
    await page.select('#scheme', 'dark');
    const dark = await lightness();
    assert.notEqual(dark, light);
    await page.goto(`${host.origin}/site/docs/formats.html`);
    assert.equal(await lightness(), dark);
    await page.select('#scheme', '');
    assert.equal(await lightness(), light);
    await page.close();
  });

  it('plays on its front page', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.origin}/site/index.html`);
    await showPlayer(page);
    await part(page, 'chapter', 3);
    assert.equal(await page.$$eval('kapitel-player', (players) => players.length), 4);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 2412);
    await page.close();
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be read and used by all, as far as axe knows (${scheme})`, async () => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      /** @type {string[]} */
      const wrong = [];
      for (const file of pages.keys()) {
        await page.goto(`${host.origin}/site/${file}`);
        if (pages.get(file)?.includes('<kapitel-player')) await part(page, 'menu-button');
        await page.evaluate(AXE);
        const found = await page.evaluate(
          async (rules) => {
            const {violations} = await /** @type {any} */ (globalThis).axe.run(document, {
              ...(rules && {runOnly: rules}),
              // The front page has the same episode four times.
              rules: {'landmark-unique': {enabled: false}},
            });
            return violations.map((/** @type {any} */ {id, nodes}) => `${id} ${nodes[0].html}`);
          },
          scheme === 'dark' ? ['color-contrast'] : undefined,
        );
        wrong.push(...found.map((/** @type {string} */ text) => `${file}: ${text}`));
      }
      assert.deepEqual(wrong, []);
      await page.close();
    });
  }

  /** What a page refers to, as paths in the site, with the fragment. @param {string} file @param {string} html */
  function targetsIn(file, html) {
    const body = html.replaceAll(/<pre[^]*?<\/pre>|<code[^]*?<\/code>/g, '');
    return [...body.matchAll(/\s(?:href|src|srcset)="((?!https?:|data:|mailto:)[^"]+)"/g)].map(
      ([, target = '']) =>
        target.startsWith('#') ? file + target : posix.join(posix.dirname(file), target),
    );
  }

  /** @param {string} target @param {string} from */
  function exists(target, from) {
    const [path = '', id] = target.split('#');
    const name = (path || from).replace(/\?.*/, '');
    if (!existsSync(`site/${name}`) || !statSync(`site/${name}`).isFile()) return false;
    return !id || readFileSync(`site/${name}`, 'utf8').includes(` id="${decodeURIComponent(id)}"`);
  }
});

/** @param {string} folder */
const filesOf = (folder) =>
  readdirSync(`site/${folder}`, {recursive: true, encoding: 'utf8'}).map(
    (file) => `${folder}/${file.replaceAll('\\', '/')}`,
  );

/** @param {import('puppeteer-core').ElementHandle<Element> | null} element */
const innerText = async (element) =>
  String(await element?.evaluate((node) => /** @type {HTMLElement} */ (node).innerText));
