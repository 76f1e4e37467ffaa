import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/** @param {string} player @param {string} lang */
const page = (player, lang = 'en') => `<!doctype html>
<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A blog</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText }
  body { margin: 8px }
</style>
<script type="module" blocking="render" src="/dist/kapitel.js"></script>
<h1>An article</h1>
${player}
<p>What comes after it.</p>
</html>`;

const PLAYER = '<kapitel-player src="/demo/episodes/179.json" start="17:21"></kapitel-player>';

/** Records layout shifts without user input, once the player is defined. */
function watchShifts() {
  globalThis.log = [];
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) {
      shifts.push(entry.value);
      for (const {node, previousRect, currentRect} of entry.sources) {
        log.push(`${node?.nodeName} ${node?.className} ${previousRect.y} → ${currentRect.y}`);
      }
    }
  }).observe({type: 'layout-shift', buffered: true});
}

describe('the player in a page', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {{origin: string, close(): void}} */
  let site;
  /** @type {import('puppeteer-core').Page} */
  let tab;

  before(async () => {
    site = await startSite({
      '/': page(PLAYER),
      '/de': page(PLAYER, 'de'),
      '/ar': page(PLAYER, 'ar'),
      '/compact': page(PLAYER.replace(' src', ' layout="compact" src')),
      '/day': page(
        '<kapitel-player><h2>An episode</h2><time datetime="2025-01-21"></time></kapitel-player>',
      ),
      '/place':
        '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/dist/kapitel.css"><body>',
      '/bar': page(PLAYER.replace(' src', ' layout="bar" src')),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /**
   * @param {string} path
   * @param {number} width
   * @param {{name: string, value: string}[]} [features]
   */
  const open = async (path, width, features = []) => {
    tab = await browser.newPage();
    await tab.setViewport({width, height: 900});
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {features});
    await tab.evaluateOnNewDocument(watchShifts);
    await tab.goto(site.origin + path, {waitUntil: 'networkidle0'});
    await showPlayer(tab);
    await part(tab, 'chapter', 9);
    await part(tab, 'duration');
  };

  /** Presses the key until the code for keys, which is loaded when the focus comes, has heard it. */
  const openKeys = () =>
    waitFor(tab, () => {
      const focused = player.shadowRoot?.activeElement;
      focused?.dispatchEvent(
        new KeyboardEvent('keydown', {key: '?', bubbles: true, composed: true}),
      );
      return player.shadowRoot?.querySelector('dialog')?.open;
    });

  for (const path of ['/', '/de', '/ar', '/compact', '/bar']) {
    for (const width of [360, 720, 1200]) {
      it(`shifts nothing while it comes: ${path} at ${width} px`, async () => {
        await open(path, width);
        const moved = await tab.evaluate(() => shifts.reduce((sum, value) => sum + value, 0));
        // What is left is text that is set anew: a title in one line instead of two, an Arabic date.
        assert.ok(
          moved < (path === '/ar' ? 0.01 : 0.001),
          `${moved}: ${await tab.evaluate(() => log.join(', '))}`,
        );
        await tab.close();
      });
    }
  }

  for (const [attributes, style] of [
    ['', ''],
    ['layout="full"', ''],
    ['layout="compact"', ''],
    ['layout="bar"', ''],
    ['', 'html { font-size: 62.5% } body { font-size: 1.4rem }'],
    ['', 'body { font: 1.25em serif }'],
    ['', 'kapitel-player { --kapitel-space: 24px; --kapitel-cover-size: 10em }'],
  ]) {
    it(`has the place that kapitel.css keeps for it, at every width: ${attributes}${style}`, async () => {
      tab = await browser.newPage();
      await tab.setViewport({width: 1300, height: 900});
      await tab.goto(`${site.origin}/place`);
      await tab.evaluate(
        (attributes, style) => {
          document.body.insertAdjacentHTML(
            'beforeend',
            `<style>${style}</style><kapitel-player src="/demo/episodes/179.json" ${attributes}></kapitel-player>`,
          );
        },
        attributes,
        style,
      );
      const heights = () =>
        tab.evaluate(() => {
          const element = /** @type {HTMLElement} */ (document.querySelector('kapitel-player'));
          return Array.from({length: 260}, (_, step) => {
            const width = 220 + 4 * step;
            element.style.inlineSize = `${width}px`;
            return {width, height: Math.round(element.getBoundingClientRect().height)};
          });
        });
      const kept = await heights();
      await tab.addScriptTag({url: '/dist/kapitel.js', type: 'module'});
      await showPlayer(tab);
      await part(tab, 'chapter', 9);
      await part(tab, 'duration');
      const shown = await heights();
      const wrong = kept.flatMap(({width, height}, index) => {
        const actual = shown[index]?.height ?? NaN;
        return Math.abs(height - actual) <= 1 ? [] : [`${width}: ${height} became ${actual}`];
      });
      assert.deepEqual(wrong, []);
      await tab.close();
    });
  }

  it('needs no horizontal scrolling at 400 % zoom of a 1280 px window', async () => {
    await open('/', 320);
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    await (await part(tab, 'rate')).click();
    await waitFor(tab, () => {
      const popups = /** @type {any} */ (player.shadowRoot?.querySelector('kapitel-rate'));
      const popup = popups.shadowRoot.querySelector('#popup');
      const {left, right} = popup.getBoundingClientRect();
      return popup.querySelector('.rates') && left >= 0 && right <= 320;
    });
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    await tab.close();
  });

  it('keeps the list of keys inside a small window, with its name and its button, and scrolls it by keys', async () => {
    await open('/', 320);
    await tab.setViewport({width: 320, height: 256});
    await (await part(tab, 'play-button')).focus();
    await openKeys();
    const box = await tab.evaluate(() =>
      player.shadowRoot?.querySelector('dialog')?.getBoundingClientRect().toJSON(),
    );
    assert.ok(box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 256, String(box));
    for (const shown of ['h2', 'button']) {
      const {top, bottom} = await tab.evaluate(
        (shown) =>
          player.shadowRoot?.querySelector(`dialog ${shown}`)?.getBoundingClientRect().toJSON(),
        shown,
      );
      assert.ok(top >= box.top && bottom <= box.bottom, shown);
    }
    await tab.keyboard.down('Shift');
    await tab.keyboard.press('Tab');
    await tab.keyboard.up('Shift');
    await tab.keyboard.press('End');
    await waitFor(tab, () => Number(player.shadowRoot?.querySelector('dl')?.scrollTop) > 100);
    await tab.close();
  });

  for (const zone of ['America/New_York', 'Asia/Tokyo']) {
    it(`says the day of an episode that has no hour, in ${zone} as well`, async () => {
      tab = await browser.newPage();
      await tab.emulateTimezone(zone);
      await tab.goto(`${site.origin}/day`);
      await showPlayer(tab);
      const said = await waitFor(tab, () =>
        player.shadowRoot?.querySelector('[part=byline]')?.textContent.trim(),
      );
      assert.equal(said, 'January 21, 2025');
      await tab.close();
    });
  }

  it('keeps all of the keys, and the menu of a bar, in reach in a frame that is as low as a bar', async () => {
    await open('/bar', 320);
    await tab.setViewport({width: 320, height: 130});
    await (await part(tab, 'menu-button')).click();
    const menu = await part(tab, 'menu-popup');
    const last = await part(tab, 'rate-option', 9);
    for (const inner of [await part(tab, 'menu-item'), last]) {
      await inner.evaluate((element) => element.scrollIntoView({block: 'nearest'}));
      const {top, bottom} = await inner.evaluate((element) =>
        element.getBoundingClientRect().toJSON(),
      );
      assert.ok(top >= 0 && bottom <= 130, `${top} – ${bottom}`);
    }
    assert.ok(await menu.evaluate(({scrollWidth, clientWidth}) => scrollWidth <= clientWidth));
    await tab.keyboard.press('Escape');
    await (await part(tab, 'play-button')).focus();
    await openKeys();
    const height = await tab.evaluate(() =>
      Number(player.shadowRoot?.querySelector('dialog dl')?.clientHeight),
    );
    assert.ok(height >= 90, String(height));
    await tab.close();
  });

  it('is English if the messages of its language fail to load', async () => {
    tab = await browser.newPage();
    await tab.setRequestInterception(true);
    tab.on(
      'request',
      (request) =>
        void (request.url().includes('/kapitel-de-') ? request.abort() : request.continue()),
    );
    await tab.goto(`${site.origin}/de`, {waitUntil: 'networkidle0'});
    const button = await part(tab, 'play-button');
    assert.equal(await button.evaluate(({ariaLabel}) => ariaLabel), 'Play');
    await tab.close();
  });

  for (const scheme of ['light', 'dark']) {
    it(`is visible in forced colours, ${scheme}`, async () => {
      await open('/', 900, [
        {name: 'forced-colors', value: 'active'},
        {name: 'prefers-color-scheme', value: scheme},
      ]);
      await waitFor(tab, () => {
        const list = player.shadowRoot?.querySelector('kapitel-chapters')?.shadowRoot;
        return list?.querySelector('kapitel-chapter-progress')?.shadowRoot?.querySelector('svg');
      });
      const contrasts = await tab.evaluate(() => {
        const canvas = /** @type {any} */ (
          new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})
        );
        /** @param {string} color */
        const luminance = (color) => {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
            const part = channel / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b);
        };
        /** @param {string} one @param {string} other */
        const contrast = (one, other) => {
          const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const shell = /** @type {ShadowRoot} */ (player.shadowRoot);
        /** @param {string} element @param {string} selector @param {string} [pseudo] */
        const style = (element, selector, pseudo) =>
          getComputedStyle(
            /** @type {Element} */ (
              shell.querySelector(element)?.shadowRoot?.querySelector(selector)
            ),
            pseudo,
          );
        const card = getComputedStyle(/** @type {Element} */ (shell.querySelector('section')));
        const page = getComputedStyle(document.documentElement).backgroundColor;
        const button = style('kapitel-play-button', 'button');
        const track = style('kapitel-timeline', '[part=track]').backgroundColor;
        const played = style('kapitel-timeline', '[part=progress]').backgroundColor;
        const list = shell.querySelector('kapitel-chapters')?.shadowRoot;
        const sign = list?.querySelector('kapitel-chapter-progress')?.shadowRoot;
        const mark = getComputedStyle(/** @type {Element} */ (sign?.querySelector('svg'))).fill;
        return {
          card: contrast(card.borderTopColor, page),
          icon: contrast(style('kapitel-play-button', 'svg').color, button.backgroundColor),
          button: contrast(button.backgroundColor, page),
          skip: contrast(style('kapitel-skip-button', 'svg').stroke, page),
          track: contrast(track, page),
          played: contrast(played, track),
          mark: contrast(mark, page),
        };
      });
      for (const [what, value] of Object.entries(contrasts)) {
        assert.ok(value >= (what === 'track' ? 1.5 : 3), `${what}: ${value}`);
      }
      await tab.keyboard.press('Tab');
      const outline = await tab.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused && getComputedStyle(focused).outline;
      });
      assert.match(String(outline), /solid 2px|2px solid/);
      await tab.close();
    });
  }

  it('has no pale text if the user prefers more contrast', async () => {
    await open('/', 900, [{name: 'prefers-contrast', value: 'more'}]);
    const [byline, title] = await Promise.all(
      ['byline', 'title'].map(async (name) =>
        (await part(tab, name)).evaluate((element) => getComputedStyle(element).color),
      ),
    );
    assert.equal(byline, title);
    await tab.close();
  });
});
