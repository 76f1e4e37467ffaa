import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from '../e2e/harness.js';

const ARTICLE = `---
title: Folge 179
---
Hör rein:

{{< kapitel src="/demo/episodes/179.json" audio="/demo/sound/179.mp3" layout="compact" >}}

Und noch eine, deren Adresse niemandem gehört:

{{< kapitel src="x\\"onclick=\\"hacked=1\\"><script>hacked=1</script>" audio="javascript:hacked=1" >}}
`;

describe('a Hugo site with the shortcode', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapitel-hugo-'));
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import('puppeteer-core').Page} */
  let page;

  before(async () => {
    /** @param {string} path @param {string} text */
    const write = (path, text) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    };
    // The player lies where the site's own files do.
    write('config.toml', 'baseURL = "https://example.org/dist/"\n');
    write('layouts/_default/single.html', '<!doctype html><html lang="de">{{ .Content }}</html>');
    write('content/folge.md', ARTICLE);
    cpSync('demo/frameworks/hugo', join(folder, 'layouts/shortcodes'), {recursive: true});
    execFileSync('hugo', ['--quiet', '--source', folder]);
    site = await startSite({'/': readFileSync(join(folder, 'public/folge/index.html'), 'utf8')});
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(site.origin);
    await showPlayer(page);
  });
  after(async () => {
    await browser.close();
    site.close();
    rmSync(folder, {recursive: true});
  });

  it('plays where the shortcode stands', async () => {
    assert.equal(
      await page.$eval('kapitel-player', (player) => player.getAttribute('layout')),
      'compact',
    );
    await part(page, 'chapter', 9);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
  });

  it('keeps what it is given to its place', async () => {
    const players = await page.$$eval('kapitel-player', (players) =>
      players.map((player) => player.getAttributeNames().join()),
    );
    assert.deepEqual(players, ['src,layout', 'src']);
    const [audio] = await page.$$eval('kapitel-player:nth-of-type(2) audio', (sounds) =>
      sounds.map((sound) => sound.getAttribute('src')),
    );
    assert.doesNotMatch(String(audio), /script/);
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'hacked')), undefined);
  });
});
