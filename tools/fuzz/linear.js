import {readers} from './check.js';
import {fixtures} from './inputs.js';

const MEGABYTE = 1_000_000;
const AGAIN = ', again and again';
const LIST = ', its list ';
const SPECIFIC = new RegExp(`${AGAIN}|${LIST}`);

/** @param {string} unit @returns {(size: number) => string} */
const repeated = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** @param {string} before @param {string} unit @param {string} [after] @returns {(size: number) => string} */
const between =
  (before, unit, after = '') =>
  (size) =>
    before + repeated(unit)(size) + after;

/**
 * Long texts of the kind that makes regular expressions and parsers go back and forth.
 *
 * @type {Record<string, (size: number) => string>}
 */
const shapes = {
  spaces: between('a', ' ', 'b 0:00'),
  newlines: between('a', '\n', 'b'),
  'carriage returns': between('a', '\r', 'b 0:00'),
  tabs: between('a', '\t', 'b 0:00'),
  'no-break spaces': between('a', '\u00A0', 'b 0:00'),
  dashes: between('a ', '-', 'b 0:00'),
  digits: repeated('1'),
  colons: repeated('0:'),
  times: repeated('0:00 '),
  'times, one a line': repeated('0:00 A\n'),
  'times in brackets': repeated('(0:00)'),
  'open brackets': repeated('(0:00'),
  'Markdown links': repeated('[0:00]('),
  'open angles': repeated('<'),
  'open tags': repeated('<a '),
  'nested tags': between('<rss>', '<a>'),
  'open quotes in a tag': repeated('<a b="'),
  'attributes in one tag': between('<rss', ' a="b"', '>'),
  comments: between('<rss>', '<!--'),
  declarations: between('<rss>', '<!ENTITY a "b">'),
  'open CDATA': between('<rss>', '<![CDATA['),
  ampersands: between('<rss><channel><title>', '&'),
  entities: between('<rss><channel><title>', '&amp;'),
  'unclosed scripts': repeated('<script>'),
  'items in a feed': between(
    '<rss><channel>',
    '<item><title>A</title><enclosure url="a.mp3"/></item>',
  ),
  'chapters of Podlove': between('<psc:chapters>', '<psc:chapter start="1" title="A"/>'),
  'nested JSON': repeated('['),
  'a list of JSON': (size) =>
    `{"chapters":[${repeated('{"startTime":1,"title":"A"},')(size).replace(/,[^}]*$/, '')}]}`,
  'a long string of JSON': between(
    '{"audio":"a.mp3","chapter":[],"description":"',
    '0:00 A ',
    '"}',
  ),
  'many headlines': (size) =>
    `{"audio":"a.mp3","chapter":[],"headlines":"${repeated('a::Ab||')(size / 2)}","content":"${repeated('(0:00) Ab ')(size / 2)}"}`,
  'many headlines and lines': (size) =>
    `{"audio":"a.mp3","chapter":[],"headlines":"${repeated('a::Ab||')(size / 2)}","content":"${repeated('(0:00) Ab (0:01) Ac\\n')(size / 2).replace(/\\$/, '')}"}`,
  'many persons and cues': (size) =>
    JSON.stringify({
      audio: [{url: 'a.mp3'}],
      persons: Array.from({length: size / 50}, (_, index) => ({id: `${index}`, name: 'A'})),
      transcript: Array.from({length: size / 50}, (_, index) => ({
        startTime: index,
        speaker: `${size - index}`,
        text: 'A',
      })),
    }),
  'front matter': between('---\n', 'a: b\n', '---\n'),
  'front matter without an end': between('---\n', 'a: b\n'),
  'a list in front matter': between('---\nchapter:\n', '- {start: 1, title: A}\n', '---\n'),
  'nested front matter': between('---\na: ', '[', '\n---\n'),
  'lists in lists in front matter': between('---\na:\n ', '- ', '\n---\n'),
  'keys in keys in front matter': between('---\na:\n ', '? ', '\n---\n'),
  'aliases in front matter': between('---\na: &a [1]\nb: [', '*a,', ']\n---\n'),
  'a long text in front matter': between('---\na: "', 'b ', '"\n---\n'),
  'a body behind front matter': between('---\naudio: a.mp3\n---\n', '<p>(0:00) A</p>\n'),
  'cues of WebVTT': between('WEBVTT\n\n', '00:00.000 --> 00:01.000\nA\n\n'),
  'one cue of WebVTT': between('WEBVTT\n\n00:00.000 --> 00:01.000\n', 'A '),
  'voices in one cue': between('WEBVTT\n\n00:00.000 --> 00:01.000\n', '<v A>B'),
  'open tags in one cue': between('WEBVTT\n\n00:00.000 --> 00:01.000\n', '<'),
  'arrows of WebVTT': between('WEBVTT\n\n', '-->\n'),
  'cues of SRT': repeated('1\n00:00:00,000 --> 00:00:01,000\nA: B\n\n'),
  'arrows of SRT': between('1\n00:00:00,000 --> 00:00:01,000\n', '-->'),
  'carriage returns in SRT': between('1\n00:00:00,000 --> 00:00:01,000\n', '\r', 'b'),
  'spaces in a timing of SRT': between('00:00:00,000 --> 00:00:01,000\n', ' ', '-->'),
  'lines of mp4chaps': repeated('00:00:00.000 A <https://example.org/>\n'),
  'open links of mp4chaps': between('00:00:00.000 A ', '<'),
  'damaged text': repeated('√∂ '),
  'half damaged text': between('ö ', '√∂ '),
  'frames of ID3': between('ID3\x04\0\0\x7f\x7f\x7f\x7f', 'TIT2\0\0\0\x01\0\0A'),
  'tables of ID3': between('ID3\x04\0\0\x7f\x7f\x7f\x7f', 'CTOC\0\0\0\x04\0\0AA\x7f\x7f'),
  ...Object.fromEntries([...fixtures].map(([name, text]) => [`${name}${AGAIN}`, repeated(text)])),
  ...Object.fromEntries([...fixtures].flatMap(([name, text]) => withLongLists(name, text))),
};

/**
 * A JSON text with each of its lists in turn made longer.
 *
 * @param {string} name
 * @param {string} text
 * @returns {[name: string, make: (size: number) => string][]} empty for other texts
 */
function withLongLists(name, text) {
  try {
    JSON.parse(text);
  } catch {
    return [];
  }
  const lists = text.match(/\[(?=[{"\d])/g)?.length ?? 0;
  return Array.from({length: lists}, (_, number) => [
    `${name}${LIST}${number}`,
    (size) => {
      let seen = 0;
      return JSON.stringify(JSON.parse(text), (_key, /** @type {unknown} */ value) => {
        if (!Array.isArray(value) || !value.length || seen++ !== number) return value;
        const times = Math.ceil(size / JSON.stringify(value).length);
        // The copies are objects of their own, as a parser would make them.
        return Array.from({length: times}, () => value).flat();
      });
    },
  ]);
}

/**
 * Reads texts of 1, 2 and 4 MB with every reader, to see that twice the text takes twice the time.
 *
 * @param {number} megabyte how many characters to take for a megabyte.
 * @returns {AsyncGenerator<{reader: string, shape: string, times: number[], linear: boolean}>}
 */
export async function* measure(megabyte = MEGABYTE) {
  for (const [shape, make] of Object.entries(shapes)) {
    const texts = [1, 2, 4].map((size) => make(size * megabyte));
    for (const [reader, read] of Object.entries(readers)) {
      // Only these look at lists, and a name doesn't change what a format is recognized as.
      if (SPECIFIC.test(shape) && !/^read(?:Episode|Chapters|Transcript|Feed)$/.test(reader))
        continue;
      let times = [Infinity, Infinity, Infinity];
      // A busy machine slows down one run or the other, but not each of three.
      for (let tries = 0; tries < 3 && !isLinear(times); tries++) {
        for (const [index, text] of texts.entries()) {
          const time = await timeOf(() => read(text));
          times = times.with(index, Math.min(time, times[index] ?? time));
        }
      }
      yield {reader, shape, times, linear: isLinear(times)};
    }
  }
}

/**
 * Four times the text may take four times as long, and twice that for noise. A machine with other
 * work needs seconds for what is done in one; what goes back and forth would need hours.
 *
 * @param {number[]} times
 */
const isLinear = ([one = 0, , four = 0]) => four < Math.max(3000, 8 * one) && four < 20_000;

/** The milliseconds of the processor, on which other processes have no influence. @param {() => unknown} run */
async function timeOf(run) {
  const start = process.cpuUsage();
  try {
    await run();
  } catch {
    // Whether it may be rejected is not the question here.
  }
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}
