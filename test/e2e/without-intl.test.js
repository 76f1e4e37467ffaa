import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {startBrowser, startSite, waitFor} from './harness.js';

const LANGUAGES =
  'en en-GB ar cs da de de-AT es fi fr he it ja ko nb nl pl pt-BR ru sv tr uk zh-Hans fa'.split(
    ' ',
  );

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A blog</title>
<link rel="icon" href="data:,">
<script src="/watch.js"></script>
<script type="module" src="/dist/kapitel.js"></script>
${LANGUAGES.map((lang) => `<kapitel-player lang="${lang}" src="/demo/episodes/179.json"></kapitel-player>`).join('\n')}
</html>`;

/** Notes every use of `Intl`, directly or by the methods that write in a language. */
function watch() {
  /** @type {string[]} */
  const log = (globalThis.log = []);
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const original = Reflect.get(Intl, name);
    if (typeof original !== 'function') continue;
    Reflect.set(
      Intl,
      name,
      new Proxy(original, {
        construct(target, args) {
          log.push(`new Intl.${name}`);
          return Reflect.construct(target, args);
        },
        apply(target, self, args) {
          log.push(`Intl.${name}`);
          return Reflect.apply(target, self, args);
        },
      }),
    );
  }
  for (const {prototype} of [Array, BigInt, Date, Number, String]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!/^(toLocale|localeCompare)/.test(name)) continue;
      const original = Reflect.get(prototype, name);
      /** @param {unknown[]} args */
      const noted = function (...args) {
        log.push(name);
        // @ts-expect-error -- it is a method
        return Reflect.apply(original, this, args);
      };
      Reflect.set(prototype, name, noted);
    }
  }
}

describe('Intl, whose first use takes longer than the first paint,', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  before(async () => {
    site = await startSite({'/': PAGE, '/watch.js': `(${watch})()`});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('is not used before the player is touched, in any language', async () => {
    const page = await browser.newPage();
    await page.goto(site.origin);
    // The menu is the last of the controls, and the skip link the last feature, that come by themselves.
    await waitFor(
      page,
      (count) => {
        const players = [...document.querySelectorAll('kapitel-player')];
        // A player far from the view gets its controls when it comes near.
        players
          .find((player) => !player.shadowRoot?.querySelector('kapitel-menu'))
          ?.scrollIntoView();
        const complete = players.filter((player) => {
          const [menu, skip, date] = ['kapitel-menu', '.skip', 'time'].map((selector) =>
            player.shadowRoot?.querySelector(selector),
          );
          const isTranslated =
            /^(en|fa)/.test(player.lang) || !/January/.test(date?.textContent ?? 'January');
          return menu?.shadowRoot?.querySelector('button') && skip && isTranslated;
        });
        return complete.length === count;
      },
      LANGUAGES.length,
    );
    const dates = await page.evaluate(() =>
      [...document.querySelectorAll('kapitel-player')].map((player) =>
        player.shadowRoot?.querySelector('time')?.textContent.trim(),
      ),
    );
    assert.equal(dates[LANGUAGES.indexOf('de')], '21. Januar 2025');
    assert.equal(dates[LANGUAGES.indexOf('de-AT')], '21. Jänner 2025');
    assert.deepEqual(await page.evaluate(() => log), []);
  });
});
