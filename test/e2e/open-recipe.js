import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {read} from '../../tools/demo-sound.js';
import {browserFiles} from '../../tools/release/browser-files.js';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';

/**
 * Puts into a site of `integrations/` what its author would: the files of the release, and the audio of the episode.
 *
 * @param {string} kapitel folder for the player
 * @param {string} episodes folder of the episodes
 */
function furnish(kapitel, episodes) {
  for (const [path, content] of browserFiles()) write(join(kapitel, path), content);
  write(join(episodes, '179.mp3'), read(0, 500_000));
}

/** @param {string} path @param {Uint8Array | string} content */
function write(path, content) {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

/**
 * Opens a page of a built site that stands under `/blog/`, and holds that its player has all that the front matter
 * of the post says, and plays.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} root with the folder `blog`
 * @param {string} path of the page
 */
async function playPost(browser, root, path) {
  const html = readFileSync(join(root, path, 'index.html'), 'utf8');
  const site = await startSite({[path]: html}, {}, {root, folders: /^\/blog\//});
  try {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await showPlayer(page);
    await part(page, 'chapter', 2);
    const known = await page.evaluate(() => ({
      title: player.episode?.title,
      chapters: player.chapters.map(({startTime, title}) => [startTime, title]),
    }));
    assert.deepEqual(known, {
      title: 'MLOps: machine learning in production',
      chapters: [
        [0, 'Hello'],
        [389, 'What is MLOps?'],
        [1041, 'Model training'],
      ],
    });
    const cover = await part(page, 'cover');
    await waitFor(page, (image) => image.naturalWidth > 0, cover);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
    await page.close();
  } finally {
    site.close();
  }
  const outside = site.requests.filter((url) => !url.startsWith('/blog/'));
  assert.deepEqual(outside, [], 'An address lacks the base path.');
}

/**
 * @typedef {object} Recipe
 * @property {string} folder a copy of the site
 * @property {import('puppeteer-core').Browser} browser
 */

/**
 * Tests a site of `integrations/`, in a folder of its own.
 *
 * @param {string} name
 * @param {object} site
 * @param {(folder: string) => void} site.copy puts the site into the folder
 * @param {readonly [kapitel: string, episodes: string]} site.assets folders of the site for the player and the episodes
 * @param {(folder: string) => void} site.build builds it into `site/blog` of the folder
 * @param {string} site.post path of the page with the player
 * @param {(recipe: Recipe) => void} [more] further tests; the recipe is complete when they run
 */
export function testRecipe(name, {copy, assets: [kapitel, episodes], build, post}, more) {
  describe(`the site in integrations/${name}`, () => {
    const recipe = /** @type {Recipe} */ ({
      folder: mkdtempSync(join(tmpdir(), `kapitel-${name}-`)),
    });
    before(async () => {
      const {folder} = recipe;
      copy(folder);
      furnish(join(folder, kapitel), join(folder, episodes));
      build(folder);
      recipe.browser = await startBrowser();
    });
    after(async () => {
      await recipe.browser.close();
      rmSync(recipe.folder, {recursive: true});
    });

    it('plays what the front matter of a post says, under a base path', async () => {
      await playPost(recipe.browser, join(recipe.folder, 'site'), post);
    });
    more?.(recipe);
  });
}
