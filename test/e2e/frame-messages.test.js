import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openFrame, page} from './frame-host.js';
import {part, startBrowser, startSite, waitFor} from './harness.js';

describe('a frame and the page around it', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let host;
  /** @type {{origin: string, close(): void}} */
  let site;
  /** @type {{origin: string, close(): void}} */
  let hosts;

  before(async () => {
    site = await startSite({});
    const frame = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&t=17:21`;
    hosts = await startSite({
      '/': page(frame),
      '/silent': page(frame, '', 'no-referrer'),
      // The same origin as the page, whose messages are accepted.
      '/siblings': page(frame, '<iframe name="sibling" src="/empty"></iframe>'),
      '/empty': '<!doctype html><title>Beside</title>',
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    hosts.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    host = await browser.newPage();
    return openFrame(host, hosts.origin + path);
  };

  /** @param {string} event */
  const heard = (event) =>
    waitFor(
      host,
      (event) =>
        Reflect.get(window, 'messages').findLast(
          (/** @type {any} */ message) => message.event === event,
        ),
      event,
    );
  /** @param {object} message */
  const ask = (message) => host.evaluate((message) => Reflect.get(window, 'ask')(message), message);

  /**
   * Waits until the frame has dealt with a request to turn it down.
   *
   * @param {any} frame
   * @param {() => Promise<unknown>} send
   * @returns how loud the player is then
   */
  const afterRequest = async (frame, send) => {
    await part(frame, 'chapter', 9);
    await frame.evaluate(() => {
      const requests = /** @type {unknown[]} */ (globalThis.requests = []);
      addEventListener('message', ({data}) => requests.push(data));
    });
    await send();
    await waitFor(frame, () => globalThis.requests.some((data) => /setVolume/.test(String(data))));
    return frame.evaluate(() => document.querySelector('kapitel-player')?.volume);
  };
  const REQUEST = JSON.stringify({context: 'player.js', method: 'setVolume', value: 10});

  it('is driven by player.js', async () => {
    const frame = await open('/');
    const ready = await heard('ready');
    assert.ok(ready.value.methods.includes('setCurrentTime'));
    assert.equal(ready.origin, site.origin);
    await ask({method: 'addEventListener', value: 'timeupdate', listener: 'one'});
    await ask({method: 'setVolume', value: 40});
    await ask({method: 'getVolume', listener: 'two'});
    const volume = await heard('getVolume');
    assert.equal(volume.value, 40);
    assert.equal(volume.listener, 'two');
    // The listener's gesture comes first; then the host page controls the player.
    await (await part(frame, 'play-button')).click();
    const moved = await heard('timeupdate');
    assert.equal(moved.listener, 'one');
    assert.ok(moved.value.seconds >= 1041, JSON.stringify(moved));
    await ask({method: 'setCurrentTime', value: 3200});
    await waitFor(
      frame,
      () => /** @type {any} */ (document.querySelector('kapitel-player')).currentTime > 3200,
    );
    await ask({method: 'pause'});
    await waitFor(
      frame,
      () => /** @type {any} */ (document.querySelector('kapitel-player')).paused,
    );
    await ask({method: 'addEventListener', value: 'error', listener: 'three'});
    await ask({method: 'fly'});
    assert.equal((await heard('error')).value.code, 2);
    // What each object inherits is no method of the player.
    await ask({method: 'toString'});
    await waitFor(host, () =>
      messages.some(({event, value}) => event === 'error' && value.msg.includes('toString')),
    );
    await host.close();
  });

  it('obeys the page around it, which says who it is', async () => {
    const frame = await open('/');
    const volume = await afterRequest(frame, () => ask({method: 'setVolume', value: 10}));
    assert.equal(volume, 0.1);
    await host.close();
  });

  it('obeys no page that doesn’t say who it is', async () => {
    const frame = await open('/silent');
    const volume = await afterRequest(frame, () => ask({method: 'setVolume', value: 10}));
    assert.equal(volume, 1);
    assert.equal(await host.evaluate(() => messages.some(({event}) => event === 'ready')), false);
    await host.close();
  });

  it('ignores messages of a sibling frame, even of the page’s origin', async () => {
    const frame = await open('/siblings');
    const sibling = host.frames().find((frame) => frame.name() === 'sibling');
    const volume = await afterRequest(frame, async () =>
      sibling?.evaluate((request) => parent.frames[0]?.postMessage(request, '*'), REQUEST),
    );
    assert.equal(volume, 1);
    await host.close();
  });

  it('doesn’t obey itself', async () => {
    const frame = await open('/');
    const volume = await afterRequest(frame, () =>
      frame.evaluate((/** @type {string} */ request) => postMessage(request, '*'), REQUEST),
    );
    assert.equal(volume, 1);
    await host.close();
  });

  it('gets its height on a page that receives other messages, too', async () => {
    const frame = await open('/');
    /** @type {string[]} */
    const errors = [];
    host.on('pageerror', (error) => errors.push(String(error)));
    await part(frame, 'chapter', 9);
    await frame.evaluate(() => {
      for (const message of [
        '"iframe.resize" {',
        'null',
        {height: 1},
        null,
        '{"height": 1}',
        'last words',
      ]) {
        parent.postMessage(message, '*');
      }
    });
    await waitFor(host, () => messages.some(({data}) => data === 'last words'));
    assert.ok(
      await host.evaluate(() => Number(document.querySelector('iframe')?.clientHeight) > 1),
    );
    await frame.evaluate(() =>
      document.querySelector('kapitel-player')?.setAttribute('layout', 'bar'),
    );
    // As high as a bar is.
    await waitFor(host, () => document.querySelector('iframe')?.clientHeight === 148);
    assert.deepEqual(errors, []);
    await host.close();
  });

  it('has at most 100 listeners, and says so to those that come after', async () => {
    await open('/');
    await heard('ready');
    // There is no such event.
    await ask({method: 'addEventListener', value: 'toString', listener: 'none'});
    for (let index = 0; index < 100; index++) {
      await ask({method: 'addEventListener', value: 'pause', listener: String(index)});
    }
    await ask({method: 'addEventListener', value: 'pause', listener: '99'});
    await ask({method: 'addEventListener', value: 'play', listener: 'late'});
    const error = await heard('error');
    assert.equal(error.listener, 'late');
    assert.equal(
      await host.evaluate(() => messages.filter(({event}) => event === 'error').length),
      1,
    );
    await ask({method: 'removeEventListener', value: 'pause', listener: '5'});
    await ask({method: 'addEventListener', value: 'play', listener: 'next'});
    await ask({method: 'removeEventListener', value: 'pause'});
    await ask({method: 'addEventListener', value: 'pause', listener: 'last'});
    await ask({method: 'addEventListener', value: 'ready', listener: 'again'});
    await waitFor(host, () =>
      messages.some(({event, listener}) => event === 'ready' && listener === 'again'),
    );
    assert.equal(
      await host.evaluate(() => messages.filter(({event}) => event === 'error').length),
      1,
    );
    await host.close();
  });
});
