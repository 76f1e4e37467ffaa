/**
 * WebKitGTK, with as much of Puppeteer's browser as the tests of host pages use. It is driven as
 * https://www.w3.org/TR/webdriver2/ has it, by the driver that `tools/with-webkit.sh` starts.
 */

const {MINIBROWSER_PATH, WEBDRIVER_PORT = '4455'} = process.env;
const CAPABILITIES = {
  'webkitgtk:browserOptions': {
    binary: MINIBROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    args: ['--automation'],
  },
};

/** @typedef {(...args: any[]) => unknown} InPage a function that runs in the page */

/**
 * @param {string} path
 * @param {object} [body]
 * @param {Pick<RequestInit, 'method' | 'body' | 'signal'>} [request]
 * @returns {Promise<any>}
 */
async function command(path, body = {}, request = {method: 'POST', body: JSON.stringify(body)}) {
  const response = await fetch(`http://127.0.0.1:${WEBDRIVER_PORT}/session${path}`, request);
  const {value} = /** @type {{value: any}} */ (await response.json());
  if (!response.ok)
    throw new Error(`${path.replace(/^\/[^/]+/, '')}: ${value.message || value.error}`);
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
   * @param {string} session
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
    // It stays in a frame until it is told to leave.
    await command(`/${this.#session}/frame`, {id: null});
    if (this.#frame !== null) await command(`/${this.#session}/frame`, {id: this.#frame});
    return command(`/${this.#session}${path}`, body);
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
  async waitForFunction(holds, {timeout = 15_000} = {}, ...args) {
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

/** A browser, of which the driver has one at a time: each context is one of its own. */
export class WebKitBrowser {
  /** @type {string | undefined} */
  #session;

  async createBrowserContext() {
    await this.close();
    const {sessionId} = await command('', undefined, {
      method: 'POST',
      body: JSON.stringify({capabilities: {alwaysMatch: CAPABILITIES}}),
      // Now and then its process doesn't come, and the driver waits for ever.
      signal: AbortSignal.timeout(60_000),
    }).catch((error) => {
      throw new Error(`unable to create and start a session: ${error.message}`, {cause: error});
    });
    this.#session = sessionId;
    return {newPage: () => Promise.resolve(new Tab(sessionId))};
  }

  async close() {
    if (this.#session) await command(`/${this.#session}`, {}, {method: 'DELETE'});
    this.#session = undefined;
  }
}
