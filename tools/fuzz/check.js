import {
  findTimes,
  repairEncoding,
  parseTime,
  parseTimeFragment,
  readChapters,
  readEmbeddedChapters,
  readEpisode,
  ReadError,
  readFeed,
  readTranscript,
  writeEpisode,
} from 'kapitel/readers';

const hints = {url: 'https://example.org/e/7.html'};

/**
 * Every reader, by name.
 *
 * @type {Record<string, (text: string) => unknown>}
 */
export const readers = {
  readEpisode: async (text) => {
    const episode = await readEpisode(text, hints);
    // What was written must be read again, whatever it was.
    checkResult(await readEpisode(writeEpisode({...episode, audio: [...episode.audio]})));
    return episode;
  },
  readChapters: (text) => readChapters(text, hints),
  readTranscript: (text) => readTranscript(text, hints),
  readFeed: (text) => readFeed(text, hints),
  'readChapters without hints': (text) => readChapters(text),
  // The formats and times that the text alone would not be recognized as.
  ...Object.fromEntries(
    ['vtt', 'srt', 'sbv', 'cue', 'html'].flatMap((name) => {
      /** @param {string} text @returns {[string, object]} */
      const file = (text) => [text, {url: `https://example.org/a.${name}`, duration: 3600}];
      return [
        [`readTranscript as .${name}`, (text) => readTranscript(...file(text))],
        [`readChapters as .${name}`, (text) => readChapters(...file(text))],
      ];
    }),
  ),
  findTimes,
  repairEncoding,
  parseTime,
  parseTimeFragment: (text) => parseTimeFragment(`#t=${text}`),
  readEmbeddedChapters: (text) =>
    readEmbeddedChapters(new Uint8Array(Buffer.from(text, 'latin1')).buffer),
};

/**
 * Runs a reader and looks at what it gives.
 *
 * @param {() => unknown} read
 * @returns {Promise<string | undefined>} what is wrong, if anything is.
 */
export async function complaint(read) {
  try {
    checkResult(await read());
  } catch (error) {
    if (!(error instanceof ReadError)) return String(error instanceof Error ? error.stack : error);
  }
  const polluted = Object.keys(Object.prototype);
  return polluted.length ? `Object.prototype has ${polluted.join()}` : undefined;
}

/** Fields that become a URL on a page. */
const URL_KEYS = /^(?:url|img|href|image|src)$/;

/**
 * @param {unknown} value
 * @param {string} [key]
 */
function checkResult(value, key = '') {
  if (typeof value === 'string' && URL_KEYS.test(key)) {
    const {protocol} = new URL(value, 'https://example.org/');
    if (!/^https?:$/.test(protocol)) throw new Error(`The URL ${value} is in ${key}.`);
  }
  if (typeof value === 'number' && /Time$|^time$|^start$|^end$/.test(key) && !(value >= 0)) {
    throw new Error(`${value} is in ${key}.`);
  }
  if (key === 'chapters') checkChapters(/** @type {Chapter[]} */ (value));
  if (typeof value !== 'object' || !value || value instanceof Date) return;
  for (const [name, part] of Object.entries(value)) {
    checkResult(part, Array.isArray(value) ? key.replace(/^chapters$/, '') : name);
  }
}

/** @typedef {{startTime: number, endTime: number}} Chapter */

/** @param {Chapter[]} chapters */
function checkChapters(chapters) {
  chapters.forEach(({startTime, endTime}, index) => {
    const before = chapters[index - 1]?.startTime ?? 0;
    if (!(startTime >= before && startTime < Infinity && endTime >= startTime)) {
      throw new Error(`Chapter ${index} is from ${startTime} to ${endTime}.`);
    }
  });
}
