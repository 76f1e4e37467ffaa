import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** @param {string} body */
const page = (body) => `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Ein Blog</title>
<link rel="icon" href="data:,">
${body}
</html>`;

const integrity = () => JSON.parse(readFileSync('dist/sri.json', 'utf8'))['kapitel.bundle.js'];

/** What one script of a page reads with each reader. */
const READERS = `const {readChapters, readEpisode, readTranscript} = await import('/dist/readers.js');
const markdown = '---\\ntitle: Markdown\\naudio: a.mp3\\n---\\n(00:00) Intro\\n\\n(01:30) Outro';
const feed = '<rss><channel><title>Show</title><item><title>Feed</title><enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/></item></channel></rss>';
const json = await (await fetch('/demo/episodes/179.json')).text();
window.results = [
  ...(await Promise.all([json, markdown, feed].map((text) => readEpisode(text)))).map(({title}) => title),
  (await readChapters('CHAPTER01=00:00:00.000\\nCHAPTER01NAME=Ogg')).map(({title}) => title).join(),
  (await readTranscript('WEBVTT\\n\\n00:00.000 --> 00:02.000\\nHi')).map(({text}) => text).join(),
];`;

const PAGES = () => ({
  '/readers': page(`<script type="module">${READERS}</script>`),
  '/bundle': page(`<script defer src="/dist/kapitel.bundle.js" integrity="${integrity()}"></script>
<kapitel-player src="/demo/episodes/179.json"></kapitel-player>`),
  '/tampered': page(`<script defer src="/dist/kapitel.bundle.js" integrity="sha384-AAAA"></script>
<kapitel-player src="/demo/episodes/179.json"><a href="/demo/sound/179.mp3">MP3</a></kapitel-player>`),
  '/auto': page(`<p>Davor</p>
<script defer src="/dist/kapitel.bundle.js" data-src="/demo/episodes/179.json" data-theme="dark" data-start="17:21" data-onclick="alert(1)"></script>
<p>Danach</p>`),
  '/auto-in-head': page(
    '<head><script src="/dist/kapitel.bundle.js" data-src="/demo/episodes/179.json"></script></head><p>Da</p>',
  ),
  '/sync': page(`<head><script src="/dist/kapitel.bundle.js"></script></head>
<kapitel-player><audio controls preload="none" src="/demo/sound/179.mp3"></audio>
<ol><li><a href="#t=0">Anfang</a></li><li><a href="#t=17:21">Training</a></li></ol></kapitel-player>
<kapitel-player></kapitel-player>
<p><a id="link" href="#t=17:21">zum Training</a></p>`),
});

describe('ways in', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let blog;
  /** @type {{origin: string, close(): void}} */
  let site;
  /** @type {string[]} */
  let said;
  /** @type {string[]} */
  let requests;

  before(async () => {
    site = await startSite(PAGES());
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    blog = await browser.newPage();
    said = [];
    requests = [];
    blog.on('console', (message) => said.push(message.text()));
    blog.on('pageerror', (error) => said.push(String(error)));
    blog.on('request', (request) => requests.push(request.url().replace(site.origin, '')));
    await blog.goto(site.origin + path);
  };

  it('is one classic script with its hash, without chunks, and plays', async () => {
    await open('/bundle');
    await showPlayer(blog);
    await (await part(blog, 'chapter', 3)).click();
    await waitFor(blog, () => player.currentTime > 1041 && !player.paused);
    const scripts = requests.filter((url) => url.endsWith('.js'));
    assert.deepEqual(scripts, ['/dist/kapitel.bundle.js']);
    await blog.close();
  });

  it('does not run if its content differs from the hash; the content of the element shows', async () => {
    await open('/tampered');
    assert.equal(await blog.evaluate(() => Boolean(customElements.get('kapitel-player'))), false);
    assert.equal(await blog.$eval('kapitel-player a', (link) => link.checkVisibility()), true);
    await blog.close();
  });

  it('inserts a player after its tag, with the attributes of the tag', async () => {
    await open('/auto');
    await showPlayer(blog);
    await part(blog, 'chapter', 9);
    const place = await blog.evaluate(() => [
      player.previousElementSibling?.localName,
      player.nextElementSibling?.textContent,
      player.getAttribute('theme'),
      player.currentTime,
      player.getAttribute('onclick'),
    ]);
    assert.deepEqual(place, ['script', 'Danach', 'dark', 1041, null]);
    await blog.close();
  });

  it('inserts it into the body if the tag is in the head', async () => {
    await open('/auto-in-head');
    const parent = await waitFor(
      blog,
      () => document.querySelector('kapitel-player')?.parentElement?.localName,
    );
    assert.equal(parent, 'body');
    await blog.close();
  });

  it('reads the content and what follows, although the script runs before the page is parsed', async () => {
    await open('/sync');
    await showPlayer(blog);
    await part(blog, 'chapter', 1);
    const status = await blog.evaluate(
      () =>
        document.querySelectorAll('kapitel-player')[1]?.shadowRoot?.querySelector('section')
          ?.className,
    );
    assert.match(String(status), /empty/);
    await part(blog, 'timeline');
    await waitFor(blog, () => {
      document.querySelector('#link')?.dispatchEvent(new MouseEvent('click', {cancelable: true}));
      return player.currentTime >= 1041;
    });
    assert.deepEqual(said, []);
    await blog.close();
  });

  it('reads files in any format by a module that a page imports as it is', async () => {
    await open('/readers');
    const [title, ...others] = await waitFor(blog, () => Reflect.get(globalThis, 'results'));
    assert.match(title, /^#179 /);
    assert.deepEqual(others, ['Markdown', 'Feed', 'Ogg', 'Hi']);
    assert.deepEqual(said, []);
    await blog.close();
  });
});
