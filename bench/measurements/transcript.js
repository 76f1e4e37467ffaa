import {pressOn, waitFor} from '../browser.js';

const UTTERANCES = 240;
const MANY = 5000;
/** Cues of the transcript that is followed: a new one each two seconds. */
const FOLLOWED = 2000;
const SECONDS = 10;

/** @typedef {import('../types.js').Visit} Visit */
/** @typedef {import('../types.js').Lab} Lab */
/** @typedef {import('../types.js').Subject} Subject */

/**
 * What it costs to open a transcript, beside a page that shows the same file with a bare paragraph for each cue; and to
 * follow it, beside playing without it. Opening includes the code that is loaded for it.
 *
 * @type {import('../types.js').Measurement}
 */
export const transcript = {
  kind: 'time',
  values: {
    utterances: {
      title: 'main thread for opening a transcript, 240 utterances of 180 KB',
      unit: 'ms',
      ratios: {native: 5},
    },
    many: {
      title: 'main thread for opening a transcript, 5,000 cues',
      unit: 'ms',
      ratios: {native: 5},
    },
    following: {
      title: 'main thread while following a transcript, to playing without it',
      unit: '×',
      limit: 1.2,
    },
  },
  suits: ({name}) => name === 'native' || name === 'this',
  async measure(lab, subject) {
    const utterances = await opening(lab, subject, UTTERANCES);
    const many = await opening(lab, subject, MANY);
    if (subject.name === 'native') return {utterances, many};
    return {utterances, many, following: await following(lab, subject)};
  },
};

/** @type {(lab: Lab, subject: Subject, cues: number) => Promise<number>} */
const opening = (lab, subject, cues) =>
  lab.visit(subject, {cues}, async ({page, quiet, metrics}) => {
    await quiet();
    const before = await menuOrNothing(page, subject).then(metrics);
    if (subject.name === 'native') await page.evaluate(showBare, `transcript.vtt?cues=${cues}`);
    else await openPanel(page);
    await page.evaluate(rendered);
    const after = await metrics();
    return ((after['TaskDuration'] ?? NaN) - (before['TaskDuration'] ?? NaN)) * 1000;
  });

/** @type {(lab: Lab, subject: Subject) => Promise<number>} */
const following = (lab, subject) =>
  lab.visit(subject, {cues: FOLLOWED}, async ({page, quiet, play, metrics}) => {
    const main = async () => {
      await page.mouse.move(1, 1);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const before = await metrics();
      await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
      const after = await metrics();
      const delta = (/** @type {string} */ name) => (after[name] ?? NaN) - (before[name] ?? NaN);
      return delta('TaskDuration') / delta('Timestamp');
    };
    await quiet();
    await play();
    await waitFor(page, () => bench.position() > 3 || undefined);
    await menuOrNothing(page, subject);
    await openPanel(page);
    const following = await main();
    // Closed again, so that nothing else differs.
    await menuOrNothing(page, subject);
    await pressOn(page, find, 'menu-item', 'Transkript');
    return following / (await main());
  });

/**
 * Opens the menu, whose code is no part of the transcript.
 *
 * @param {Visit['page']} page
 * @param {Subject} subject
 */
async function menuOrNothing(page, {name}) {
  if (name === 'native') return;
  await pressOn(page, find, 'menu-button');
  await page.waitForFunction(find, {polling: 100}, 'menu-item', 'Transkript');
}

/** @param {Visit['page']} page */
async function openPanel(page) {
  await pressOn(page, find, 'menu-item', 'Transkript');
  await page.waitForFunction(find, {polling: 100}, 'transcript-sentence');
}

/** Runs in the page. @param {string} part @param {string} [text] */
function find(part, text) {
  const [section] = bench.sections();
  const found = section ? bench.within(section, `[part~="${part}"]`) : [];
  return found.find(({textContent}) => !text || textContent.trim() === text);
}

/** Runs in the page: resolves when a frame was rendered. */
function rendered() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(undefined)));
  });
}

/** Runs in the page: shows a transcript with a paragraph for each cue. @param {string} url */
async function showBare(url) {
  const text = await (await fetch(url)).text();
  const box = document.createElement('div');
  box.style.cssText = 'max-height: 24em; overflow: auto';
  for (const block of text.split('\n\n').slice(1)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = block.replace(/^.*\n/, '').replace(/^<v [^>]*>/, '');
    box.append(paragraph);
  }
  bench.sections()[0]?.append(box);
}
