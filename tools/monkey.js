/**
 * A random walk through everything that can be done to a player, in Chromium, with sounds from the media server of
 * the tests. After each action that the page has settled from, the rules of `monkey/check.js` must hold, and there
 * must have been no error in the page.
 *
 *     npm run monkey                            30 minutes
 *     npm run monkey -- --minutes 2 --seed 7    shorter, and the same actions each time
 *
 * Prints what doesn't hold with the actions before; the exit code is 1 if anything did not.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {launch} from 'puppeteer-core';
import {findBrowser} from './find-browser.js';
import {randomFrom} from './fuzz/random.js';
import {actions} from './monkey/actions.js';
import {brokenRules} from './monkey/check.js';
import {startSite} from './monkey/site.js';

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '30'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
    verbose: {type: 'boolean', default: false},
  },
});
const seed = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
/**
 * For how long a rule may not hold, in milliseconds: what happens in the page takes time. On a busy machine only the
 * share of the time counts that this process would get.
 */
const PATIENCE = 10_000;
/** A rule that doesn't hold for so long is broken on any machine. */
const LONGEST = 120_000;
/** The actions that are printed with what doesn't hold. */
const SHOWN = 25;
/** So many complaints are enough to work on. */
const MOST = 10;

const FOLDER = 'src/locales/languages';
/** The codes of the languages. */
const languages = readdirSync(FOLDER).map((name) => name.replace('.ts', ''));
const sources = readdirSync(FOLDER, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));
/** A word in all languages. @param {string} word */
const labels = (word) =>
  sources.flatMap((code) => new RegExp(`\\b${word}: '([^']*)'`).exec(code)?.[1] ?? []);
const words = {play: labels('play'), pause: labels('pause')};

/** Each action as often as it weighs. */
const weighted = actions.flatMap((action) => Array(action.weight).fill(action));
const random = randomFrom(seed);
const site = await startSite();
const {executablePath, args} = await findBrowser();
const browser = await launch({executablePath, args});
/** How often each action was done. @type {Record<string, number>} */
const counts = {};
/** How often there was nothing to act on. @type {Record<string, number>} */
const misses = {};
/** @type {string[]} */
const history = [];
let step = 0;
let complaints = 0;

/** A page of its own, in which nothing has gone wrong yet. */
async function newPage() {
  site.heal();
  for (const page of await browser.pages()) if (step) await page.close();
  const page = await browser.newPage();
  await page.goto(site.origin);
  await page.waitForFunction(() => customElements.get('kapitel-player'), {timeout: 60_000});
  return page;
}

/** The share of a processor that is free for this process. */
function freeShare() {
  const LOOK = 10;
  const start = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - start < LOOK);
  const {user, system} = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1000 / (performance.now() - start));
}

/**
 * Waits until every rule holds.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<string[]>} the rules that don't after a while, and the errors of the page
 */
async function settle(page) {
  const start = Date.now();
  for (let waited = 0, last = start; ;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    waited += (Date.now() - last) * freeShare();
    last = Date.now();
    const broken = await page.evaluate(brokenRules, words);
    const errors = await page.evaluate(() =>
      /** @type {any} */ (globalThis).monkey.errors.splice(0),
    );
    const isOver = waited > PATIENCE || last - start > LONGEST;
    if (errors.length || !broken.length || isOver) return [...errors, ...broken];
  }
}

console.log(`Seed ${seed}, ${values.minutes} minutes`);
let page = await newPage();
while (Date.now() < end && complaints < MOST) {
  const action = random.pick(weighted);
  step++;
  counts[action.name] = (counts[action.name] ?? 0) + 1;
  history.push(`${step} ${action.name}`);
  if (values.verbose) console.log(history.at(-1));
  /** @type {string[]} */
  let broken;
  try {
    const result = await action.run({page, site, random, step, languages});
    if (result === false) misses[action.name] = (misses[action.name] ?? 0) + 1;
    // Often several actions come before the page has settled.
    broken = random.below(3) ? await settle(page) : [];
  } catch (error) {
    broken = [`the monkey: ${error instanceof Error ? error.stack : error}`];
  }
  if (!broken.length) continue;
  complaints++;
  console.error(`\n✖ ${broken.join('\n  ')}\nafter\n  ${history.slice(-SHOWN).join('\n  ')}`);
  history.length = 0;
  history.push('(a new page)');
  page = await newPage();
}
await browser.close();
site.close();

for (const {name} of actions) {
  const note = misses[name] ? ` (${misses[name]} times there was none)` : '';
  console.log(`${String(counts[name] ?? 0).padStart(6)}  ${name}${note}`);
}
console.log(`${step} actions, ${complaints} complaints, seed ${seed}`);
process.exit(complaints ? 1 : 0);
