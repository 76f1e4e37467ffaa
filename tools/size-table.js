import {readdirSync, readFileSync} from 'node:fs';
import {awaited, compressedSize} from './first-load.js';

/** How far a number of the README may be from the measured size, in bytes, before it counts as out of date. */
const TOLERANCE = 500;

const ID = /-[0-9a-f]{8}\.js$/;
const IMPORT = /import\('\.{1,2}\/([^']+\/)?([^'/]+)\.js'\)/;

/**
 * The modules that the entries of the lists of features with a moment load, without those that only some pages need.
 *
 * @param {string} moment
 */
const modulesAt = (moment) =>
  ['features', 'touch-features', 'later-features']
    .map((list) => readFileSync(`src/features/${list}.ts`, 'utf8'))
    .join('')
    .split(/\bwhen: /)
    .filter((entry) => entry.startsWith(`'${moment}'`) && !entry.includes('inPage: true'))
    .map((entry) => IMPORT.exec(entry)?.[2] ?? '');

/**
 * The names, without their endings, of the files in a folder of the source.
 *
 * @param {string} folder
 */
const modulesIn = (folder) => readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

/** @param {number} bytes */
const inKb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * What is loaded when, in rows of moment, content and size after brotli. Every chunk of `dist/` is in exactly one row:
 * those that no other row names are in the last one.
 *
 * @param {readonly string[]} old the sizes that the README has. One that is near enough to what was measured stays, so
 *   that small changes of the code don't change the README.
 * @returns {string[][]}
 */
export function sizeRows(old) {
  const files = readdirSync('dist').filter(
    (file) => /^kapitel-.*\.js$/.test(file) && ID.test(file),
  );
  const first = new Set(awaited('dist', 'kapitel.js'));
  const rest = new Set(files.filter((file) => !first.has(file)));
  /** @param {string[]} names */
  const take = (...names) => {
    const taken = [...rest].filter((file) => names.includes(file.slice(8).replace(ID, '')));
    for (const file of taken) rest.delete(file);
    return taken;
  };
  /** @param {Iterable<string>} group */
  const sizes = (group) => [...group].map((file) => compressedSize('dist', file));
  /** @param {Iterable<string>} group */
  const sum = (group) => inKb(sizes(group).reduce((total, size) => total + size, 0));
  /** @param {Iterable<string>} group */
  const each = (group) =>
    `${inKb(Math.min(...sizes(group)))} to ${inKb(Math.max(...sizes(group)))}`;

  const languages = take(...modulesIn('src/locales/languages'));
  const laterWords = take(...modulesIn('src/locales/later'));
  const formats = take(...modulesIn('src/readers/formats'));
  const rows = [
    ['the script tag runs', 'header, play button, chapter list, loading of episodes', sum(first)],
    ['an episode is requested', 'what recognises its format', sum(take('reading', 'detect'))],
    ['its format is known', 'the reader of the format', each(formats)],
    [
      'the browser is idle',
      'time line, other controls',
      sum(take('controls', ...modulesAt('idle'))),
    ],
    ['the page isn’t in English', 'messages of the language', each(languages)],
    ['such a page’s player is touched', 'the rest of its messages', each(laterWords)],
    [
      'the player is pointed at, touched or focused',
      'Howler, the position to resume at',
      sum(take('howler-engine', 'touch')),
    ],
    [
      'playback has started, or isn’t requested at once',
      'keyboard, names for screen readers, lesser features',
      sum(take('later', ...modulesAt('intent'))),
    ],
    [
      'playback is requested',
      'recovery of interrupted playback, media keys',
      sum(take('playback', ...modulesAt('playback'))),
    ],
    ['they are used', 'popups, list of keys, show notes, YAML, old encodings', sum(rest)],
    [
      'instead of all that',
      '`kapitel.bundle.js`, everything in one file',
      sum(['kapitel.bundle.js']),
    ],
  ];
  return rows.map(([when = '', what = '', size = ''], index) => {
    const before = old[index] ?? '';
    return [when, what, isNear(before, size) ? before : size];
  });
}

/**
 * @param {string} before
 * @param {string} now
 */
function isNear(before, now) {
  const [old, measured] = [before, now].map((text) => text.match(/[\d.]+(?= KB)/g) ?? []);
  return (
    old?.length === measured?.length &&
    old?.every(
      (size, index) => Math.abs(Number(size) - Number(measured?.[index])) * 1000 <= TOLERANCE,
    )
  );
}
