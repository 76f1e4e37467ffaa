import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, waitFor} from '../e2e/harness.js';
import {signIn} from './editors.js';
import {startWordpress} from './start-wordpress.js';

const NOTES = ['0:00 Hello', '6:29 What is it?', '17:21 Model training'];
const PASTED = (/** @type {string} */ sound) => `<kapitel-player>
<h2>Pasted</h2>
<audio src="${sound}" controls="controls" preload="none"></audio>

<ol>
<li><a href="#t=0">Hello</a> <time>0:00</time></li>
<li><a href="#t=389">What is it?</a> <time>6:29</time></li>
<li><a href="#t=1041">Model training</a> <time>17:21</time></li>
</ol>
</kapitel-player>`;

/** What people write, as each editor keeps it. @type {(sound: string) => Record<string, string>} */
const WAYS = (sound) => {
  const blocks = NOTES.map((line) => `<!-- wp:paragraph --><p>${line}</p><!-- /wp:paragraph -->`);
  const audio = `<!-- wp:audio --><figure class="wp-block-audio"><audio controls src="${sound}"></audio></figure><!-- /wp:audio -->`;
  return {
    'the shortcode in the classic editor': `[kapitel]\n\n${NOTES.join('\n')}\n\n[audio src="${sound}"]`,
    'the shortcode with a URL': `[kapitel audio="${sound}" layout="full"]\n\n${NOTES.join('\n')}`,
    'the shortcode in its block': `<!-- wp:shortcode -->[kapitel]<!-- /wp:shortcode -->\n\n${blocks.join('\n\n')}\n\n${audio}`,
    'the block': `<!-- wp:kapitel/player {"layout":"full"} /-->\n\n${blocks.join('\n\n')}\n\n${audio}`,
    'the element in a block of HTML': `<!-- wp:html -->${PASTED(sound)}<!-- /wp:html -->`,
    'the element in the classic editor': `Before\n\n${PASTED(sound)}\n\nAfter`,
  };
};

describe('the WordPress plugin', () => {
  /** @type {Awaited<ReturnType<typeof startWordpress>>} */
  let wordpress;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {string} */
  let sound;

  before(async () => {
    [wordpress, browser] = await Promise.all([startWordpress(), startBrowser()]);
    sound = `${wordpress.origin}/wp-content/uploads/179.mp3`;
  });
  after(async () => {
    await browser?.close();
    await wordpress?.stop();
  });

  /**
   * Saves a post as a user does, whose rights decide what is left of it.
   *
   * @param {{content: string, as?: string, title?: string, meta?: object, status?: string, password?: string}} post
   * @returns {{id: number, url: string}}
   */
  const save = ({as = 'admin', ...post}) =>
    wordpress.php(
      `wp_set_current_user(get_user_by('login', $argument['as'])->ID); kses_init();
       $id = wp_insert_post(wp_slash(['post_title' => $argument['title'] ?? 'An episode', 'post_content' => $argument['content'],
         'post_status' => $argument['status'] ?? 'publish', 'post_password' => $argument['password'] ?? '', 'meta_input' => $argument['meta'] ?? []]));
       return ['id' => $id, 'url' => get_permalink($id)];`,
      {as, ...post},
    );

  /** @param {string} url */
  const open = async (url) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };

  /** @param {import('puppeteer-core').Page} page */
  const playerOn = async (page) => {
    await showPlayer(page);
    await part(page, 'chapter', 2);
    return page.evaluate(() => ({
      players: document.querySelectorAll('kapitel-player').length,
      title: player.episode?.title,
      audio: player.episode?.audio.map(({url}) => url),
      chapters: player.chapters.map(({startTime, title}) => [startTime, title]),
    }));
  };

  const CHAPTERS = [
    [0, 'Hello'],
    [389, 'What is it?'],
    [1041, 'Model training'],
  ];

  for (const as of ['admin', 'author']) {
    it(`shows what the ${as} wrote, whichever way`, async () => {
      for (const [way, content] of Object.entries(WAYS(sound))) {
        const page = await open(save({content, as}).url);
        const {title, ...found} = await playerOn(page);
        assert.match(String(title), /^(An episode|Pasted)$/, way);
        assert.deepEqual(found, {players: 1, audio: [sound], chapters: CHAPTERS}, way);
        await page.close();
      }
    });
  }

  it('plays', async () => {
    const page = await open(save({content: `[kapitel audio="${sound}"]`}).url);
    await showPlayer(page);
    await (await part(page, 'play-button')).click();
    await waitFor(page, () => player.currentTime > 0.2);
    await page.close();
  });

  it('lets an author put the block into a post, with a preview, and publish it', async () => {
    const {page, close} = await signIn(browser, wordpress.origin, 'author');
    const {id} = save({
      content: `<!-- wp:paragraph --><p>0:00 Hello ${sound}</p><!-- /wp:paragraph -->`,
      as: 'author',
      status: 'draft',
    });
    await page.goto(`${wordpress.origin}/wp-admin/post.php?post=${id}&action=edit`);
    // As the inserter does.
    await page.waitForFunction(
      () =>
        globalThis.wp?.blocks?.getBlockType('kapitel/player') &&
        wp.data.select('core/editor').getCurrentPostId(),
    );
    await page.evaluate(() => {
      const {data, blocks} = wp;
      data.dispatch('core/block-editor').insertBlock(blocks.createBlock('kapitel/player'), 0);
    });
    await part(page, 'play-button');
    const preview = await page.$eval('kapitel-player', (player) => player.episode?.title);
    assert.equal(preview, 'An episode');
    await page.evaluate(async () => {
      const {dispatch} = wp.data;
      dispatch('core/editor').editPost({status: 'publish'});
      await dispatch('core/editor').savePost();
    });
    await close();
    const published = await open(wordpress.php('return get_permalink($argument);', id));
    await part(published, 'play-button');
    await published.close();
  });

  it('keeps the players of a front page apart, in a classic theme', async () => {
    wordpress.php(
      `switch_theme('twentytwentyone'); set_theme_mod('display_excerpt_or_full_post', 'full'); update_option('posts_per_page', 3);`,
    );
    for (const title of ['One', 'Two', 'Three']) {
      save({title, content: `[kapitel]\n\n0:00 ${title}\n\n<a href="${sound}?${title}">MP3</a>`});
    }
    const page = await open(wordpress.origin);
    await part(page, 'play-button', 2);
    const titles = await page.$$eval('kapitel-player', (players) =>
      players.map(({episode}) => [episode?.title, episode?.audio[0]?.url.replace(/.*\?/, '')]),
    );
    // They are from the same second.
    assert.deepEqual(titles.sort(), [
      ['One', 'One'],
      ['Three', 'Three'],
      ['Two', 'Two'],
    ]);
    await page.close();
    wordpress.php(`switch_theme('twentytwentythree');`);
  });

  it('leaves the audio for feed readers, and no element or script', async () => {
    const feed = await (await fetch(`${wordpress.origin}/feed/`)).text();
    const [, content = ''] = /<content:encoded>(.*?)<\/content:encoded>/s.exec(feed) ?? [];
    assert.match(content, /<audio controls preload="none" src="[^"]+179\.mp3/);
    assert.doesNotMatch(feed, /kapitel-player|<script|application\/json/);
  });

  it('prefers the enclosure to other audio, and uses the feed of the settings without one', async () => {
    wordpress.php(`update_option('kapitel', ['feed' => home_url('/feed/')]);`);
    const meta = {enclosure: `${sound}?enclosure\n1000\naudio/mpeg\n`};
    const own = await open(save({content: `[kapitel]\n\n${NOTES.join('\n')}\n${sound}`, meta}).url);
    assert.deepEqual((await playerOn(own)).audio, [`${sound}?enclosure`]);
    await own.close();
    const {url} = save({content: '[kapitel]'});
    const html = await (await fetch(url)).text();
    assert.match(html, /<kapitel-player src="[^"]+\/feed\/" item="[^"]+"/);
    assert(html.includes(`item="${url}"`));
    wordpress.php(`delete_option('kapitel');`);
  });

  it('shows nothing to visitors if there is no audio, and says so to the author', async () => {
    const {url, id} = save({content: '[kapitel]'});
    assert.doesNotMatch(await (await fetch(url)).text(), /kapitel-player|kapitel-note/);
    const seen = wordpress.php(
      `wp_set_current_user(1); $GLOBALS['post'] = get_post($argument); return do_shortcode('[kapitel]');`,
      id,
    );
    assert.match(seen, /no audio yet/);
  });

  it('keeps the values of a shortcode inside their attributes', () => {
    const html = wordpress.php(
      `return do_shortcode($argument);`,
      `[kapitel src="javascript:alert(1)" audio='${sound}' item='"><script>alert(1)</script>' onclick="alert(1)" accent="red;background:url(//evil)"]`,
    );
    assert.doesNotMatch(html, /<script>|onclick|javascript:|evil/);
  });

  it('takes attributes without a value, from a shortcode and from the block', async () => {
    const html = wordpress.php(
      `return do_shortcode($argument);`,
      `[kapitel audio="${sound}" sticky CONTINUE keyshortcuts="" share="off" onclick]`,
    );
    assert.match(html, / keyshortcuts continue share="off" sticky>/);
    const {url} = save({
      content: `<!-- wp:kapitel/player {"audio":"${sound}","sticky":"","skippableAds":"","sleepTimer":"off"} /-->`,
    });
    assert.match(await (await fetch(url)).text(), / skippable-ads sleep-timer="off" sticky>/);
  });

  it('offers a frame that is there to other sites', async () => {
    const frame = await fetch(`${wordpress.origin}/wp-content/plugins/kapitel/player/embed.html`);
    assert.match(await frame.text(), /src="embed.js"/);
  });

  it('hides the audio of a post behind a password, and of a draft', async () => {
    const content = `[kapitel audio="${sound}"]`;
    const locked = save({content, password: 'secret'});
    const draft = save({content, status: 'draft'});
    assert.doesNotMatch(await (await fetch(locked.url)).text(), /179\.mp3/);
    for (const {id} of [locked, draft]) {
      const frame = await fetch(`${wordpress.origin}/?kapitel=${id}`);
      assert.equal(frame.status, 404);
      assert.doesNotMatch(await frame.text(), /179\.mp3/);
    }
  });

  it('answers oEmbed with a frame that plays in a sandbox', async () => {
    const {url} = save({content: WAYS(sound)['the block'] ?? ''});
    const endpoint = `${wordpress.origin}/wp-json/oembed/1.0/embed?url=${encodeURIComponent(url)}&maxwidth=600`;
    const answer = /** @type {any} */ (await (await fetch(endpoint)).json());
    assert.deepEqual([answer.type, answer.width, answer.height], ['rich', 600, 668]);
    const page = await browser.newPage();
    await page.setContent(answer.html.replace('<iframe', '<iframe sandbox="allow-scripts"'));
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    const inside = /** @type {any} */ (frame);
    await showPlayer(inside);
    await part(inside, 'chapter', 2);
    await (await part(inside, 'play-button')).click();
    await waitFor(inside, () => player.currentTime > 0.2);
    await page.close();
  });

  it('has settings, which every player follows unless its attributes differ', async () => {
    const {page, close} = await signIn(browser, wordpress.origin, 'admin');
    await page.goto(`${wordpress.origin}/wp-admin/options-general.php?page=kapitel`);
    await page.type('#kapitel-accent', '#b00020');
    await page.select('#kapitel-theme', 'dark');
    await page.type('#kapitel-skip-back', '20');
    await page.click('#kapitel-automatic');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    await part(page, 'chapter', 2);
    await close();
    assert.deepEqual(wordpress.php(`return array_filter(get_option('kapitel'));`), {
      accent: '#b00020',
      theme: 'dark',
      'skip-back': '20',
      automatic: '1',
    });
    const attributes = 'skip-back="20" theme="dark" style="--kapitel-accent: #b00020"';
    const player = (/** @type {string} */ code) =>
      wordpress.php(`return do_shortcode($argument);`, code);
    assert(player(`[kapitel audio="${sound}"]`).includes(attributes));
    assert.match(player(`[kapitel audio="${sound}" theme="light"]`), /theme="light"/);
    const {url} = save({content: 'Notes', meta: {enclosure: `${sound}\n1\naudio/mpeg\n`}});
    assert.match(await (await fetch(url)).text(), /<kapitel-player [^>]*theme="dark"/);
  });

  it('leaves nothing when it is deleted, and has made PHP complain of nothing', () => {
    const left = wordpress.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins('kapitel/kapitel.php');
      uninstall_plugin('kapitel/kapitel.php');
      global $wpdb;
      return [
        $wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%kapitel%'"),
        $wpdb->get_col("SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE '%kapitel%'"),
        $wpdb->get_col("SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%kapitel%'"),
        preg_grep('#plugins/kapitel#', @file(ABSPATH . 'php.log') ?: []),
      ];`);
    assert.deepEqual(
      left.map((/** @type {object} */ list) => Object.values(list)),
      [[], [], [], []],
    );
  });
});
