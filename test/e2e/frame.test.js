import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, startBrowser, startSite, waitFor} from './harness.js';

const docs = readFileSync('docs/embedding.md', 'utf8');
const snippet = /```html\n(<script>\n\s*addEventListener\('message'[^]*?)```/.exec(docs)?.[1];

/**
 * @param {string} frame
 * @param {string} [beside] more of the page
 * @param {string} [policy]
 */
const page = (frame, beside = '', policy = 'strict-origin-when-cross-origin') => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; width: 1000px }</style>
<iframe data-kapitel width="700" height="100" style="border: 0" allow="autoplay; fullscreen; clipboard-write" referrerpolicy="${policy}" src="${frame}"></iframe>
${beside}
${snippet}
<script>
  messages = [];
  addEventListener('message', ({data, origin}) => {
    try {
      messages.push({...JSON.parse(data), origin});
    } catch {
      messages.push({data});
    }
  });
  ask = (message) => document.querySelector('iframe').contentWindow.postMessage(JSON.stringify({context: 'player.js', version: '0.0.11', ...message}), '*');
</script>
</html>`;

describe('in a frame', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let host;
  /** @type {{origin: string, close(): void}} */
  let site;
  /** @type {{origin: string, close(): void}} */
  let hosts;
  /** @type {{origin: string, close(): void}} */
  let sharing;

  before(async () => {
    site = await startSite({});
    sharing = await startSite({}, {'Access-Control-Allow-Origin': '*'});
    const frame = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&t=17:21`;
    hosts = await startSite({
      '/': page(frame),
      '/silent': page(frame, '', 'no-referrer'),
      // Of the same origin as the page itself, which is obeyed.
      '/siblings': page(frame, '<iframe name="sibling" src="/empty"></iframe>'),
      '/sandbox': page(frame.replace(site.origin, sharing.origin)).replace(
        '<iframe',
        '$& sandbox="allow-scripts"',
      ),
      '/empty': '<!doctype html><title>Beside</title>',
      '/hostile': page(
        `${site.origin}/dist/embed.html?src=javascript:alert(1)&audio=data:text/html,x&theme=dark&accent=url(x)&radius=0;color:red`,
      ),
      '/knobs': page(
        `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&chapters=embedded&accent=%23166255&radius=4px&skip-back=5&announce=chapters&lang=de&theme=dark`,
      ),
    });
    browser = await startBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    sharing.close();
    hosts.close();
  });

  /** @param {string} path */
  const open = async (path) => {
    host = await browser.newPage();
    await host.goto(hosts.origin + path);
    const element = await host.waitForSelector('iframe');
    const frame = await element?.contentFrame();
    assert.ok(frame);
    return /** @type {any} */ (frame);
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

  it('shows the episode at the moment that the address names, and is as high as it needs', async () => {
    const frame = await open('/');
    await part(frame, 'chapter', 9);
    await waitFor(host, () => document.querySelector('iframe')?.clientHeight !== 100);
    const inner = await frame.evaluate(
      () => document.querySelector('kapitel-player')?.getBoundingClientRect().height,
    );
    await waitFor(
      host,
      (inner) => Math.abs(Number(document.querySelector('iframe')?.clientHeight) - inner) <= 1,
      inner,
    );
    assert.equal(
      await frame.evaluate(
        () => /** @type {any} */ (document.querySelector('kapitel-player')).currentTime,
      ),
      1041,
    );
    await host.close();
  });

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
    // The gesture is the listener's; the host drives from there.
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
    await host.close();
  });

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

  it('obeys no frame beside it, though it be of the page’s origin', async () => {
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

  it('is given its height on a page that hears other messages, too', async () => {
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
    await waitFor(host, () => document.querySelector('iframe')?.clientHeight === 130);
    assert.deepEqual(errors, []);
    await host.close();
  });

  it('plays in a sandbox, which is of no origin, from a host that shares its files', async () => {
    const frame = await open('/sandbox');
    await part(frame, 'chapter', 9);
    await (await part(frame, 'play-button')).click();
    await waitFor(
      frame,
      () => /** @type {any} */ (document.querySelector('kapitel-player')).currentTime > 1041.2,
    );
    assert.equal(await frame.evaluate(() => origin), 'null');
    // It may open nothing elsewhere, so the audio takes its place.
    assert.equal(await frame.evaluate(() => document.querySelector('base')), null);
    await host.close();
  });

  it('opens the audio in a page of its own, not in its place', async () => {
    const alone = await browser.newPage();
    const address = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json`;
    await alone.goto(address);
    await part(alone, 'chapter', 9);
    await (await part(alone, 'menu-button')).evaluate((button) => button.click());
    await (await part(alone, 'menu-item', 1)).click();
    const opened = await browser.waitForTarget((target) => target.url().endsWith('.mp3'));
    await (await opened.page())?.close();
    assert.equal(alone.url(), address);
    await alone.close();
  });

  it('takes no address but http and https', async () => {
    const frame = await open('/hostile');
    const element = await frame.waitForSelector('kapitel-player');
    assert.deepEqual(
      await element.evaluate((/** @type {Element} */ element) => element.getAttributeNames()),
      ['theme'],
    );
    await host.close();
  });

  it('speaks the language that it is told, or the listener’s, and has the colours of its theme', async () => {
    const page = await browser.newPage();
    const own = await page.evaluate(() => navigator.language);
    await page.close();
    for (const [path, wanted] of Object.entries({'/knobs': ['de', 'dark'], '/': [own, '']})) {
      const frame = await open(path);
      await frame.waitForSelector('kapitel-player');
      const said = await frame.evaluate(() => {
        const {lang, style} = document.documentElement;
        return [lang, style.colorScheme];
      });
      assert.deepEqual(said, wanted);
      await host.close();
    }
  });

  it('has every knob that a script tag has', async () => {
    const frame = await open('/knobs');
    const element = await frame.waitForSelector('kapitel-player');
    const said = await element.evaluate((/** @type {HTMLElement} */ element) => [
      ...['chapters', 'skip-back', 'announce'].map((name) => element.getAttribute(name)),
      ...['accent', 'radius'].map((name) => element.style.getPropertyValue(`--kapitel-${name}`)),
    ]);
    assert.deepEqual(said, ['embedded', '5', 'chapters', '#166255', '4px']);
    await host.close();
  });
});
