import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {pageWithPlayer, part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** The adapters of the documentation, by their names. */
const ADAPTERS = new Map(
  [...readFileSync('docs/embedding.md', 'utf8').matchAll(/^```js\n\/\/ (.*)\n([^]*?)^```$/gm)].map(
    ([, name = '', code = '']) => [name, code],
  ),
);

/** In the page: what the scripts of the services provide. Matomo's reads a queue that may be there before it. */
function provide() {
  globalThis.calls = [];
  const note =
    (/** @type {string} */ name) =>
    (/** @type {unknown[]} */ ...call) => {
      calls.push([name, ...call]);
    };
  Object.assign(globalThis, {plausible: note('plausible'), umami: {track: note('umami')}});
}

const SCRIPTS = '<script src="/provide.js"></script>\n<script src="/adapters.js"></script>';

const EPISODE = {
  title: 'Folge 7',
  show: {title: 'A show'},
  audio: [{url: '/demo/sound/179.mp3'}],
  chapters: [
    {startTime: 0, title: 'Hello'},
    {startTime: 700, title: 'Later'},
  ],
};

describe('events to measure, with the adapters of the documentation', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {Record<string, unknown>[]} what a server was sent */
  let sent = [];

  before(async () => {
    site = await startSite(
      {
        '/': pageWithPlayer('/episode.json', '', SCRIPTS),
        '/off': pageWithPlayer('/episode.json', 'measure="off"', SCRIPTS),
        '/episode.json': JSON.stringify(EPISODE),
        '/provide.js': `(${provide})()`,
        '/adapters.js': [...ADAPTERS.values()].join('\n'),
      },
      {},
      {
        answer(path, response) {
          if (path !== '/statistics') return false;
          let text = '';
          response.req.setEncoding('utf8').on('data', (part) => (text += part));
          response.req.on('end', () => {
            sent.push(JSON.parse(text));
            response.writeHead(204).end();
          });
          return true;
        },
      },
    );
    browser = await startBrowser();
    tab = await (await browser.createBrowserContext()).newPage();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /**
   * Opens a page, plays, goes to the second chapter by its row, and pauses.
   *
   * @param {string} path
   * @param {boolean} isMeasured
   */
  async function listen(path, isMeasured) {
    await tab.goto(site.origin + path);
    await showPlayer(tab);
    /** Waits until a position is heard, and until that was reported. @param {number} time @param {number} entered */
    const heard = async (time, entered) => {
      await waitFor(tab, (time) => player.currentTime > time, time);
      if (!isMeasured) return;
      await waitFor(
        tab,
        (entered) => calls.filter(([, name]) => name === 'podcast-chapterenter').length === entered,
        entered,
      );
    };
    await (await part(tab, 'play-button')).click();
    await heard(0.5, 1);
    await (await part(tab, 'chapter', 1)).click();
    await heard(700.5, 2);
    await (await part(tab, 'play-button')).click();
    await waitFor(tab, () => player.paused);
  }

  it('reach Matomo, Plausible, Umami and a server in the order in which they happened', async () => {
    assert.deepEqual(
      [...ADAPTERS.keys()],
      ['Matomo', 'Plausible', 'Umami', 'A server of your own'],
    );
    await listen('/', true);
    const types = ['play', 'chapterenter', 'seek', 'chapterenter', 'pause'];
    await waitFor(tab, () => calls.some(([, name]) => name === 'podcast-pause'));
    const {queue, calls: noted} = await tab.evaluate(() => ({
      queue: Reflect.get(globalThis, '_paq'),
      calls,
    }));
    const named = (/** @type {string} */ name) =>
      noted.filter(([first]) => first === name).map((call) => call[1]);
    assert.deepEqual(
      queue.map((/** @type {unknown[]} */ call) => call.slice(0, 4)),
      types.map((type) => ['trackEvent', 'Podcast', type, 'Folge 7']),
    );
    assert.deepEqual(
      named('plausible'),
      types.map((type) => `Podcast: ${type}`),
    );
    assert.deepEqual(
      named('umami'),
      types.map((type) => `podcast-${type}`),
    );
    // Beacons are sent without the page, and may overtake each other.
    while (sent.length < types.length) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(sent.map(({type}) => type).sort(), types.toSorted());
    const last = sent.find(({type}) => type === 'pause');
    assert.deepEqual(
      {...last, currentTime: 0},
      {type: 'pause', episode: 'Folge 7', show: 'A show', currentTime: 0},
    );
    assert.ok(Number(last?.['currentTime']) >= 700);
    assert.deepEqual(
      sent.filter(({type}) => type === 'chapterenter').map(({chapter}) => chapter),
      ['Hello', 'Later'],
    );
  });

  it('reach nobody with measure="off"', async () => {
    sent = [];
    await listen('/off', false);
    assert.deepEqual(await tab.evaluate(() => [calls, '_paq' in globalThis]), [[], false]);
    assert.deepEqual(sent, []);
  });
});
