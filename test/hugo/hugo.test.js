import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {showPlayer, startSite} from '../e2e/harness.js';
import {testRecipe} from '../e2e/open-recipe.js';

const SHORTCODES = `---
title: Shortcodes
---
{{< kapitel src="/episodes/179.json" item="179" skip-back="5" audio="/episodes/179.mp3" layout="compact" >}}

{{< kapitel src="x\\"onclick=\\"hacked=1\\"><script>hacked=1</script>" layout="\\"><script>hacked=1</script>" audio="javascript:hacked=1" >}}
`;

const hugo = {
  copy(/** @type {string} */ folder) {
    cpSync('integrations/hugo', folder, {recursive: true});
    writeFileSync(join(folder, 'content/posts/shortcodes.md'), SHORTCODES);
  },
  assets: /** @type {const} */ (['static/kapitel', 'static/episodes']),
  build(/** @type {string} */ folder) {
    execFileSync('hugo', ['--quiet', '--source', folder, '--destination', `${folder}/site/blog`]);
  },
  post: '/blog/posts/179/',
};

testRecipe('hugo', hugo, (recipe) => {
  it('has a shortcode with the attributes of the player, whose values stay inside the attributes', async () => {
    const {folder, browser} = recipe;
    const path = '/blog/posts/shortcodes/';
    const html = readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');
    const site = await startSite({[path]: html});
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await showPlayer(page);
    const players = await page.$$eval('kapitel-player', (players) =>
      players.map((player) => player.getAttributeNames().join()),
    );
    assert.deepEqual(players, ['src,item,layout,skip-back', 'src,layout']);
    const [first] = await page.$$eval('kapitel-player', (players) =>
      players.map((player) => [
        player.getAttribute('src'),
        player.getAttribute('item'),
        player.querySelector('audio')?.getAttribute('src'),
      ]),
    );
    assert.deepEqual(first, ['/blog/episodes/179.json', '179', '/blog/episodes/179.mp3']);
    const [audio] = await page.$$eval('kapitel-player:nth-of-type(2) audio', (sounds) =>
      sounds.map((sound) => sound.getAttribute('src')),
    );
    assert.doesNotMatch(String(audio), /^javascript/);
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'hacked')), undefined);
    await page.close();
    site.close();
  });
});
