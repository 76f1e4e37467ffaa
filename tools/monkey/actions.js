import {failures, faultNames} from './site.js';

/**
 * @typedef {object} Monkey
 * @property {import('puppeteer-core').Page} page
 * @property {import('./site.js').Site} site
 * @property {import('../fuzz/random.js').Random} random
 * @property {number} step
 * @property {readonly string[]} languages
 *
 * @typedef {object} Action
 * @property {string} name
 * @property {number} weight how often it is chosen, beside the others
 * @property {(monkey: Monkey) => Promise<unknown>} run draws all its random numbers before it looks at the page, so
 *   that a seed gives the same actions again; resolves with `false` if there was nothing to act on
 */

const KEYS = [
  'k',
  'j',
  'l',
  'm',
  'n',
  'p',
  '<',
  '>',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  '0',
  '5',
  '9',
  '?',
  'Escape',
];

/**
 * Runs a function in the page with the player of a number, if there is one.
 *
 * @param {Monkey} monkey
 * @param {(player: any, value: any) => unknown} act
 * @param {unknown} [value]
 */
function withPlayer({page, random}, act, value) {
  const number = random.below(2);
  // What it runs is written into the page, where evaluating text is forbidden.
  return page.evaluate(
    `{
      const players = document.querySelectorAll('kapitel-player');
      const player = players[${number} % players.length];
      if (player) void (${act})(player, ${JSON.stringify(value)});
    }`,
  );
}

/**
 * Presses one of the visible elements that a selector matches inside a player, by the mouse, as a listener does.
 *
 * @param {Monkey} monkey
 * @param {string} selector
 * @param {string} [hosts] selects the elements to look into
 * @returns {Promise<boolean>} whether there was one
 */
async function pressOne({page, random}, selector, hosts = 'kapitel-player') {
  const host = random.below(2);
  const nth = random.below(8);
  const handle = await page.evaluateHandle(
    (hosts, host, selector, nth) => {
      const found = document.querySelectorAll(hosts);
      const target = found[host % found.length];
      const matches = target ? /** @type {any} */ (globalThis).monkey.find(target, selector) : [];
      const shown = matches.filter((/** @type {Element} */ match) => match.checkVisibility());
      return shown[nth % shown.length];
    },
    hosts,
    host,
    selector,
    nth,
  );
  const element = /** @type {import('puppeteer-core').ElementHandle<Element> | null} */ (
    handle.asElement()
  );
  // It may be covered by a dialog, or gone by now.
  await element?.click().catch(() => undefined);
  await handle.dispose();
  return element !== null;
}

/** @param {Monkey} monkey @param {string} part */
const press = (monkey, part) => pressOne(monkey, `[part~="${part}"]`);

const TRANSCRIPTS = 'kapitel-player, kapitel-transcript';

/** @param {Monkey} monkey */
function newSource({random, step}) {
  const seconds = 5 + random.below(120);
  const fault = random.below(2) ? 'none' : random.pick(faultNames);
  return {fault, key: `step-${step}`, seconds};
}

/** @type {(name: string, weight: number, run: Action['run']) => Action} */
const action = (name, weight, run) => ({name, weight, run});

/** @type {Record<string, readonly (string | null)[]>} */
const ATTRIBUTES = {
  layout: ['full', 'compact', 'bar', null],
  theme: ['light', 'dark', 'auto', null],
  'skip-back': ['5', '0', '-3', 'x', null],
  'skip-forward': ['10', '0', '1e9', null],
  start: ['7', '0:12', 'later', null],
  duration: ['0:45', '1', '-1', null],
  keyshortcuts: ['k l', '', null],
  announce: ['chapters', null],
  chapters: ['embedded', '/missing.json', null],
  transcript: ['/missing.vtt', '/transcript.srt', null],
  'reference-duration': ['0:30', null],
  concurrent: ['', 'media', null],
  memory: ['off', null],
  share: ['off', null],
  measure: ['off', null],
  'sleep-timer': ['off', null],
  'media-session': ['off', null],
  'media-fragments': ['', null],
  'link-times': ['.notes', 'body', ':::', null],
  dir: ['rtl', null],
  hidden: ['', null],
};

/** What a browser may have stored: by other versions, other scripts, or half. */
const MEMORIES = [
  '{',
  '[]',
  '"x"',
  'null',
  '{"__proto__": {"rate": 2}}',
  '{"playbackRate": "fast", "volume": 9, "muted": 1}',
  '{"/faults/none/first/60.mp3": {"position": -5, "stamp": "yesterday"}}',
  '[["first", {"position": 1e300}], ["second", [[5, 1], [null, 7]]]]',
];

const FRAGMENTS = ['t=12', 't=5,8', 'first&t=20', 'second&chapter=2', 'chapter=99', 't=x', ''];

/** @type {readonly Action[]} */
export const actions = [
  action('press the play button', 12, (monkey) => press(monkey, 'play-button')),
  action('press a chapter', 6, (monkey) => press(monkey, 'chapter')),
  action('press “try again”', 4, (monkey) => press(monkey, 'retry-button')),
  action('press a skip button', 3, (monkey) => press(monkey, 'skip-button')),
  action('press the time line', 4, (monkey) => press(monkey, 'timeline')),
  action('open the speed', 2, (monkey) => press(monkey, 'rate')),
  action('open the menu', 2, (monkey) => press(monkey, 'menu-button')),
  action('unfold the chapters', 2, (monkey) => press(monkey, 'chapters-button')),
  action('press a speed', 2, (monkey) => press(monkey, 'rate-option')),
  action('press the volume', 2, (monkey) => pressOne(monkey, 'kapitel-volume :is(button, input)')),
  action('press a line of the menu', 6, async (monkey) => {
    await press(monkey, 'menu-button');
    // A link leads out of the page.
    return pressOne(monkey, 'button[part~="menu-item"]');
  }),
  action('press something in a dialog', 8, (monkey) =>
    pressOne(monkey, 'dialog[open] :is(button, input)'),
  ),
  action('press something in a notice', 3, (monkey) => pressOne(monkey, '.notice button')),
  action('press a sentence of the transcript', 4, (monkey) =>
    pressOne(monkey, '[part~="transcript-sentence"]', TRANSCRIPTS),
  ),
  action('press a button of the transcript', 3, (monkey) =>
    pressOne(
      monkey,
      ':is([part~="transcript-search"], kapitel-transcript) button, button[part~="transcript-button"]',
      TRANSCRIPTS,
    ),
  ),
  action('search the transcript', 3, async (monkey) => {
    const text = monkey.random.pick(['sentence', '7', 'Ada ', '(', 'zzz']);
    const isThere = await pressOne(monkey, 'input[type="search"]', TRANSCRIPTS);
    if (isThere) await monkey.page.keyboard.type(text);
    return isThere;
  }),
  action('press a link in the notes', 2, (monkey) => pressOne(monkey, 'a', 'kapitel-notes')),
  action('change the fragment', 3, (monkey) =>
    monkey.page.evaluate(
      (fragment) => void (location.hash = fragment),
      monkey.random.pick(FRAGMENTS),
    ),
  ),
  action('change what is stored', 2, (monkey) =>
    monkey.page.evaluate(
      (key, value) => localStorage.setItem(`kapitel:${key}`, value),
      monkey.random.pick(['places', 'heard', 'settings']),
      monkey.random.pick(MEMORIES),
    ),
  ),
  action('press a link to a moment', 2, async ({page}) => {
    await page.click('#link').catch(() => undefined);
  }),
  action('play', 5, (monkey) => withPlayer(monkey, (player) => player.play())),
  action('pause', 4, (monkey) => withPlayer(monkey, (player) => player.pause())),
  action('seek', 8, (monkey) =>
    withPlayer(
      monkey,
      (player, part) => (player.currentTime = part * (player.duration || 100)),
      monkey.random.below(110) / 100,
    ),
  ),
  action('seek three times', 2, (monkey) =>
    withPlayer(
      monkey,
      (player, time) => {
        for (const by of [0, 9, 3]) player.currentTime = time + by;
      },
      monkey.random.below(60),
    ),
  ),
  action('seek to nowhere', 1, (monkey) =>
    withPlayer(
      monkey,
      (player, time) => (player.currentTime = Number(time)),
      monkey.random.pick(['NaN', '-5', '1e300', 'Infinity']),
    ),
  ),
  action('seek to a chapter', 3, (monkey) =>
    withPlayer(monkey, (player, index) => player.seekToChapter(index), monkey.random.below(7) - 1),
  ),
  action('go near the end', 3, (monkey) =>
    withPlayer(monkey, (player) => (player.currentTime = (player.duration || 10) - 0.7)),
  ),
  action('change the speed', 3, (monkey) =>
    withPlayer(
      monkey,
      (player, rate) => (player.playbackRate = rate),
      monkey.random.pick([0.5, 1, 1.5, 3, 16]),
    ),
  ),
  action('change the volume', 2, (monkey) =>
    withPlayer(monkey, (player, volume) => (player.volume = volume), monkey.random.below(11) / 10),
  ),
  action('mute or not', 2, (monkey) =>
    withPlayer(monkey, (player) => (player.muted = !player.muted)),
  ),
  action('press a key', 8, async (monkey) => {
    const key = monkey.random.pick(KEYS);
    await withPlayer(monkey, (player) => {
      const [button] = /** @type {any} */ (globalThis).monkey.find(player, '[part~=play-button]');
      button?.focus();
    });
    await monkey.page.keyboard.press(/** @type {any} */ (key));
  }),
  action('change the source', 6, (monkey) =>
    withPlayer(
      monkey,
      (player, {fault, key, seconds}) => (player.src = `/episode/${fault}/${key}/${seconds}.json`),
      newSource(monkey),
    ),
  ),
  action('change the audio', 5, (monkey) =>
    withPlayer(
      monkey,
      (player, {fault, key, seconds}) => (player.audio = `/faults/${fault}/${key}/${seconds}.mp3`),
      newSource(monkey),
    ),
  ),
  action('take the audio attribute away', 2, (monkey) =>
    withPlayer(monkey, (player) => player.removeAttribute('audio')),
  ),
  action('name an episode that is not there', 2, (monkey) =>
    withPlayer(
      monkey,
      (player, src) => (player.src = src),
      monkey.random.pick(['/missing.json', '/broken.json', 'http://[', '']),
    ),
  ),
  action('set an episode', 2, (monkey) =>
    withPlayer(
      monkey,
      (player, {fault, key, seconds}) => {
        const audio = [{url: `/faults/${fault}/${key}/${seconds}.mp3`}];
        player.episode = {title: key, duration: seconds, audio};
      },
      newSource(monkey),
    ),
  ),
  action('take the episode away', 1, (monkey) =>
    withPlayer(monkey, (player) => (player.episode = undefined)),
  ),
  action('change an attribute', 8, (monkey) => {
    const name = monkey.random.pick(Object.keys(ATTRIBUTES));
    const value = monkey.random.pick(ATTRIBUTES[name] ?? [null]);
    return withPlayer(
      monkey,
      (player, [name, value]) =>
        value === null ? player.removeAttribute(name) : player.setAttribute(name, value),
      [name, value],
    );
  }),
  action('change the language', 4, (monkey) =>
    monkey.page.evaluate(
      (lang) => (document.documentElement.lang = lang),
      monkey.random.pick(monkey.languages),
    ),
  ),
  action('change the size', 4, ({page, random}) =>
    page.setViewport({width: 200 + random.below(1000), height: 300 + random.below(700)}),
  ),
  action('remove a player', 3, (monkey) => withPlayer(monkey, (player) => player.remove())),
  action('add a player', 5, ({page, step}) =>
    page.evaluate((id) => {
      if (document.querySelectorAll('kapitel-player').length > 1) return;
      const player = document.createElement('kapitel-player');
      player.id = id;
      player.src = `/episode/none/${id}/40.json`;
      document.body.append(player);
    }, `added-${step}`),
  ),
  action('move a player', 4, (monkey) =>
    withPlayer(
      monkey,
      (player, id) => document.querySelector(id)?.append(player),
      monkey.random.pick(['#one', '#two', 'body']),
    ),
  ),
  action('take a player out for a moment', 2, (monkey) =>
    withPlayer(monkey, (player) => {
      const place = player.parentElement;
      player.remove();
      setTimeout(() => place.append(player), 50);
    }),
  ),
  action('go offline', 3, ({page}) => page.setOfflineMode(true)),
  action('go online', 6, ({page}) => page.setOfflineMode(false)),
  action('break off every transfer', 3, async ({site}) => site.cut()),
  action('let parts of the player fail', 3, async ({site, random}) => {
    const digits = [random.below(10), random.below(10), random.below(10)];
    const failure = random.pick(failures);
    // The length of a name stands for chance, so that the same parts fail each time they are requested.
    site.fail((path) => digits.includes(path.length % 10), failure);
  }),
  action('let parts of the player come again', 4, async ({site}) => site.heal()),
  action('load the page anew', 2, ({page}) => load(page, () => page.reload())),
  action('leave the page and return', 2, ({page, site}) =>
    load(page, async () => {
      await page.goto(`${site.origin}/elsewhere`);
      await page.goBack();
    }),
  ),
  action('do nothing', 6, async () => undefined),
];

/**
 * Without a network there is no page to load, and nothing to go on with.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} go
 */
async function load(page, go) {
  await page.setOfflineMode(false);
  await go();
}
