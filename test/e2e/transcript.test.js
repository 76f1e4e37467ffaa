import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

const VTT = `WEBVTT

${Array.from({length: 200}, (_, index) => {
  const clock = (/** @type {number} */ time) =>
    `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}.000`;
  const name = index % 6 < 3 ? 'Ada' : 'Grace';
  return `${clock(index * 2)} --> ${clock(index * 2 + 2)}\n<v ${name}>Satz ${index} über Straßenbahnen &amp; mehr.`;
}).join('\n\n')}
`;

const EPISODE = {
  title: 'Folge 7',
  audio: [{url: '/demo/sound/179.mp3'}],
  duration: 4715,
  chapters: [
    {startTime: 0, title: 'Anfang'},
    {startTime: 100, title: 'Mitte'},
  ],
  transcript: [
    {url: '/talk.vtt', type: 'text/vtt', language: 'de'},
    {url: '/talk.vtt?en', type: 'text/vtt', language: 'en'},
  ],
};

/** WCAG 1.4.12 */
const SPACING =
  '* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}';

const page = (/** @type {{lang?: string, style?: string}} */ {lang = 'en', style = ''} = {}) =>
  `<!doctype html>
<html lang="${lang}" dir="${lang === 'he' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A blog</title>
<link rel="icon" href="data:,">
<style>body {font: 16px/1.5 sans-serif; max-width: 40rem; margin: 1rem auto} ${style}</style>
<script src="/axe.js"></script>
<script type="module" src="/dist/kapitel.js"></script>
<main><h1>Post</h1><h2>Listen</h2><kapitel-player src="/episode.json"></kapitel-player></main>
</html>`;

describe('the transcript of a player', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;

  before(async () => {
    site = await startSite({
      '/post': page(),
      '/spaced': page({style: SPACING}),
      '/rtl': page({lang: 'he'}),
      '/episode.json': JSON.stringify(EPISODE),
      '/talk.vtt': VTT,
      '/axe.js': readFileSync('node_modules/axe-core/axe.min.js'),
    });
    browser = await startBrowser();
    tab = await (await browser.createBrowserContext()).newPage();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** Opens a page, and the transcript by the last but one line of the menu. @param {string} path */
  const open = async (path) => {
    await tab.goto(`${site.origin}${path}`);
    await showPlayer(tab);
    await waitFor(tab, () => player.episode);
    await (await part(tab, 'menu-button')).click();
    await waitFor(tab, () => {
      const line = elements().find(
        (element) =>
          element.part.contains('menu-item') &&
          /^(Transcript|תמלול)$/.test(element.textContent.trim()),
      );
      line?.click();
      return Boolean(line);
    });
    await part(tab, 'transcript-sentence');
  };
  /** Types into the field of the transcript. @param {string} query */
  const search = (query) =>
    tab.evaluate((query) => {
      const field = /** @type {HTMLInputElement} */ (
        elements().find((element) => element.matches('input[type=search]'))
      );
      field.focus();
      field.value = query;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }, query);
  /** @param {string} key @param {boolean} [shiftKey] */
  const press = (key, shiftKey = false) =>
    tab.evaluate(
      (key, shiftKey) => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        focused?.dispatchEvent(
          new KeyboardEvent('keydown', {key, shiftKey, bubbles: true, composed: true}),
        );
      },
      key,
      shiftKey,
    );

  it('opens without the readers of other formats, and follows the audio', async () => {
    await open('/post');
    const chunks = site.requests.filter((path) => /kapitel-/.test(path)).join(' ');
    assert.match(chunks, /kapitel-webvtt-/);
    assert.doesNotMatch(chunks, /kapitel-(markup|finder|quote)/);
    assert.deepEqual(
      site.requests.filter((path) => path.includes('talk.vtt') || path.includes('.mp3')),
      ['/talk.vtt'],
    );
    await (await part(tab, 'play-button')).click();
    await waitFor(tab, () =>
      elements().some(
        (element) => element.ariaCurrent === 'true' && /^Satz [1-9]/.test(element.textContent),
      ),
    );
    await tab.evaluate(() => player.pause());
  });

  it('searches by keyboard: ticks on the time line, Enter plays, Escape clears', async () => {
    await search('strassenbahnen & mehr');
    const ticks = () => elements().filter((element) => element.matches('.ticks')).length;
    await waitFor(tab, () => elements().some((element) => element.matches('.ticks')));
    await search('SATZ 150');
    await press('Enter');
    await waitFor(tab, () => player.currentTime >= 300);
    await tab.evaluate(() => player.pause());
    await press('Escape');
    await waitFor(tab, () => !elements().some((element) => element.matches('.ticks')));
    assert.equal(await tab.evaluate(ticks), 0);
  });

  it('quotes words that are selected by keyboard, with a link that leads to them', async () => {
    await tab.evaluate(() => {
      const sentences = elements().filter((element) =>
        element.part.contains('transcript-sentence'),
      );
      sentences[31]?.focus();
    });
    await press('ArrowRight', true);
    await press('ArrowDown', true);
    await part(tab, 'transcript-quote');
    await waitFor(tab, () => {
      /** @type {string[]} */
      globalThis.log = [];
      navigator.clipboard.writeText = (text) => Promise.resolve(void log.push(text));
      const bar = elements().find((element) => element.part.contains('transcript-quote'));
      const button =
        bar && [...bar.querySelectorAll('button')].find((b) => /link/.test(b.textContent));
      button?.click();
      return Boolean(button && !bar.hidden);
    });
    const link = await waitFor(tab, () => log[0]);
    assert.equal(link, `${site.origin}/post#t=62,64`);
    await tab.goto('about:blank');
    await tab.goto(link);
    await showPlayer(tab);
    await waitFor(tab, () => player.currentTime === 62);
  });

  for (const path of ['/post', '/rtl', '/spaced']) {
    it(`can be read and used by all, as far as axe knows, and nothing is cut (${path})`, async () => {
      await open(path);
      await search('satz 3');
      const wrong = await tab.evaluate(async () => {
        const {violations} = await /** @type {any} */ (globalThis).axe.run('kapitel-player');
        return violations.map((/** @type {any} */ {id, nodes}) => `${id} ${nodes[0].html}`);
      });
      assert.deepEqual(wrong, []);
      const cut = await tab.evaluate(() =>
        elements()
          .filter((element) => /transcript/.test(element.part.value + element.localName))
          .filter(({scrollWidth, clientWidth}) => clientWidth && scrollWidth > clientWidth + 1)
          .map((element) => element.part.value),
      );
      assert.deepEqual(cut, []);
    });
  }

  it('loads another language when that is chosen', async () => {
    await tab.evaluate(() => {
      const list = /** @type {HTMLSelectElement} */ (
        elements().find(
          (element) => element.matches('select') && /English/.test(element.textContent),
        )
      );
      list.selectedIndex = 1;
      list.dispatchEvent(new Event('change'));
    });
    await waitFor(tab, () =>
      performance.getEntriesByType('resource').some(({name}) => name.endsWith('/talk.vtt?en')),
    );
    await part(tab, 'transcript-sentence');
    assert.ok(site.requests.includes('/talk.vtt?en'));
  });
});
