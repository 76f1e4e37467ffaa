import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {readChapters, readEpisode} from 'kapitel/readers';
import {file, fixture, folder, kapitel} from './run-cli.js';

test('convert writes the answer of an oEmbed endpoint, and asks for the frame', async () => {
  const frame = 'https://example.org/embed.html?src=/7.json';
  const {stdout} = await kapitel(
    ...['convert', fixture('native.json'), '--to', 'oembed', '--frame', frame],
  );
  const answer = JSON.parse(stdout);
  assert.equal(answer.type, 'rich');
  assert.ok(answer.html.includes(`src="${frame}"`));
  const {code, stderr} = await kapitel('convert', fixture('native.json'), '--to', 'oembed');
  assert.equal(code, 2);
  assert.match(stderr, /--frame/);
});

test('convert decodes a file as its XML declaration says', async () => {
  const {stdout} = await kapitel('convert', fixture('chapters.latin-1.psc'), '--to', 'mp4chaps');
  assert.match(stdout, / Einführung\n.* „Größe“ – was ist das\?\n/);
});

test('convert takes the chapters that are inside an audio file', async () => {
  /** @param {string} name @param {Buffer[]} body */
  const box = (name, ...body) => {
    const whole = Buffer.concat([Buffer.alloc(8), ...body]);
    whole.writeUInt32BE(whole.length);
    whole.write(name, 4, 'latin1');
    return whole;
  };
  const list = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 72, 105]);
  const path = join(folder, '7.m4a');
  const audio = box('mdat', Buffer.alloc(100_000));
  await writeFile(
    path,
    Buffer.concat([box('ftyp'), audio, box('moov', box('udta', box('chpl', list)))]),
  );
  const {stdout} = await kapitel('convert', path, '--to', 'mp4chaps');
  assert.equal(stdout, '00:00:00.000 Hi\n');
});

test('convert writes chapters that come back the same from every format', async () => {
  const wanted = (await readChapters(await readFile(fixture('chapters.mp4chaps.txt'), 'utf8'))).map(
    ({startTime, title}) => ({startTime, title}),
  );
  for (const to of ['chapters-json', 'psc', 'vtt', 'mp4chaps']) {
    const {code, stdout} = await kapitel('convert', fixture('chapters.mp4chaps.txt'), '--to', to);
    assert.equal(code, 0);
    const chapters = await readChapters(stdout);
    assert.deepEqual(
      chapters.map(({startTime, title}) => ({startTime, title})),
      wanted,
      to,
    );
  }
});

test('convert takes one episode of a feed', async () => {
  const args = ['convert', fixture('feed.rss.xml'), '--to', 'json', '--item'];
  const episode = await readEpisode((await kapitel(...args, 'werkbank-6')).stdout);
  assert.equal(episode.title, 'Wie Dübel greifen');
  const none = await kapitel(...args, 'werkbank-9');
  assert.equal(none.code, 1);
  assert.match(none.stderr, /The feed has no such episode/);
});

test('convert writes which episode of a feed the page shows, and only then', async () => {
  const args = ['convert', fixture('feed.rss.xml'), '--to', 'html'];
  const {stdout} = await kapitel(...args, '--item', 'werkbank-"6"');
  assert.equal(stdout, '');
  const src = ['--src', 'feed.rss.xml'];
  const six = await kapitel(...args, ...src, '--item', 'werkbank-6');
  assert.match(six.stdout, /^<div>\n {2}<kapitel-player src="feed\.rss\.xml" item="werkbank-6">/);
  const latest = await kapitel(...args, ...src);
  assert.match(latest.stdout, /^<div>\n {2}<kapitel-player src="feed\.rss\.xml">/);
  const alone = await kapitel(...args, '--item', 'werkbank-6');
  assert.match(alone.stdout, /^<div>\n {2}<kapitel-player>/);
});

test('convert prints what is wrong to standard error, and the rest of the file', async () => {
  const path = await file(
    'partly.json',
    '{"title": "A", "audio": "a.mp3", "chapters": [{"startTime": "soon", "title": "B"}, {"startTime": 5, "title": "C"}]}',
  );
  const {code, stdout, stderr} = await kapitel('convert', path, '--to', 'mp4chaps');
  assert.equal(code, 0);
  assert.equal(stdout, '00:00:05.000 C\n');
  assert.equal(
    stderr,
    `${path}: chapters[0]: error: This is no time. Write it as 6:29 or 1:05:39.\n`,
  );
});

test('convert takes WebVTT with voices for a transcript', async () => {
  const path = await file('voices.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi\n');
  const {transcript} = JSON.parse((await kapitel('convert', path, '--to', 'json')).stdout);
  assert.deepEqual(transcript, [{startTime: 1, endTime: 2, speaker: 'Ada', text: 'Hi'}]);
});

test('convert links an episode that names no page to the given one, and a chapter without words by its time', async () => {
  const path = await file(
    'plain.json',
    '{"title": "A", "audio": "a.mp3", "chapters": [{"startTime": 62}]}',
  );
  const url = 'https://example.org/e/7';
  const html = await kapitel('convert', path, '--to', 'html', '--url', url);
  assert.match(html.stdout, /<a href="#t=62">1:02<\/a>/);
  const {stdout} = await kapitel('convert', path, '--to', 'json-ld', '--url', url);
  assert.match(stdout, /"url": "https:\/\/example\.org\/e\/7"/);
  assert.match(stdout, /"url": "https:\/\/example\.org\/e\/7#t=62"/);
});

test('convert writes a page that is whole without scripts, and nothing in it breaks out', async () => {
  const nasty = `</script><img src=x onerror=alert(1)> "&' <!--`;
  const path = await file(
    'nasty.json',
    JSON.stringify({
      title: nasty,
      audio: 'https://example.org/a.mp3?a=1&b="',
      duration: 90,
      published: '2025-01-21',
      url: 'https://example.org/7',
      chapters: [
        {startTime: 0, title: nasty},
        {startTime: '1:02', title: 'B'},
      ],
    }),
  );
  const {stdout} = await kapitel('convert', path, '--to', 'html', '--src', '/e/"7".json');
  assert.ok(stdout.startsWith('<div>\n  <kapitel-player src="/e/&quot;7&quot;.json">\n'));
  assert.match(
    stdout,
    /<audio controls preload="none" src="https:\/\/example\.org\/a\.mp3\?a=1&amp;b=%22">/,
  );
  assert.match(stdout, /<h2>&lt;\/script&gt;/);
  assert.match(stdout, /<time datetime="2025-01-21T00:00:00.000Z">2025-01-21<\/time>/);
  assert.match(stdout, /<li><a href="#t=62">B<\/a> <time>1:02<\/time><\/li>/);
  assert.doesNotMatch(stdout, /<img|<!--|<script/);
  const written = await kapitel('convert', path, '--to', 'json-ld');
  assert.doesNotMatch(written.stdout, /<\/script>.|<img|<!--/);
  const [json = ''] =
    written.stdout.match(/(?<=<script type="application\/ld\+json">)[^]*?(?=<\/script>)/) ?? [];
  const data = JSON.parse(json);
  assert.equal(data.name, nasty);
  assert.equal(data.duration, 'PT0H1M30S');
  assert.deepEqual(data.hasPart[1], {
    '@type': 'Clip',
    name: 'B',
    startOffset: 62,
    endOffset: 90,
    url: 'https://example.org/7#t=62',
  });
});
