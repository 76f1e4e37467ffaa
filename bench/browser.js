import {launch} from 'puppeteer-core';
import {findBrowser} from '../tools/find-browser.js';
import {inPage} from './in-page.js';

/** @import {Finders, Lab, Subject, Visit, VisitOptions} from './types.js' */
/** @import {CDPSession} from 'puppeteer-core' */

const VIEWPORT = {width: 1024, height: 900};
/** A phone on a bad connection: latency in ms, bytes a second. */
const SLOW_4G = {offline: false, latency: 150, download: 200_000, upload: 93_750};
/** How long nothing may be requested until a page counts as loaded, in ms. */
const QUIET = 900;
const TIMEOUT = 60_000;

/**
 * Starts a browser and returns what measurements work with. Each page gets a context of its own, with an empty cache.
 *
 * @param {Pick<Lab, 'audioOrigin' | 'origin' | 'compressedSize' | 'options'> & {pageUrl(subject: Subject, options: VisitOptions): string}} site
 * @returns {Promise<Lab & {version: string, close(): Promise<void>}>}
 */
export async function startLab({pageUrl, ...site}) {
  const {executablePath, args} = await findBrowser();
  const browser = await launch({
    executablePath,
    args: [...args, '--autoplay-policy=no-user-gesture-required'],
    protocolTimeout: 10 * TIMEOUT,
  });
  const client = await browser.target().createCDPSession();
  return {
    ...site,
    version: await browser.version(),
    close: () => browser.close(),
    async visit(subject, options, action) {
      const context = await browser.createBrowserContext();
      try {
        const url = pageUrl(subject, options);
        return await action(await open(context, url, subject.page.finders, options, site));
      } finally {
        await context.close();
      }
    },
    async processorTime() {
      const {processInfo} = await client.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, {cpuTime}) => sum + cpuTime * 1000, 0);
    },
  };
}

/**
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {string} url
 * @param {Finders} finders
 * @param {VisitOptions} options
 * @param {Pick<Lab, 'audioOrigin'>} site
 * @returns {Promise<Visit>}
 */
async function open(context, url, finders, options, {audioOrigin}) {
  const page = await context.newPage();
  await page.setViewport(VIEWPORT);
  const client = await page.createCDPSession();
  const network = watchRequests(client, audioOrigin);
  await client.send('Network.enable');
  await client.send('Performance.enable');
  const {slowdown = 1, slowNetwork, probe = false, watchIntl = false} = options;
  if (slowNetwork) await page.emulateNetworkConditions(SLOW_4G);
  if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
  const functions = Object.entries(finders)
    .map(([name, find]) => `${name}: ${find}`)
    .join(',\n');
  await page.evaluateOnNewDocument(
    `(${inPage})({${functions}}, ${JSON.stringify({probe, watchIntl})})`,
  );
  await page.goto(url, {waitUntil: 'load', timeout: TIMEOUT});

  /** @type {Visit['metrics']} */
  const metrics = async () => {
    const {metrics} = await client.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
  return {
    page,
    client,
    get requests() {
      return network.requests;
    },
    metrics,
    async quiet() {
      const hasButtons = () => bench.sections().every(bench.finders.playButton) || undefined;
      await waitFor(page, hasButtons);
      // On a busy machine there may be no requests only because no script has run yet.
      do {
        await network.silence();
        await page.evaluate(turn);
      } while (!network.isSilent());
    },
    async collectGarbage() {
      // Objects that a first garbage collection frees may have kept others alive.
      for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
    },
    async play() {
      await pressOn(page, () =>
        bench.finders.playButton(/** @type {Element} */ (bench.sections()[0])),
      );
      return waitFor(page, () => bench.playing - bench.clicked || undefined);
    },
  };
}

/** Runs in the page: what was scheduled before has had its turn afterwards. */
function turn() {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(undefined), {timeout: 500});
  });
}

/**
 * Clicks with the mouse into the middle of an element.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {(...parameters: any[]) => Element | null | undefined} find runs in the page
 * @param {...unknown} parameters
 */
export async function pressOn(page, find, ...parameters) {
  const handle = await page.waitForFunction(find, {timeout: TIMEOUT, polling: 100}, ...parameters);
  const element = /** @type {import('puppeteer-core').ElementHandle<Element>} */ (handle);
  const {x, y} = await element.evaluate((element) => {
    element.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const box = element.getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  });
  await page.mouse.click(x, y);
}

/**
 * Waits until a function that runs in the page returns something, and returns that.
 *
 * @template Result
 * @param {import('puppeteer-core').Page} page
 * @param {(...parameters: any[]) => Result} holds
 * @param {...unknown} parameters
 * @returns {Promise<NonNullable<Result>>}
 */
export async function waitFor(page, holds, ...parameters) {
  const handle = await page.waitForFunction(holds, {timeout: TIMEOUT, polling: 100}, ...parameters);
  return /** @type {Promise<NonNullable<Result>>} */ (handle.jsonValue());
}

/**
 * Notes the requests of a page.
 *
 * @param {CDPSession} client
 * @param {string} audioOrigin requests to it don't count for quiet, since audio is fetched for as long as it plays
 */
function watchRequests(client, audioOrigin) {
  /** @type {Map<string, import('./types.js').PageRequest>} */
  const requests = new Map();
  const pending = new Set();
  let last = performance.now();
  client.on('Network.requestWillBeSent', ({requestId, request: {url}}) => {
    if (!url.startsWith('http')) return;
    requests.set(requestId, {url, bytes: 0});
    if (url.startsWith(audioOrigin)) return;
    pending.add(requestId);
    last = performance.now();
  });
  client.on('Network.dataReceived', ({requestId, dataLength}) => {
    const request = requests.get(requestId);
    if (request) request.bytes += dataLength;
  });
  for (const event of /** @type {const} */ (['Network.loadingFinished', 'Network.loadingFailed'])) {
    client.on(event, ({requestId}) => {
      if (pending.delete(requestId)) last = performance.now();
    });
  }
  const isSilent = () => !pending.size && performance.now() - last > QUIET;
  return {
    get requests() {
      return [...requests.values()];
    },
    isSilent,
    silence: () =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        const timer = setInterval(() => {
          if (isSilent()) resolve(undefined);
          else if (performance.now() - start > TIMEOUT)
            reject(new Error('The page never stops loading.'));
          else return;
          clearInterval(timer);
        }, 50);
      }),
  };
}
