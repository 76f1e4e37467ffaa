import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, beforeEach, describe, it} from 'node:test';
import {HARMLESS} from './chunk-visit.js';
import {showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const EPISODE = '/demo/episodes/179.json';
const MODULE = '<script type="module" src="/dist/kapitel.js"></script>';
const CONFIGURATION = readFileSync('test/fixtures/podigee/configuration.json', 'utf8');

/** @param {string} body */
const page = (body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A blog with comments</title>
<link rel="icon" href="data:,">
<script src="/watch.js"></script>
</head>
<body>
${body}
</body>
</html>`;

const WATCH = `var errors = [];
addEventListener('error', ({message}) => /${HARMLESS}/.test(message) || errors.push(message));
addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));`;

/** Adds an image for each accessor of the document, as a comment could that may have images with names. */
const SHADOW_VALUES = `{
  const box = document.createElement('div');
  box.hidden = true;
  const names = [Document, Node].flatMap(({prototype}) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, {get}]) => get ? name : []));
  for (const name of names) box.append(Object.assign(new Image(), {name}));
  document.body.append(box);
  var shadowed = names.length;
}`;

/** The same for each method. */
const SHADOW_METHODS = `{
  const box = document.createElement('div');
  box.hidden = true;
  const names = [Document, Node, EventTarget].flatMap(({prototype}) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, {value}]) => typeof value === 'function' ? name : []));
  for (const name of names) box.append(Object.assign(new Image(), {name}));
  document.body.append(box);
}`;

/** Optional globals that Lit or the player read. */
const GLOBALS = [
  ...['litPropertyMetadata', 'litElementHydrateSupport', 'ShadyCSS', 'ShadyDOM', 'process'],
  ...['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'],
  ...['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport'],
  ...['requestIdleCallback', 'trustedTypes', 'TrustedTypePolicyFactory', 'kapitel'],
  ...['define', 'exports', 'module', 'global', 'Howler', 'Howl', 'HowlerGlobal', 'Sound', 'ejecta'],
  ...['webkitAudioContext', 'Temporal'],
];
const SHADOW_GLOBALS = `
for (const name of ${JSON.stringify(GLOBALS)}) {
  delete globalThis[name];
  document.body.append(Object.assign(document.createElement('a'), {id: name, href: 'https://example.invalid/'}));
}`;

const SPOKEN = JSON.stringify({
  title: 'Spoken',
  audio: [{url: '/demo/sound/179.mp3', type: 'audio/mpeg'}],
  chapters: [{startTime: 0, title: 'Start'}],
  content: '<p>From 0:10 on</p>',
  transcript: [{url: '/spoken.srt', type: 'application/x-subrip'}],
});
const SPOKEN_TEXT = '1\n00:00:00,000 --> 00:00:05,000\nHello.\n';
/** A player with the elements around it, and what features of the page look at. */
const PARTS = `<kapitel-player id="player" src="/spoken.json" link-times="p"></kapitel-player>
<kapitel-transcript for="player"></kapitel-transcript><kapitel-notes for="player"></kapitel-notes><p>From 0:20</p>`;

/** @param {string} evil the attacker's origin */
const pages = (evil) => {
  const image = (/** @type {string} */ name, file = 'x.js') =>
    `<img name="${name}" hidden src="${evil}/${file}" data-src="${evil}/evil.json">`;
  const podlove = (/** @type {string} */ attributes = '') => `
<div id="example"></div>
<script ${attributes} src="/dist/shim-podlove.js"></script>
<script>addEventListener('DOMContentLoaded', () => podlovePlayer('#example', '/test/fixtures/podlove-v5/episode.json'))</script>`;
  const podigee = `<script class="podigee-podcast-player" src="/dist/shim-podigee.js"></script>`;
  const configured = `<script>playerConfiguration = ${CONFIGURATION}</script>`;
  return {
    '/podlove': page(image('currentScript') + podlove()),
    // Two of a name are a list, as document.scripts is.
    '/podlove-module': page(
      image('currentScript') +
        image('scripts', 'shim-podlove.js').repeat(2) +
        image('baseURI') +
        podlove('type="module"'),
    ),
    '/podigee': page(image('currentScript') + configured + podigee),
    '/podigee-link': page(
      `<a id="playerConfiguration" href="${evil}/evil.json"></a><a id="playerConfiguration" name="episode" href="${evil}/evil.json"></a>${podigee}`,
    ),
    '/podigee-frame': page(
      `<iframe hidden name="podcasts"></iframe>
<script class="podigee-podcast-player" src="/dist/shim-podigee.js" data-configuration="podcasts"></script>`,
    ),
    '/bundle': page(
      `${image('currentScript')}<kapitel-player src="${EPISODE}"></kapitel-player><script src="/dist/kapitel.bundle.js"></script>`,
    ),
    '/values': page(
      `<script>${SHADOW_VALUES}</script>${MODULE}<kapitel-player src="${EPISODE}"></kapitel-player>`,
    ),
    // Without `controls`, because those of WebKit read `document.defaultView`.
    '/values-inside': page(
      `<script>${SHADOW_VALUES}</script><script src="/dist/kapitel.bundle.js"></script>
<kapitel-player><audio preload="none" src="/demo/sound/179.mp3"></audio>
<ol><li><a href="#t=0">Start</a></li><li><a href="#t=17:21">Training</a></li></ol></kapitel-player>`,
    ),
    // Without the sanitizer of the browser, DOMPurify reads properties of the document, too.
    '/values-parts': page(
      `<script>delete Element.prototype.setHTML; ${SHADOW_VALUES}</script>${MODULE}${PARTS}`,
    ),
    '/globals': page(
      `<script>${SHADOW_GLOBALS}</script>${MODULE}<kapitel-player src="${EPISODE}"></kapitel-player>`,
    ),
    '/globals-parts': page(`<script>${SHADOW_GLOBALS}</script>${MODULE}${PARTS}`),
    '/methods': page(
      `${image('currentScript')}<script>${SHADOW_METHODS}</script>${MODULE}${podlove()}<kapitel-player><audio controls preload="none" src="/demo/sound/179.mp3"></audio></kapitel-player>`,
    ),
  };
};

describe('beside elements that have the names of properties', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let evil;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import('puppeteer-core').Page} */
  let tab;

  before(async () => {
    browser = await startBrowser();
    evil = await startSite(
      {'/kapitel.js': 'document.title = "taken over"', '/evil.json': '{"title": "Evil"}'},
      {'Access-Control-Allow-Origin': '*'},
    );
    site = await startSite(
      {
        ...pages(evil.origin),
        '/watch.js': WATCH,
        '/spoken.json': SPOKEN,
        '/spoken.srt': SPOKEN_TEXT,
      },
      {},
      {root: '.', folders: /^\/(dist|demo|test\/fixtures)\//},
    );
  });
  after(async () => {
    await browser.close();
    site.close();
    evil.close();
  });
  beforeEach(() => void (evil.requests.length = 0));

  /** @param {string} path */
  async function open(path) {
    tab = await (await browser.createBrowserContext()).newPage();
    await tab.goto(site.origin + path);
  }

  /** Waits for the episode of the only player. @param {string} title */
  async function showsEpisode(title) {
    const shown = await waitFor(tab, () => {
      const players = Document.prototype.querySelectorAll.call(document, 'kapitel-player');
      return players.length === 1 && /** @type {any} */ (players[0]).episode?.title;
    });
    assert.match(String(shown), new RegExp(title));
  }

  /** What was requested from the attacker, besides the images that the page itself has. */
  const stolen = () => evil.requests.filter((path) => !/^\/(x|shim-podlove)\.js$/.test(path));
  const errors = () => tab.evaluate(() => Reflect.get(globalThis, 'errors'));

  for (const [path, title] of [
    ['/podlove', 'Vom Umziehen'],
    ['/podlove-module', 'Vom Umziehen'],
    ['/podigee', ''],
    ['/bundle', ''],
  ]) {
    it(`the script loads the player that lies beside it (${path})`, async () => {
      await open(String(path));
      await showsEpisode(String(title));
      assert.deepEqual(stolen(), []);
      assert.notEqual(await tab.evaluate(() => document.title), 'taken over');
      assert.deepEqual(await errors(), []);
    });
  }

  for (const path of ['/podigee-link', '/podigee-frame']) {
    it(`no element is taken for a configuration (${path})`, async () => {
      await open(path);
      await waitFor(tab, () => {
        const player = document.querySelector('kapitel-player');
        return player?.hasAttribute('src') && player.error?.reason === 'not-found';
      });
      assert.deepEqual(stolen(), []);
      assert.deepEqual(await errors(), []);
    });
  }

  for (const path of ['/values', '/values-inside', '/globals']) {
    it(`the player shows its chapters (${path})`, async () => {
      await open(path);
      const rows = await waitFor(tab, () => {
        const [player] = Document.prototype.querySelectorAll.call(document, 'kapitel-player');
        const list = player?.shadowRoot?.querySelector('kapitel-chapters')?.shadowRoot;
        const isOperable = player?.shadowRoot
          ?.querySelector('kapitel-timeline')
          ?.shadowRoot?.querySelector('[part="timeline"]');
        return isOperable && list?.querySelectorAll('[part~="chapter"]').length;
      });
      assert.ok(rows >= 2);
      assert.deepEqual(await errors(), []);
    });
  }

  for (const path of ['/values-parts', '/globals-parts']) {
    it(`the transcript, notes, links and dialogs are there (${path})`, async () => {
      await open(path);
      await waitFor(tab, () => {
        const [player] = Document.prototype.querySelectorAll.call(document, 'kapitel-player');
        return player?.shadowRoot && /** @type {any} */ (player).episode;
      });
      await showPlayer(tab);
      await tab.evaluate(() => void player.dispatchEvent(new PointerEvent('pointerenter')));
      await waitFor(tab, () => elements().some(({part}) => part.contains('transcript-sentence')));
      // Of the notes, and of the page.
      await waitFor(
        tab,
        () =>
          elements().filter(
            ({localName, textContent}) => localName === 'a' && /^0:[12]0$/.test(textContent),
          ).length === 2,
      );
      for (const [part, text] of [
        ['menu-button', ''],
        ['menu-item', 'Share'],
        ['share-button', 'QR'],
      ]) {
        await waitFor(
          tab,
          (part, text) => {
            const button = elements().find(
              (element) => element.part.contains(part) && element.textContent?.includes(text),
            );
            button?.click();
            return button !== undefined;
          },
          part,
          text,
        );
      }
      await waitFor(tab, () => elements().some(({part}) => part.contains('qr-code')));
      assert.deepEqual(await errors(), []);
    });
  }

  it('of methods that every script needs, nothing foreign is loaded, and the page keeps what it had', async () => {
    await open('/methods');
    await waitFor(tab, () => document.readyState !== 'loading');
    const visible = await waitFor(tab, () => {
      const [audio] = Document.prototype.querySelectorAll.call(document, 'audio');
      return audio?.checkVisibility();
    });
    assert.equal(visible, true);
    assert.deepEqual(stolen(), []);
  });
});
