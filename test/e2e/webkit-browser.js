/**
 * WebKitGTK, with as much of Puppeteer's browser as the tests of host pages use. It is driven as
 * https://www.w3.org/TR/webdriver2/ has it, on the screen that `tools/with-webkit.sh` starts.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {freePort} from '../server/free-port.js';

const {MINIBROWSER_PATH} = process.env;
const CAPABILITIES = {
  'webkitgtk:browserOptions': {
    binary: MINIBROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    args: ['--automation'],
  },
};

/** How long a driver or a browser may take to start, in milliseconds. */
const START_LIMIT = 60_000;

/** @typedef {(...args: any[]) => unknown} InPage a function that runs in the page */

/** Starts a driver. @returns {Promise<{origin: string, stop(): Promise<void>}>} */
async function startDriver() {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {stdio: 'ignore'});
  const closed = once(driver, 'close');
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    driver.kill('SIGKILL');
    await closed;
  };
  const end = Date.now() + START_LIMIT;
  while (Date.now() < end) {
    if (await fetch(`${origin}/status`).catch(() => undefined)) return {origin, stop};
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error('The driver of WebKitGTK did not start');
}

/**
 * @param {string} session its URL
 * @param {string} path
 * @param {object} [body]
 * @param {Pick<RequestInit, 'method' | 'body' | 'signal'>} [request]
 * @returns {Promise<any>}
 */
async function command(
  session,
  path,
  body = {},
  request = {method: 'POST', body: JSON.stringify(body)},
) {
  const response = await fetch(session + path, request);
  const {value} = /** @type {{value: any}} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${value.message || value.error}`);
  return value;
}

const PRESS = [
  {type: 'pointerDown', button: 0},
  {type: 'pointerUp', button: 0},
];

/** The page, or what stands in its first frame. */
class Tab {
  #session;
  /** The number of the frame. */
  #frame;

  /**
   * @param {string} session its URL
   * @param {number | null} [frame]
   */
  constructor(session, frame = null) {
    this.#session = session;
    this.#frame = frame;
  }

  /**
   * @param {string} path
   * @param {object} [body]
   */
  async #command(path, body) {
    // The driver stays in a frame until it is switched back.
    await command(this.#session, '/frame', {id: null});
    if (this.#frame !== null) await command(this.#session, '/frame', {id: this.#frame});
    return command(this.#session, path, body);
  }

  /** @param {string} url */
  goto(url) {
    return this.#command('/url', {url});
  }

  goBack() {
    return this.#command('/back');
  }

  reload() {
    return this.#command('/refresh');
  }

  /** @returns {Promise<Tab>} */
  async waitForFrame() {
    await this.waitForFunction(() => document.querySelector('iframe'));
    return new Tab(this.#session, 0);
  }

  /**
   * @param {InPage} run
   * @param {...unknown} args
   */
  async evaluate(run, ...args) {
    const script = `const [done] = [...arguments].slice(-1);
      Promise.resolve()
        .then(() => (${run})(...[...arguments].slice(0, -1)))
        .then((value) => done({value}), (error) => done({error: String(error)}));`;
    const {value, error} = await this.#command('/execute/async', {script, args});
    if (error) throw new Error(error);
    return value;
  }

  /**
   * @param {InPage} holds
   * @param {{timeout?: number}} [options]
   * @param {...unknown} args
   */
  async waitForFunction(holds, {timeout = 60_000} = {}, ...args) {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await this.evaluate(holds, ...args);
      if (value) return this.#handle(value);
      if (Date.now() > end) throw new Error(`Did not come to hold: ${holds}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  mouse = {
    /**
     * @param {number} x
     * @param {number} y
     */
    move: (x, y) => this.#point(x, y),
    /**
     * @param {number} x
     * @param {number} y
     */
    click: (x, y) => this.#point(x, y, ...PRESS),
  };

  /**
   * @param {number} x
   * @param {number} y
   * @param {...object} then
   */
  #point(x, y, ...then) {
    const actions = [{type: 'pointerMove', x, y, origin: 'viewport'}, ...then];
    return this.#command('/actions', {actions: [{type: 'pointer', id: 'mouse', actions}]});
  }

  /** @param {any} value */
  #handle(value) {
    /** @param {...object} then */
    const point = async (...then) => {
      const [x, y] = await this.evaluate((/** @type {Element} */ element) => {
        element.scrollIntoView({block: 'center', behavior: 'instant'});
        const {x, y, width, height} = element.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)];
      }, value);
      await this.#point(x, y, ...then);
    };
    return {
      jsonValue: async () => value,
      /** @param {InPage} run */
      evaluate: (run) => this.evaluate(run, value),
      click: () => point(...PRESS),
      hover: () => point(),
    };
  }
}

/**
 * Starts a browser with a driver of its own. A driver whose browser does not come waits for it without end and starts
 * no other.
 */
async function startSession() {
  const driver = await startDriver();
  try {
    const {sessionId} = await command(`${driver.origin}/session`, '', undefined, {
      method: 'POST',
      body: JSON.stringify({capabilities: {alwaysMatch: CAPABILITIES}}),
      signal: AbortSignal.timeout(START_LIMIT),
    });
    return {driver, session: `${driver.origin}/session/${sessionId}`};
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** Each context is a browser of its own. */
export class WebKitBrowser {
  /** @type {Awaited<ReturnType<typeof startSession>> | undefined} */
  #running;

  async createBrowserContext() {
    await this.close();
    this.#running = await startSession().catch((error) => {
      console.warn(`WebKitGTK did not start, so once more: ${error.message}`);
      return startSession();
    });
    const {session} = this.#running;
    return {newPage: () => Promise.resolve(new Tab(session)), close: () => this.close()};
  }

  async close() {
    if (!this.#running) return;
    const {session, driver} = this.#running;
    this.#running = undefined;
    await command(session, '', {}, {method: 'DELETE'}).finally(() => driver.stop());
  }
}
