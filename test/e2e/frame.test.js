import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {part, startBrowser, startSite, waitFor} from './harness.js';

const docs = readFileSync('docs/embedding.md', 'utf8');
const snippet = /```html\n(<script>\n\s*addEventListener\('message'[^]*?)```/.exec(docs)?.[1];

/** @param {string} frame */
const page = (frame) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; width: 1000px }</style>
<iframe data-kapitel width="700" height="100" style="border: 0" allow="autoplay; fullscreen; clipboard-write" src="${frame}"></iframe>
${snippet}
<script>
  messages = [];
  addEventListener('message', ({data, origin}) => messages.push({...JSON.parse(data), origin}));
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

  before(async () => {
    site = await startSite({});
    const frame = `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&t=17:21`;
    hosts = await startSite({
      '/': page(frame),
      '/hostile': page(
        `${site.origin}/dist/embed.html?src=javascript:alert(1)&audio=data:text/html,x&theme=dark&accent=url(x)&radius=0;color:red`,
      ),
      '/knobs': page(
        `${site.origin}/dist/embed.html?src=/demo/episodes/179.json&chapters=embedded&accent=%23166255&radius=4px&skip-back=5&announce=chapters`,
      ),
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

  it('obeys the page around it and nobody else', async () => {
    const frame = await open('/');
    await frame.evaluate(() => {
      window.postMessage(
        JSON.stringify({context: 'player.js', method: 'setVolume', value: 10}),
        '*',
      );
    });
    await part(frame, 'chapter', 9);
    assert.equal(
      await frame.evaluate(
        () => /** @type {any} */ (document.querySelector('kapitel-player')).volume,
      ),
      1,
    );
    await host.close();
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
