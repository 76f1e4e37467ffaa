/**
 * Compares where everything stands, and in which colours, with what was last agreed on: `npm run test:visual`,
 * and with `-- --update` agrees on what is there now. Why boxes and not pixels:
 * docs/decisions/pictures.md.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {part, showPlayer, startBrowser, startSite, waitFor} from '../e2e/harness.js';

const AGREED = new URL('boxes.txt', import.meta.url);
/** In pixels, for each number: what rounding may do. */
const TOLERANCE = 1;
const WIDTHS = [256, 360, 640, 1200];

/** What is looked at: all parts of which no text decides how wide they are. */
const PARTS = [
  'player',
  'cover',
  'title',
  'notice',
  'error',
  'play-button',
  'skip-button',
  'chapter-button',
  'track',
  'mute-button',
  'volume',
  'menu-button',
  'chapters-button',
  'chapters',
  'chapter',
  'rate-popup',
];
/** Those whose sentence says how high they are. */
const SENTENCES = ['notice'];

const PLAYING = {paused: false, currentTime: 700, activeChapterIndex: 1, readyState: 4};

/** @type {Record<string, {attributes?: Record<string, string>, empty?: boolean, chapters?: number, image?: boolean, state?: Record<string, unknown>, error?: string, noticed?: boolean, open?: boolean, theme?: string}>} */
const STATES = {
  empty: {empty: true},
  loading: {empty: true, state: {status: 'loading'}},
  ready: {},
  playing: {state: PLAYING},
  buffering: {state: {waiting: true}},
  'not-found': {empty: true, state: {status: 'error'}, error: 'not-found'},
  network: {error: 'network'},
  'no-chapters': {chapters: 0},
  'many-chapters': {chapters: 40},
  'no-cover': {image: false},
  compact: {attributes: {layout: 'compact'}},
  bar: {attributes: {layout: 'bar'}},
  rtl: {attributes: {dir: 'rtl'}},
  'one-chapter': {chapters: 1},
  // What the sentence moves, and how high the card is, is up to the font.
  notice: {chapters: 0, noticed: true, state: {notice: 'unseekable'}},
  speeds: {open: true},
  'theme-dark': {attributes: {theme: 'dark'}, state: PLAYING},
  'theme-light': {attributes: {theme: 'light'}, state: PLAYING},
  ...Object.fromEntries(
    ['paper', 'midnight', 'forest', 'contrast'].map((theme) => [
      `theme-${theme}`,
      {theme: readFileSync(`src/themes/${theme}.css`, 'utf8'), state: PLAYING},
    ]),
  ),
};

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Boxes</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif }
  body { margin: 0 }
</style>
<style id="theme"></style>
<script type="module" src="/dist/kapitel.js"></script>
</html>`;

/**
 * Puts a player into a state, in the page.
 *
 * @param {typeof STATES[string]} state
 */
async function setUp({attributes = {}, empty = false, chapters = 4, image = true, ...rest}) {
  const {state, error, noticed = false, theme = ''} = rest;
  document.querySelector('kapitel-player')?.remove();
  /** @type {Element} */ (document.querySelector('#theme')).textContent = theme;
  const element = document.createElement('kapitel-player');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const length = 600;
  if (!empty) {
    element.episode = {
      title: 'Title',
      audio: [{url: `${location.origin}/x.mp3`}],
      image: image ? `${location.origin}/demo/episodes/179.svg` : undefined,
      duration: 2400,
      published: new Date(2025, 0, 21),
      persons: [{name: 'Ada'}],
      links: [],
      problems: [],
      chapters: Array.from({length: chapters}, (_, index) => ({
        startTime: index * length,
        endTime: (index + 1) * length,
        title: `Ch. ${index + 1}`,
      })),
    };
  }
  await element.updateComplete;
  // As short as the rest of the content.
  if (error) element.innerHTML = '<span slot="error">Oh.</span>';
  // As the elements inside ask for the player.
  /** @type {any} */
  let inner;
  const request = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
    context: 'kapitel-player',
    callback: (/** @type {any} */ player) => (inner = player),
  });
  element.shadowRoot?.querySelector('kapitel-play-button')?.dispatchEvent(request);
  const shown = {...state, ...(error && {error: Object.assign(new Error(), {reason: error})})};
  const show = () => inner.store.set({touched: true, ...shown});
  show();
  // Notices come with the first play, and that with the first touch.
  if (noticed) element.dispatchEvent(new Event('pointerenter'));
  while (noticed && !element.shadowRoot?.querySelector('[part=notice]')) {
    inner.dispatchEvent(new Event('play'));
    show();
    await new Promise(requestAnimationFrame);
  }
  await element.updateComplete;
}

/**
 * What is seen of the player, in the page: a line for each part.
 *
 * @param {string[]} names
 * @param {string[]} sentences those that are only as wide as they are
 */
async function measure(names, sentences) {
  // A popup is placed in the frame in which it has got its size.
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const root = /** @type {ShadowRoot} */ (player.shadowRoot);
  return names.flatMap((name) =>
    elements(root)
      .filter((element) => element.part.contains(name) && element.checkVisibility())
      .slice(0, 3)
      .map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        const numbers = sentences.includes(name) ? [x, y, width] : [x, y, width, height];
        return `${name} ${numbers.map(Math.round).join(' ')}`;
      }),
  );
}

/** The colours that are seen, in the page. */
function colours() {
  const shell = /** @type {ShadowRoot} */ (player.shadowRoot);
  const button = shell.querySelector('kapitel-play-button')?.shadowRoot;
  for (const animation of button?.getAnimations() ?? []) animation.finish();
  /** @param {string} host @param {string} selector */
  const style = (host, selector) => {
    const element = host ? shell.querySelector(host)?.shadowRoot : shell;
    return getComputedStyle(/** @type {Element} */ (element?.querySelector(selector)));
  };
  const canvas = /** @type {OffscreenCanvasRenderingContext2D} */ (
    new OffscreenCanvas(1, 1).getContext('2d')
  );
  /** @param {string} color */
  const bytes = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].join(' ');
  };
  return [
    `text ${bytes(style('', 'section').color)}`,
    `card ${bytes(style('', 'section').backgroundColor)}`,
    `line ${bytes(style('', 'section').borderTopColor)}`,
    `quiet ${bytes(style('', '[part=byline]').color)}`,
    `button ${bytes(style('kapitel-play-button', 'button').backgroundColor)}`,
    `icon ${bytes(style('kapitel-play-button', 'svg').color)}`,
    `track ${bytes(style('kapitel-timeline', '[part=track]').backgroundColor)}`,
    `played ${bytes(style('kapitel-timeline', '[part=progress]').backgroundColor)}`,
    `popup ${bytes(style('kapitel-rate', '#popup').backgroundColor)}`,
    `row ${bytes(style('kapitel-chapters', '[aria-current], button').backgroundColor)}`,
    `number ${bytes(style('kapitel-chapters', '[part=chapter-number]').color)}`,
    `times ${bytes(style('kapitel-chapters', '[part=chapter-start]').color)}`,
  ];
}

async function look() {
  const site = await startSite({'/': PAGE});
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  const lines = [];
  await page.goto(site.origin);
  for (const [name, state] of Object.entries(STATES)) {
    await page.evaluate(setUp, state);
    await showPlayer(page);
    await waitFor(page, () => {
      const inner = [...(player.shadowRoot?.querySelectorAll(':not(:defined)') ?? [])];
      const timeline = player.shadowRoot?.querySelector('kapitel-timeline');
      const volume = player.shadowRoot?.querySelector('kapitel-volume');
      // The styles that come when the browser is idle are there before the link behind the player is.
      const isComplete = player.shadowRoot?.querySelector('.skip') && inner.length === 0;
      return (
        isComplete &&
        timeline?.shadowRoot?.querySelector('[part=track]') &&
        volume?.shadowRoot?.querySelector('[part=volume]')
      );
    });
    if (state.open) {
      await page.setViewport({width: 640, height: 900});
      await (await part(page, 'rate')).click();
      await part(page, 'rate-option');
    }
    const names = state.noticed ? ['play-button', 'track', 'notice'] : PARTS;
    for (const width of state.open ? [640] : WIDTHS) {
      await page.setViewport({width, height: 900});
      const boxes = await page.evaluate(measure, names, SENTENCES);
      lines.push(...boxes.map((box) => `${name} ${width} ${box}`));
    }
    const isColoured = name === 'ready' || name.startsWith('theme');
    if (isColoured) {
      // The colours of a popup come with its content, and stay when it is closed.
      await (await part(page, 'rate')).click();
      await part(page, 'rate-option');
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await (await part(page, 'rate')).evaluate((button) => button.blur());
    }
    for (const scheme of isColoured ? ['light', 'dark'] : []) {
      await page.emulateMediaFeatures([
        {name: 'prefers-reduced-motion', value: 'reduce'},
        {name: 'prefers-color-scheme', value: scheme},
      ]);
      const seen = await page.evaluate(colours);
      lines.push(...seen.map((color) => `${name} ${scheme} ${color}`));
    }
  }
  await browser.close();
  site.close();
  return lines;
}

/**
 * Whether two lines say the same, but for rounding.
 *
 * @param {string | undefined} one
 * @param {string | undefined} other
 */
function isSame(one = '', other = '') {
  const [a, b] = [one.split(' '), other.split(' ')];
  return (
    a.length === b.length &&
    a.every((word, index) => {
      const near = Math.abs(Number(word) - Number(b[index])) <= TOLERANCE;
      return word === b[index] || near;
    })
  );
}

const seen = await look();
if (process.argv.includes('--update') || !existsSync(AGREED)) {
  writeFileSync(AGREED, `${seen.join('\n')}\n`);
  console.log(`${seen.length} boxes and colours written`);
} else {
  const agreed = readFileSync(AGREED, 'utf8').trimEnd().split('\n');
  const count = Math.max(agreed.length, seen.length);
  const changed = Array.from({length: count}, (_, index) => index).filter(
    (index) => !isSame(agreed[index], seen[index]),
  );
  for (const index of changed.slice(0, 40)) {
    console.error(`- ${agreed[index] ?? ''}\n+ ${seen[index] ?? ''}`);
  }
  console.log(`${count - changed.length} of ${count} boxes and colours are as agreed`);
  if (changed.length) process.exitCode = 1;
}
