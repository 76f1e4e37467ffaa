import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {startBrowser, startSite, waitFor} from './harness.js';

/** Requests that fail on purpose, or need the internet. */
const EXPECTED = /missing\.(?:json|mp3)|favicon/;

/** @param {string} html */
const linksIn = (html) =>
  [...html.matchAll(/<a\s[^>]*href="((?!https?:|#)[^"]+)"/g)].map(([, href = '']) => href);

describe('the demo, as a static site in a folder of its host', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import('node:http').Server} */
  let host;
  let home = '';
  const links = () => linksIn(readFileSync('site/playground.html', 'utf8'));

  before(async () => {
    execFileSync(process.execPath, ['tools/build-site.js']);
    site = await startSite({}, {}, {root: 'site', folders: /^\//});
    // Whatever is outside of the folder is not there.
    host = createServer((incoming, response) => {
      if (!incoming.url?.startsWith('/kapitel/')) return void response.writeHead(404).end();
      const url = site.origin + incoming.url.replace('/kapitel', '');
      return void incoming.pipe(
        request(url, {method: incoming.method, headers: incoming.headers}, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }),
      );
    });
    await new Promise((resolve) => host.listen(0, '127.0.0.1', () => resolve(undefined)));
    const {port} = /** @type {import('node:net').AddressInfo} */ (host.address());
    home = `http://127.0.0.1:${port}/kapitel/`;
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    host.closeAllConnections();
    host.close();
    site.close();
  });

  it('opens every page that its index links, each with a player and without an error', async () => {
    assert.ok(links().length > 15);
    for (const link of ['index.html', 'playground.html', ...links()]) {
      const page = await browser.newPage();
      /** @type {string[]} */
      const wrong = [];
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('response', (response) => {
        const url = response.url();
        if (response.status() >= 400 && !EXPECTED.test(url)) wrong.push(url);
      });
      try {
        await page.goto(home + link);
        await waitFor(
          page,
          () =>
            [...document.querySelectorAll('kapitel-player')].some(({shadowRoot}) => shadowRoot) ||
            [...document.querySelectorAll('iframe')].some(({height}) => height !== '620'),
        );
        await page.waitForNetworkIdle({idleTime: 50});
      } catch (cause) {
        throw new Error(link, {cause});
      }
      assert.deepEqual(wrong, [], link);
      await page.close();
    }
  });

  it('has no page that nothing links, and none that needs the server of the faults', () => {
    const pages = readdirSync('site', {recursive: true, encoding: 'utf8'})
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.html') && !file.startsWith('docs/'));
    // A frame shows the last.
    const others = ['index.html', 'playground.html', 'embed.html'];
    assert.deepEqual(pages.sort(), [...links(), ...others].sort());
    assert.ok(!pages.some((page) => page.includes('faults')));
  });

  it('answers oEmbed with the frame in that folder', () => {
    const answer = JSON.parse(readFileSync('site/oembed/179.json', 'utf8'));
    assert.match(answer.title, /^#179/);
    assert.match(
      answer.html,
      /src="https:\/\/example\.org\/kapitel\/embed\.html\?src=demo\/episodes\/179\.json"/,
    );
  });

  it('names the oEmbed answer on a page of each episode that has one, and it frames that episode', () => {
    /** @type {Set<string>} */
    const named = new Set();
    const demos = readdirSync('site/demo', {recursive: true, encoding: 'utf8'});
    for (const file of ['playground.html', ...demos.map((name) => `demo/${name}`)]) {
      if (!file.endsWith('.html')) continue;
      const html = readFileSync(`site/${file}`, 'utf8');
      const href = /type="application\/json\+oembed"\s+href="([^"]+)"/.exec(html)?.[1];
      if (!href) continue;
      const {pathname} = new URL(href, `https://example.org/${file}`);
      const answer = JSON.parse(readFileSync(`site${pathname}`, 'utf8'));
      const episode = /src=demo\/(episodes\/[^"&]+)/.exec(answer.html)?.[1];
      assert.ok(episode && html.includes(episode), `${file} shows ${episode}`);
      named.add(pathname.replace('/oembed/', ''));
    }
    assert.deepEqual([...named].sort(), readdirSync('site/oembed').sort());
  });
});
