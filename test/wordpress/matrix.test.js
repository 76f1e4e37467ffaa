import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {showPlayer, startBrowser, waitFor} from '../e2e/harness.js';
import {insertBlock, PLACES, signIn} from './editors.js';
import {startWordpress} from './start-wordpress.js';

/** Those that may write any HTML, those that may not, and those whose posts others publish. */
const ROLES = ['admin', 'editor', 'author', 'contributor'];

const NOTES = '0:00 Hello\n6:29 What is it?\n17:21 Model training';
const ELEMENT = (/** @type {string} */ sound) => `<kapitel-player layout="full">
  <h2>An episode</h2>
  <audio src="${sound}" controls preload="none"></audio>
  <ol>
    <li><a href="#t=0">Hello</a> <time>0:00</time></li>
    <li><a href="#t=389">What is it?</a> <time>6:29</time></li>
    <li><a href="#t=1041">Model training</a> <time>17:21</time></li>
  </ol>
</kapitel-player>`;

/** What is written. @type {(sound: string) => Record<string, string>} */
const WAYS = (sound) => ({
  '[kapitel]': `[kapitel]\n\n<a href="${sound}">MP3</a>\n\n${NOTES.replaceAll('\n', '\n\n')}`,
  '[kapitel audio="…"]': `[kapitel audio="${sound}" layout="full"]\n\n${NOTES.replaceAll('\n', '\n\n')}`,
  'element with src':
    '<script type="module" src="/kapitel.js"></script>\n<kapitel-player src="/episode.json"></kapitel-player>',
  'element with content': ELEMENT(sound),
  'the same in a div': `<div>\n${ELEMENT(sound)}\n</div>`,
});

describe('what is written in WordPress, in either editor', () => {
  /** @type {Awaited<ReturnType<typeof startWordpress>>} */
  let wordpress;
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    [wordpress, browser] = await Promise.all([startWordpress(), startBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await wordpress?.stop();
  });

  /**
   * How the post is shown, after somebody who may has published it.
   *
   * @param {number} id
   */
  const shown = async (id) => {
    const url = wordpress.php(
      `wp_set_current_user(1);
       wp_update_post(['ID' => $argument, 'post_status' => 'publish']);
       return get_permalink($argument);`,
      id,
    );
    const page = await browser.newPage();
    await page.goto(url);
    await showPlayer(page);
    const players = await page.$$eval('kapitel-player', (players) => players.length);
    if (players) await waitFor(page, () => player.chapters?.length);
    const found = await page.evaluate(() => ({
      title: globalThis.player?.episode?.title,
      audio: globalThis.player?.episode?.audio.length,
      chapters: globalThis.player?.chapters.map(({title}) => title).join(),
    }));
    await page.close();
    return {players, ...found};
  };

  const EXPECTED = {
    players: 1,
    title: 'An episode',
    audio: 1,
    chapters: 'Hello,What is it?,Model training',
  };

  for (const role of ROLES) {
    it(`is a player, whichever way the ${role} wrote it`, async (test) => {
      const {origin} = wordpress;
      const ways = WAYS(`${origin}/wp-content/uploads/179.mp3`);
      const {page, close} = await signIn(browser, origin, role);
      // Leaving a post that an editor thinks unsaved.
      page.on('dialog', (dialog) => dialog.accept());
      /** @type {(place: string, way: string, write: Promise<number>) => Promise<void>} */
      const check = async (place, way, write) => {
        assert.deepEqual(await shown(await write), EXPECTED, `${role}, ${place}, ${way}`);
        test.diagnostic(`player: ${role} | ${place} | ${way}`);
      };
      for (const [place, write] of Object.entries(PLACES)) {
        for (const [way, text] of Object.entries(ways)) {
          await check(place, way, write(page, origin, text));
        }
      }
      const text = ways['[kapitel]']?.replace(/.*\n\n/, '') ?? '';
      await check('block editor, inserter', 'the block', insertBlock(page, origin, text));
      await close();
    });
  }
});
