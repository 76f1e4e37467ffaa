import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {
  detect,
  repairEncoding,
  readChapters,
  readEmbeddedChapters,
  readEpisode,
  ReadError,
  readFeed,
  readTranscript,
  writeEpisode,
} from 'kapitel/readers';

/** @param {string} name */
const fixture = (name) => readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const url = 'https://example.org/e/7';

/** @type {Record<string, string>} */
const episodes = {
  'engineering-kiosk.json': 'engineering-kiosk',
  'front-matter.md': 'front-matter',
  'native.json': 'kapitel',
  'podlove.json': 'podlove',
  'podigee.json': 'podigee',
  'feed.rss.xml': 'feed',
  'feed.atom.xml': 'feed',
};

for (const [name, format] of Object.entries(episodes)) {
  test(`an episode is read from ${name}`, async () => {
    const text = await fixture(name);
    assert.equal(detect(text)?.name, format);
    const episode = await readEpisode(text, {url});
    assert.match(episode.title, /Wie Schrauben halten$/);
    assert.match(episode.audio[0]?.url ?? '', /\/7\.mp3$/);
    assert.deepEqual(episode.problems, []);
    if (name !== 'feed.atom.xml') {
      const [first, second] = episode.chapters;
      assert.equal(first?.title, 'Anfang');
      assert.deepEqual([second?.title, second?.kind], ['Info/Werbung', 'ad']);
      assert.ok(Math.abs((second?.startTime ?? 0) - 124) < 1);
    }
  });

  test(`an episode from ${name} comes back whole from Kapitel's own JSON`, async () => {
    const episode = await readEpisode(await fixture(name), {url});
    const again = await readEpisode(writeEpisode(episode), {url});
    assert.deepEqual(plain(again), plain(episode));
  });
}

/**
 * What JSON keeps of it.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
const plain = (value) =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (Array.isArray(part) && !part.length ? undefined : part)),
  );

/** @type {Record<string, string>} */
const chapterFiles = {
  'podcasting20-chapters.json': 'podcasting20-chapters',
  'podlove-chapters.json': 'podlove-chapters',
  'simple-chapters.psc': 'podlove-simple-chapters',
  'chapters.vtt': 'webvtt',
  'chapters.mp4chaps.txt': 'mp4chaps',
  'show-notes.html': 'show-notes',
  'show-notes.txt': 'show-notes',
};

for (const [name, format] of Object.entries(chapterFiles)) {
  test(`chapters are read from ${name}`, async () => {
    const text = await fixture(name);
    assert.equal(detect(text)?.name, format);
    const [first, second] = await readChapters(text, {url});
    assert.match(first?.title ?? '', /^Anfang/);
    assert.match(second?.title ?? '', /^Info\/Werbung/);
    assert.ok(Math.abs((second?.startTime ?? 0) - 124) < 1);
  });
}

/** @type {Record<string, string>} */
const transcripts = {
  'podcasting20-transcript.json': 'podcasting20-transcript',
  'podlove-transcript.json': 'podlove-transcript',
  'assemblyai.json': 'assemblyai',
  'transcript.vtt': 'webvtt',
  'transcript.srt': 'srt',
};

for (const [name, format] of Object.entries(transcripts)) {
  test(`a transcript is read from ${name}`, async () => {
    const text = await fixture(name);
    assert.equal(detect(text)?.name, format);
    const [first] = await readTranscript(text, {persons: [{name: 'Ada', id: 'A'}]});
    assert.equal(first?.speaker, 'Ada');
    assert.match(first.text, /^Hallo/);
  });
}

test('Windows-1252 is what the web takes it for, not what the decoder of Node does', () => {
  const text = '„Größe“ – 5 € …';
  const damaged = Array.from(Buffer.from(text), (byte) => windows1252(byte)).join('');
  assert.notEqual(damaged, text);
  assert.equal(repairEncoding(damaged), text);
});

/**
 * The one table, written out another way.
 *
 * @param {number} byte
 */
const windows1252 = (byte) =>
  String.fromCharCode(
    ...[
      byte < 0x80 || byte > 0x9f
        ? byte
        : // prettier-ignore
          ([0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
           0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178][byte - 0x80] ?? 0),
    ],
  );

test('a feed gives the show and every episode', async () => {
  const {show, episodes} = await readFeed(await fixture('feed.rss.xml'), {url});
  assert.equal(show.title, 'Werkbank & Co.');
  assert.deepEqual(
    episodes.map(({guid}) => guid),
    ['werkbank-7', 'werkbank-6'],
  );
  const six = await readEpisode(await fixture('feed.rss.xml'), {url, item: 'werkbank-6'});
  assert.equal(six.chaptersSource?.url, 'https://example.org/e/6.json');
});

test('chapters are read from the tag of an MP3', async () => {
  const title = Buffer.concat([
    Buffer.from('TIT2\0\0\0\x07\0\0\x03', 'latin1'),
    Buffer.from('Anfang'),
  ]);
  const times = Buffer.from([0, 0, 0, 0, 0, 0, 3, 232, 255, 255, 255, 255, 255, 255, 255, 255]);
  const body = Buffer.concat([Buffer.from('a\0'), times, title]);
  const frame = Buffer.concat([
    Buffer.from('CHAP'),
    Buffer.from([0, 0, 0, body.length, 0, 0]),
    body,
  ]);
  const tag = Buffer.concat([
    Buffer.from('ID3'),
    Buffer.from([4, 0, 0, 0, 0, 0, frame.length]),
    frame,
  ]);
  const [chapter] = await readEmbeddedChapters(new Uint8Array(tag).buffer);
  assert.deepEqual([chapter?.title, chapter?.endTime], ['Anfang', 1]);
});

test('a file may begin with a byte order mark', async () => {
  for (const name of ['engineering-kiosk.json', 'front-matter.md', 'feed.rss.xml']) {
    const episode = await readEpisode(`\uFEFF${await fixture(name)}`);
    assert.match(episode.title, /Wie Schrauben halten$/, name);
  }
});

test('what is no episode is rejected with a ReadError', async () => {
  for (const text of ['', 'null', '{"chapters": 1}', '<html>', '---']) {
    await assert.rejects(readEpisode(text), ReadError, text);
  }
});

test('the built readers name no package, so that a page imports them as they are', () => {
  const seen = new Set();
  /** @param {URL} url */
  const visit = (url) => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const code = readFileSync(url, 'utf8');
    for (const [, path = ''] of code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)) {
      assert.match(path, /^\.\.?\//, url.pathname);
      visit(new URL(path, url));
    }
  };
  visit(new URL('../../dist/readers.js', import.meta.url));
  assert.ok(seen.size > 10);
});
