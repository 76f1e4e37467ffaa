import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {part, showPlayer, startBrowser, startSite, waitFor} from './harness.js';
import {EPISODE, PAGES, PODIGEE} from './shim-pages.js';

describe('a page of another player’s', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {import('puppeteer-core').Page} */
  let blog;
  /** @type {string[]} */
  let errors;
  /** @type {string[]} */
  let infos;
  /** @type {string[]} */
  let requests;

  before(async () => {
    site = await startSite(PAGES, {}, {root: '.', folders: /^\/(dist|demo|test\/fixtures)\//});
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  /** @param {string} path @param {string} [without] the end of URLs that can't be loaded */
  const open = async (path, without = '') => {
    blog = await (await browser.createBrowserContext()).newPage();
    errors = [];
    infos = [];
    requests = [];
    blog.on('pageerror', (error) => errors.push(String(error)));
    blog.on('console', (message) => {
      if (message.type() === 'info') infos.push(message.text());
    });
    blog.on('request', (request) => requests.push(request.url().replace(site.origin, '')));
    if (without) {
      await blog.setRequestInterception(true);
      blog.on('request', (request) => {
        if (request.url().endsWith(without)) void request.abort();
        else void request.continue();
      });
    }
    await blog.goto(site.origin + path);
  };

  /** Until a player shows its episode. */
  const shown = async () => {
    await waitFor(blog, () => document.querySelector('kapitel-player')?.episode?.title);
    await showPlayer(blog);
    await part(blog, 'chapter', 2);
  };

  /** What the first player shows, in short. */
  const look = () =>
    blog.evaluate(() => ({
      title: player.episode?.title,
      chapters: player.chapters.map(({title, startTime}) => `${startTime} ${title}`),
      layout: player.getAttribute('layout'),
      accent: player.style.getPropertyValue('--kapitel-accent'),
    }));

  const hear = async () => {
    await (await part(blog, 'chapter', 1)).click();
    await waitFor(blog, () => player.currentTime > 449 && !player.paused && !player.seeking);
  };

  const CHAPTERS = ['0 Anfang', '449 Kisten', '1041 Listen'];

  for (const [path, isFilled] of /** @type {const} */ ([
    ['/podlove-wordpress', true],
    ['/podlove-objects', false],
    ['/podigee-global', false],
  ])) {
    it(`says that the player could not be loaded, links to the audio, and keeps the page’s content (${path})`, async () => {
      await open(path, '/kapitel.js');
      await waitFor(blog, () => document.querySelector('kapitel-player [role=alert]'));
      const alert = await blog.$eval('kapitel-player', (element) => ({
        text: element.querySelector('[role=alert]')?.textContent,
        link: element.querySelector('a')?.href,
        isFollowed: Boolean(element.nextElementSibling?.matches('root')),
      }));
      assert.match(alert.text ?? '', /^Ein Teil des Players konnte nicht geladen werden\./);
      assert.match(alert.link ?? '', /\.mp3$/);
      assert.equal(alert.isFollowed, isFilled);
      assert.deepEqual(errors, []);
    });
  }

  it('whose scripts ran this one without an element of its own loads no player from the page’s base URL', async () => {
    await open('/podlove-evaluated');
    await waitFor(blog, () => document.querySelector('kapitel-player [role=alert]'));
    assert.deepEqual(
      requests.filter((url) => url.endsWith('/kapitel.js')),
      [],
    );
    assert.deepEqual(errors, []);
  });

  it('with podlovePlayer() and two addresses shows the chapters in its colours, and plays', async () => {
    await open('/podlove-addresses');
    await shown();
    await waitFor(blog, () => player.style.getPropertyValue('--kapitel-accent'));
    assert.deepEqual(await look(), {
      title: 'Vom Umziehen',
      chapters: CHAPTERS,
      layout: null,
      accent: '#166255',
    });
    assert.equal(await blog.evaluate(() => player.parentElement?.id), 'example');
    assert.deepEqual(
      requests.filter((url) => url.endsWith('.mp3')),
      [],
    );
    await hear();
    assert.deepEqual(errors, []);
  });

  it('with podlovePlayer() and two objects plays', async () => {
    await open('/podlove-objects');
    await waitFor(blog, () => document.querySelector('kapitel-player')?.episode);
    await showPlayer(blog);
    assert.deepEqual(await look(), {
      title: 'Vom Umziehen',
      chapters: CHAPTERS,
      layout: 'compact',
      accent: '#166255',
    });
    await (await part(blog, 'chapters-button')).click();
    await hear();
    assert.deepEqual(errors, []);
  });

  it('with podlovePlayer() and an object, on a page whose arrays have a toJSON, shows the chapters', async () => {
    await open('/podlove-prototype');
    await shown();
    assert.deepEqual((await look()).chapters, CHAPTERS);
    assert.deepEqual(errors, []);
  });

  it('names what Podlove had besides, once', async () => {
    await open('/podlove-variants');
    await waitFor(blog, () => Reflect.get(globalThis, 'stores') === 5);
    assert.deepEqual(infos, [
      'Kapitel plays instead of the Podlove Web Player. Not supported: tab-shownotes, tab-transcripts, ' +
        'tab-files, tab-playlist, tab-share, subscribe-button, playlist, share, theme.fonts, ' +
        'theme.tokens.brandDarkest, theme.tokens.brandLightest, ' +
        'theme.tokens.shadeDark, theme.tokens.shadeBase, theme.tokens.contrast, theme.tokens.alt.',
    ]);
  });

  it('with Podlove’s variants has layouts of those sizes', async () => {
    await open('/podlove-variants');
    const layouts = await waitFor(blog, () => {
      const players = [...document.querySelectorAll('kapitel-player')];
      return players.length === 5 && players.map((player) => player.getAttribute('layout'));
    });
    assert.deepEqual(layouts, [null, null, 'compact', 'bar', 'bar']);
  });

  it('controls it by Podlove’s store, and receives its actions', async () => {
    await open('/podlove-runtime');
    await shown();
    await waitFor(blog, () => Reflect.get(globalThis, 'store'));
    assert.equal(await blog.evaluate(() => player.currentTime), 449);
    await hear();
    const heard = await waitFor(blog, () => {
      const {types} = /** @type {any} */ (globalThis);
      return types.includes('PLAYER_BACKEND_PLAYTIME') && types;
    });
    assert.equal(heard.includes('PLAYER_BACKEND_PLAY'), true);
    const {playtime, duration} = await blog.evaluate(
      () => /** @type {any} */ (globalThis).store.getState().timepiece,
    );
    assert.equal(playtime > 449_000 && playtime < 460_000, true);
    assert.equal(Math.round(duration / 1000), 4718);
    await blog.evaluate(() => {
      const {store} = /** @type {any} */ (globalThis);
      store.dispatch({type: 'PLAYER_SET_RATE', payload: 'fast'});
      store.dispatch({type: 'PLAYER_SET_VOLUME', payload: 7});
      store.dispatch({type: 'PLAYER_TOGGLE_TAB', payload: 'files'});
      store.dispatch({type: 'PLAYER_REQUEST_PLAYTIME', payload: 470_000});
      store.dispatch({type: 'PLAYER_PREVIOUS_CHAPTER'});
      store.dispatch({type: 'PLAYER_REQUEST_PAUSE'});
    });
    await waitFor(blog, () => player.paused);
    assert.equal(await blog.evaluate(() => Math.floor(player.currentTime)), 449);
    assert.deepEqual(await blog.evaluate(() => [player.playbackRate, player.volume]), [1, 1]);
    assert.match(String(infos.at(-1)), /Not supported: PLAYER_TOGGLE_TAB\.$/);
    assert.deepEqual(errors, []);
  });

  it('hands the store out when there is an episode to act on', async () => {
    /** @type {import('puppeteer-core').HTTPRequest[]} */
    const held = [];
    await open('/empty');
    await blog.setRequestInterception(true);
    blog.on('request', (request) => {
      if (request.url().endsWith(EPISODE)) held.push(request);
      else void request.continue();
    });
    await blog.goto(`${site.origin}/podlove-runtime`);
    while (!infos.length || !held.length)
      await blog.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await blog.evaluate(() => typeof Reflect.get(globalThis, 'store')), 'undefined');
    await held[0]?.continue();
    await waitFor(blog, () => Reflect.get(globalThis, 'store'));
    await showPlayer(blog);
    assert.equal(await blog.evaluate(() => player.currentTime), 449);
  });

  it('has links that play, pause and jump in the player they name', async () => {
    await open('/podlove-links');
    await shown();
    await waitFor(blog, () => Reflect.get(globalThis, 'ready'));
    await blog.click('#other');
    assert.equal(await blog.evaluate(() => player.currentTime), 0);
    await blog.click('#jump');
    await waitFor(blog, () => player.currentTime > 1041.5 && !player.paused && !player.seeking);
    await blog.click('#stop');
    await waitFor(blog, () => player.paused);
    assert.equal(infos.filter((text) => text.includes('data-tab')).length, 1);
    assert.deepEqual(errors, []);
  });

  it('plays only the newest of the players that an element had', async () => {
    await open('/podlove-links');
    await shown();
    await waitFor(blog, () => Reflect.get(globalThis, 'ready'));
    await blog.evaluate(
      (episode) => /** @type {any} */ (globalThis).podlovePlayer('#player-id', episode),
      EPISODE,
    );
    await blog.evaluate(() => Object.assign(globalThis, {former: player}));
    await showPlayer(blog);
    await blog.click('#jump');
    await waitFor(blog, () => player.currentTime > 1041.5 && !player.paused);
    const former = await blog.evaluate(() => {
      const {former} = /** @type {any} */ (globalThis);
      return [former === player, former.paused, former.currentTime];
    });
    assert.deepEqual(former, [false, true, 0]);
  });

  it('from WordPress takes what the page has at hand, and its template away', async () => {
    await open('/podlove-wordpress');
    await shown();
    await waitFor(blog, () => !document.querySelector('.podlove-web-player-loading'));
    assert.equal((await look()).accent, '#166255');
    assert.equal(await blog.evaluate(() => document.querySelector('root')), null);
    assert.match(String(infos[0]), /templates/);
    assert.deepEqual(
      requests.filter((url) => url.includes('wp-json')),
      [],
    );
    await hear();
    assert.deepEqual(errors, []);
  });

  for (const [path, layout] of [
    ['/podlove-6', 'bar'],
    ['/podlove-6-in-head', null],
  ]) {
    it(`with the element of Podlove 6 shows and plays (${path})`, async () => {
      await open(String(path));
      await waitFor(blog, () => document.querySelector('kapitel-player')?.episode);
      await showPlayer(blog);
      await waitFor(blog, () => player.style.getPropertyValue('--kapitel-accent'));
      assert.equal((await look()).layout, layout);
      assert.equal(await blog.evaluate(() => player.parentElement?.childElementCount), 1);
      if (layout === 'bar') {
        await waitFor(blog, () => Reflect.get(globalThis, 'store'));
        await (await part(blog, 'chapters-button')).click();
      }
      await hear();
      assert.deepEqual(errors, []);
    });
  }

  it('throws nothing where Podlove’s element is missing', async () => {
    await open('/podlove-nowhere');
    const answers = await waitFor(blog, () => {
      const {first, second} = /** @type {any} */ (globalThis);
      return first && second && [first, second];
    });
    assert.deepEqual(answers, ['undefined', 'undefined']);
    assert.deepEqual(errors, []);
  });

  it('plays without Podlove’s configuration, if that is lost', async () => {
    await open('/podlove-broken');
    await shown();
    await waitFor(blog, () => Reflect.get(globalThis, 'store'));
    await hear();
    assert.deepEqual(errors, []);
  });

  for (const path of [
    '/podigee-global',
    '/podigee-default',
    '/podigee-empty',
    '/podigee-address',
    '/podigee-inline',
  ]) {
    it(`with Podigee’s script shows the chapters where that stands, and plays (${path})`, async () => {
      await open(path);
      await shown();
      assert.deepEqual(await look(), {
        title: 'Vom Umziehen',
        chapters: CHAPTERS,
        layout: null,
        accent: '#7a1f5c',
      });
      const place = await blog.evaluate(() => [
        player.previousElementSibling?.localName,
        player.nextElementSibling?.textContent,
        player.getAttribute('skip-back'),
      ]);
      assert.deepEqual(place, ['script', 'Danach', '10']);
      assert.equal(
        requests.filter((url) => url === PODIGEE).length,
        path === '/podigee-address' ? 1 : 0,
      );
      await hear();
      assert.deepEqual(infos, [
        'Kapitel plays instead of the Podigee Podcast Player. Not supported: options.sslProxy, ' +
          'options.customStyle.background, extensions.EpisodeInfo, extensions.Transcript, podcast.feed.',
      ]);
      assert.deepEqual(errors, []);
    });
  }

  it('with Podigee’s script three times has three players, and says so once', async () => {
    await open('/podigee-many');
    await waitFor(blog, () => {
      const players = [...document.querySelectorAll('kapitel-player')];
      return players.length === 3 && players.every(({episode}) => episode?.title);
    });
    const before = await blog.evaluate(() =>
      [...document.querySelectorAll('kapitel-player')].map(
        (player) => player.previousElementSibling?.localName,
      ),
    );
    assert.deepEqual(before, ['script', 'script', 'script']);
    assert.equal(infos.length, 1);
    assert.deepEqual(errors, []);
  });

  it('shows players in elements of Podigee’s class, above and below the script', async () => {
    await open('/podigee-elements');
    const shown = await waitFor(blog, () => {
      const players = [...document.querySelectorAll('kapitel-player')];
      const outcomes = players.map(({episode, error}) => episode?.title ?? error?.reason);
      return outcomes.length === 3 && outcomes.every(Boolean) && outcomes;
    });
    assert.deepEqual(shown, ['Vom Umziehen', 'no-episode', 'Vom Umziehen']);
    const contents = await blog.$$eval('.podigee-podcast-player', (elements) =>
      elements.map(({childNodes}) => [...childNodes].map(({nodeName}) => nodeName)),
    );
    assert.deepEqual(contents, [['KAPITEL-PLAYER'], ['KAPITEL-PLAYER'], ['KAPITEL-PLAYER']]);
    assert.deepEqual(errors, []);
  });

  it('throws nothing where Podigee’s configuration is missing; the player says it', async () => {
    await open('/podigee-nowhere');
    await waitFor(blog, () => document.querySelector('kapitel-player')?.error);
    await showPlayer(blog);
    assert.equal(await blog.evaluate(() => player.error?.reason), 'not-found');
    assert.deepEqual(errors, []);
  });
});
