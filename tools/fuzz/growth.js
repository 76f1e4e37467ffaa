import {RegExpParser} from '@eslint-community/regexpp';
import {regularExpressions} from './regular-expressions.js';

/** @import {AST} from '@eslint-community/regexpp' */

/** Twice the text may take twice the time, and this much of it where caches and the clock add some. */
export const MOST_PER_DOUBLING = 2.6;

/** Characters to try for a class; between them each class that the readers use has some. */
const CANDIDATES = [...' \n\t0aAbhp1é&<>()[]{}"\'-–.,;\\*_`#@=!?$%+~\u00A0：•:|/'];
/** What may keep a pattern from matching at the end, besides characters that its repetition excludes. */
const ENDINGS = ['', '\0', '0'];
/** More repetitions than this count as without end. */
const MANY = 30;

/**
 * Measures how the time of each regular expression grows with its input, on texts made of what it repeats.
 *
 * @param {number} [most] how many shapes to try for one of them; all of them by default.
 * @param {{place: string, pattern: RegExp}[]} [expressions] by default those of the code.
 * @returns {Generator<{place: string, pattern: RegExp, text: string, perDoubling: number}>} `text` is the
 *   shape that took longest; `perDoubling` how many times as long twice the text takes.
 */
export function* measureGrowth(most = Infinity, expressions = regularExpressions()) {
  for (const {place, pattern} of expressions) {
    const all = shapesFor(pattern);
    const step = Math.max(1, Math.ceil(all.length / most));
    const shapes = all.filter((_, index) => index % step === 0);
    if (!shapes.length) continue;
    const times = shapes.map((shape) => costOf(pattern, shape));
    const worst = shapes[times.indexOf(Math.max(...times))] ?? {prefix: '', unit: '', ending: ''};
    const {prefix, unit, ending} = worst;
    const text = JSON.stringify(`${prefix}(${unit})*${ending}`);
    // What takes less than 0.1 µs per character in the longest text cannot have gone back and forth in it.
    const isQuick = Math.max(...times) < 1e-4;
    yield {
      place,
      pattern,
      text,
      perDoubling: isQuick && most < Infinity ? 2 : growthOf(pattern, worst),
    };
  }
}

/** @typedef {{prefix: string, unit: string, ending: string}} Shape */

/**
 * Texts that repeat what the pattern repeats, and texts that begin its match again and again.
 *
 * @param {RegExp} pattern
 * @returns {Shape[]}
 */
function shapesFor(pattern) {
  const tree = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
  });
  /** @type {Map<string, Shape>} */
  const shapes = new Map();
  /** @param {string} prefix @param {string} unit @param {string[]} [excluded] */
  const add = (prefix, unit, excluded = []) => {
    if (!unit) return;
    for (const ending of [...ENDINGS, ...excluded]) {
      shapes.set(JSON.stringify([prefix, unit, ending]), {prefix, unit, ending});
    }
  };
  /** @param {AST.Element} element @param {string} before */
  const visit = (element, before) => {
    if (element.type === 'Quantifier') {
      if (element.max > MANY) {
        const units = samplesOf(element.element, pattern.flags);
        const excluded = CANDIDATES.filter((char) => !units.includes(char)).slice(-4);
        for (const unit of units) {
          add(before, unit, excluded);
          add('', before + unit, excluded);
          add((excluded[0] ?? '') + before, unit, excluded);
        }
      }
      visit(element.element, before);
    } else if ('alternatives' in element) {
      for (const {elements} of element.alternatives) visitAll(elements, before);
    }
  };
  /** @param {readonly AST.Element[]} elements @param {string} before */
  const visitAll = (elements, before) => {
    for (const element of elements) {
      visit(element, before);
      before += samplesOf(element, pattern.flags)[0] ?? '';
    }
  };
  for (const {elements} of tree.alternatives) visitAll(elements, '');
  // A pattern without repetitions is tried at each place of the text, too.
  for (const {elements} of tree.alternatives) {
    add('', elements.map((element) => samplesOf(element, pattern.flags)[0] ?? '').join(''));
  }
  return [...shapes.values()];
}

/**
 * Texts that an element matches: all candidates for a class, else one for each alternative.
 *
 * @param {AST.Element} element
 * @param {string} flags
 * @returns {string[]}
 */
function samplesOf(element, flags) {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return [''];
    case 'Quantifier': {
      const [sample = ''] = samplesOf(element.element, flags);
      return [sample.repeat(Math.min(Math.max(element.min, 1), MANY))];
    }
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.map(({elements}) =>
        elements.map((part) => samplesOf(part, flags)[0] ?? '').join(''),
      );
    case 'Character':
      return [String.fromCodePoint(element.value)];
    default: {
      const one = new RegExp(`^${element.raw}$`, flags.replace(/[gy]/g, ''));
      const found = CANDIDATES.filter((char) => one.test(char));
      return found.length ? found : ['x'];
    }
  }
}

/**
 * Milliseconds per character, at the first size at which a search takes long; `Infinity` where that is a few characters,
 * because twice as many might take years.
 *
 * @param {RegExp} pattern
 * @param {Shape} shape
 */
function costOf(pattern, shape) {
  if (timeAt(pattern, shape, 24, 0) > 30) return Infinity;
  for (const size of [1000, 8000]) {
    const time = timeAt(pattern, shape, size, 0);
    if (time > 10) return time / size;
  }
  return timeAt(pattern, shape, 40_000, 0) / 40_000;
}

/** @param {RegExp} pattern @param {Shape} shape */
function growthOf(pattern, shape) {
  let least = Infinity;
  if (costOf(pattern, shape) === Infinity) return Infinity;
  // Another process slows down one try or the other, hardly each of five.
  for (let tries = 0; tries < 5 && least > MOST_PER_DOUBLING - 0.4; tries++) {
    // What takes long at a small size would take for ever at a large one.
    const small = costOf(pattern, shape) > 0.001 ? 250 : 5000;
    const [short = 1, long = 1] = [small, small * 8].map((size) =>
      Math.min(...[1, 2, 3].map(() => timeAt(pattern, shape, size))),
    );
    least = Math.min(least, (long / short) ** (1 / 3));
  }
  return least;
}

/**
 * The processor's time for one search, in milliseconds.
 *
 * @param {RegExp} pattern
 * @param {Shape} shape
 * @param {number} size of the text, in characters.
 * @param {number} [least] for how many milliseconds a short search is repeated.
 */
function timeAt(pattern, {prefix, unit, ending}, size, least = 1) {
  const text = prefix + unit.repeat(Math.ceil(size / unit.length)) + ending;
  let searches = 0;
  const start = process.cpuUsage();
  let time;
  do {
    pattern.lastIndex = 0;
    if (pattern.global) text.replace(pattern, '');
    else pattern.test(text);
    searches++;
    const {user, system} = process.cpuUsage(start);
    time = (user + system) / 1000;
  } while (time < least);
  return time / searches;
}
