import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {page, WATCH} from './host-page.js';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const {KAPITEL_BROWSER} = process.env;
const SCRIPT = '<script type="module" src="/dist/kapitel.js"></script>';
const PLAYER = '<kapitel-player lang="en" src="/demo/episodes/179.json"></kapitel-player>';

/** What scripts leave in a page that the player shares with it. */
const HOSTILE = {
  // As Prototype.js 1.7 has them.
  '/prototype': `Array.prototype.toJSON = function () { return '[' + this.map((item) => JSON.stringify(item)) + ']'; };
Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
Array.prototype.entries = function () { return this.slice(); };
Array.from = (list) => { const {length = 0} = list ?? [], items = []; for (let i = 0; i < length; i++) items[i] = list[i]; return items; };`,
  '/enumerable': `for (const name of ['extend', 'each', 'inspect', 'title', 'url', 'img', 'toc', 'start', 'type', 'language'])
  Object.prototype[name] = function () { return this; };`,
  '/no-idle': 'window.requestIdleCallback = undefined;',
  '/internals-throw':
    'HTMLElement.prototype.attachInternals = () => { throw new DOMException("No", "NotSupportedError"); };',
  '/internals-reject':
    'HTMLElement.prototype.attachInternals = () => Promise.reject(new DOMException("No", "NotSupportedError"));',
  '/internals-empty': 'HTMLElement.prototype.attachInternals = () => undefined;',
};

/** Files that arrays, of the platform or of the player, have a part in reading. */
const FILES = {
  '/latin-1.txt': Buffer.from('0:00 Gr\u00fc\u00dfe\n0:10 B\u00e4r\n', 'latin1'),
  '/damaged.txt': '0:00 Gr\u00c3\u00bc\u00c3\u009fe\n0:10 B\u00c3\u00a4r\n',
  '/damaged.json': JSON.stringify({
    // Half of an `à` is a no-break space.
    title: 'Voil\u00c3\u00a0',
    audio: [{url: '/demo/sound/179.mp3', type: 'audio/mpeg'}],
    chapters: [{startTime: 0, title: 'B\u00c3\u00a4r'}],
  }),
  '/spoken.json': JSON.stringify({
    title: 'Spoken',
    audio: [{url: '/demo/sound/179.mp3', type: 'audio/mpeg'}],
    transcript: [{url: '/spoken.srt', type: 'application/x-subrip'}],
  }),
  // Shorter texts are not split.
  '/spoken.srt': `1\n00:00:00,000 --> 00:00:05,000\n${'One sentence of several words. '.repeat(4)}\n`,
};
const READING = `${PLAYER.replace('>', ' chapters="/latin-1.txt">')}${PLAYER.replace('>', ' chapters="/damaged.txt">')}
<kapitel-player src="/damaged.json"></kapitel-player>
<kapitel-player><audio preload="none" src="/demo/sound/179.mp3"></audio>
<ol><li><a href="#t=0">Hello</a></li><li><a href="#t=10">Bear</a></li></ol></kapitel-player>
<kapitel-player id="spoken" src="/spoken.json"></kapitel-player><kapitel-transcript for="spoken"></kapitel-transcript>`;

const pages = {
  ...FILES,
  '/watch.js': WATCH,
  '/plain': page(SCRIPT + PLAYER),
  '/prototype-files': page(`<script>${HOSTILE['/prototype']}</script>${SCRIPT}${READING}`),
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([path, code]) => [
      path,
      page(`<script>${code}</script>${SCRIPT}${PLAYER}`),
    ]),
  ),
};

describe('in a page whose scripts change what is built in', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** What the player shows where nothing is changed. @type {string[]} */
  let usual;

  before(async () => {
    browser = await startBrowser();
    site = await startSite(pages);
    await open('/plain');
    usual = await shown();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} path */
  async function open(path) {
    tab = await (await browser.createBrowserContext()).newPage();
    await tab.goto(site.origin + path);
    await showPlayer(tab);
  }

  /** The texts, links and images of the header and the chapters. */
  async function shown() {
    await part(tab, 'chapter', 9);
    return tab.evaluate(() =>
      elements()
        .filter(({part}) =>
          ['title', 'byline', 'cover', 'chapter', 'chapter-title', 'chapter-start'].some((name) =>
            part.contains(name),
          ),
        )
        .map((element) =>
          [element.part.value, ...['href', 'src'].map((name) => element.getAttribute(name))]
            .concat(
              [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')),
            )
            .join(' ')
            .trim(),
        ),
    );
  }

  const hear = async () => {
    await (await part(tab, 'chapter', 2)).click();
    await waitFor(tab, () => player.currentTime > 449 && !player.paused && !player.seeking);
  };

  for (const path of Object.keys(HOSTILE)) {
    // The scripts that WebKitGTK's driver puts into the page fail with these changes themselves.
    if (KAPITEL_BROWSER === 'webkit' && ['/prototype', '/enumerable'].includes(path)) continue;
    it(`the player shows what it shows elsewhere, and plays (${path})`, async () => {
      await open(path);
      assert.deepEqual(await shown(), usual);
      await hear();
      assert.equal(await tab.evaluate(() => player.chapters.length), 10);
      assert.deepEqual(await tab.evaluate(() => errors), []);
    });
  }

  if (KAPITEL_BROWSER !== 'webkit') {
    it('of arrays and dates, what was heard and is buffered is still a list', async () => {
      await open('/prototype');
      await hear();
      await waitFor(tab, () =>
        elements().some(
          (element) =>
            element.part.contains('buffered') && /^M\d/.test(element.getAttribute('d') ?? ''),
        ),
      );
      // Whole seconds are stored.
      await waitFor(tab, () => player.currentTime > 451);
      await tab.evaluate(() => player.pause());
      const heard = await waitFor(tab, () => localStorage.getItem('kapitel:heard'));
      assert.match(heard, /"times":\[\d/);
    });

    it('of arrays, files in every encoding, content and transcripts are read', async () => {
      await open('/prototype-files');
      const titles = await waitFor(tab, () => {
        const players = [...document.querySelectorAll('kapitel-player')].slice(0, 4);
        return (
          players.every(({chapters}) => chapters.length) &&
          players.map(({chapters}) => chapters.map(({title}) => title).join())
        );
      });
      assert.deepEqual(titles, ['Grüße,Bär', 'Grüße,Bär', 'Bär', 'Hello,Bear']);
      await tab.evaluate(() =>
        document.querySelector('#spoken')?.dispatchEvent(new PointerEvent('pointerenter')),
      );
      await part(tab, 'transcript-sentence', 1);
      assert.deepEqual(await tab.evaluate(() => errors), []);
    });
  }
});
