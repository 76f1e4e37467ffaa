/**
 * Measures how long the built readers take for whole feeds and for one episode of them.
 *
 *     node bench/feeds.js                      # feeds of 1, 3 and 10 MB
 *     node bench/feeds.js --peers FOLDER       # and other parsers, if they are installed in that folder
 *
 * Prints the median of five runs, in milliseconds of processor time, because the readers pause between tasks for the page.
 * Needs `npm run build`. Run it on an idle machine.
 */
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {cpuUsage} from 'node:process';
import {parseArgs} from 'node:util';
import {readEpisode, readFeed} from 'kapitel/readers';

const {values} = parseArgs({options: {peers: {type: 'string'}}});
const RUNS = 5;

const sentence = 'We measured the pitch of a thread, and it held.';
/** The notes of an episode. @type {Record<string, (index: number) => string>} */
const notes = {
  plain: () => `<![CDATA[<p>${`${sentence} `.repeat(40)}</p>]]>`,
  'markup in CDATA': (index) => `<![CDATA[${markup(index)}]]>`,
  'escaped markup': (index) =>
    markup(index).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

/** @param {number} index */
const markup = (index) =>
  Array.from(
    {length: 24},
    (_, line) =>
      `<li class="a"><a href="https://example.org/${index}/${line}?a=1&amp;b=2"><b>Part</b> <em>${line}</em></a>&nbsp;${sentence}</li>`,
  ).join('');

/** @param {string} kind @param {number} size in characters */
function feedOf(kind, size) {
  const items = [];
  for (let length = 0, index = 0; length < size; index++) {
    const text = notes[kind]?.(index) ?? '';
    const item =
      `<item><title>#${index} Screws &amp; bolts</title><guid>workbench-${index}</guid>` +
      `<pubDate>Tue, 21 Jan 2025 05:00:00 GMT</pubDate><itunes:duration>1:10:00</itunes:duration>` +
      `<enclosure url="https://example.org/${index}.mp3" type="audio/mpeg" length="9600000"/>` +
      `<description>${text}</description><content:encoded>${text}</content:encoded></item>`;
    items.push(item);
    length += item.length;
  }
  return (
    '<?xml version="1.0"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Workbench</title>' +
    `${items.join('')}</channel></rss>`
  );
}

/** @typedef {(text: string) => unknown} Parse */

/** @returns {Promise<Record<string, Parse>>} */
async function peers() {
  const folder = values.peers;
  if (!folder) return {};
  const require = createRequire(join(resolve(folder), 'package.json'));
  const load = async (/** @type {string} */ name) => {
    const loaded = await import(pathToFileURL(require.resolve(name)).href);
    // A module in CommonJS is the default export.
    return loaded.default?.[name === 'feedsmith' ? 'parseFeed' : 'XMLParser']
      ? loaded.default
      : loaded;
  };
  const {XMLParser} = await load('fast-xml-parser');
  const {parseFeed} = await load('feedsmith');
  const {default: RssParser} = await load('rss-parser');
  return {
    'fast-xml-parser': (text) => new XMLParser({ignoreAttributes: false}).parse(text),
    feedsmith: (text) => parseFeed(text),
    'rss-parser': (text) => new RssParser().parseString(text),
  };
}

/** @type {Record<string, Parse>} */
const parsers = {
  'kapitel, all episodes': (text) => readFeed(text),
  'kapitel, one episode': (text) => readEpisode(text, {item: 'workbench-0'}),
  ...(await peers()),
};

console.log(['feed', ...Object.keys(parsers)].join(' | '));
for (const kind of Object.keys(notes)) {
  for (const megabytes of [1, 3, 10]) {
    const text = feedOf(kind, megabytes * 1e6);
    const cells = [];
    for (const parse of Object.values(parsers)) {
      /** @type {number[]} */
      const times = [];
      for (let run = 0; run < RUNS; run++) {
        const start = cpuUsage();
        await parse(text);
        const {user, system} = cpuUsage(start);
        times.push((user + system) / 1000);
      }
      cells.push(Math.round(times.toSorted((a, b) => a - b)[RUNS >> 1] ?? NaN));
    }
    console.log([`${kind}, ${megabytes} MB`, ...cells].join(' | '));
  }
}
