import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readChapters, readEpisode} from 'kapitel/readers';

const program = fileURLToPath(new URL('../../bin/kapitel.js', import.meta.url));
/** @param {string} name */
const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/**
 * @param {...string} args
 * @returns {Promise<{code: unknown, stdout: string, stderr: string}>}
 */
const kapitel = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], {maxBuffer: 1e9}, (error, stdout, stderr) =>
      resolve({code: error?.code ?? 0, stdout, stderr}),
    );
  });

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kapitel-'));
});
after(() => rm(folder, {recursive: true}));

/**
 * @param {string} name
 * @param {string} text
 */
async function file(name, text) {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('--help teaches every command, and --version tells the version', async () => {
  const {code, stdout} = await kapitel('--help');
  assert.equal(code, 0);
  for (const word of ['check', 'convert', '--json', '--to html', '--item'])
    assert.match(stdout, new RegExp(word));
  assert.match((await kapitel('-v')).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('a command that makes no sense ends with 2 and says why', async () => {
  for (const args of [
    [],
    ['check'],
    ['convert'],
    ['fly'],
    ['check', '--fast', 'x'],
    ['convert', 'x', '--to', 'doc'],
  ]) {
    const {code, stdout, stderr} = await kapitel(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stdout + stderr, /kapitel/);
  }
});

test('check is content with the fixtures', async () => {
  // The folders in it hold pages' own configurations too.
  const files = readdirSync(fixture('.'), {withFileTypes: true}).filter((file) => file.isFile());
  const {code, stdout} = await kapitel('check', ...files.map(({name}) => fixture(name)));
  assert.equal(stdout.trim().split('\n').at(-1), `${files.length} files, 0 errors, 0 warnings`);
  assert.equal(code, 0);
});

test('check says in which file, where, what, and how to mend it, and ends with 1', async () => {
  const path = await file(
    'bad.json',
    '{"title": "A", "audio": "https://example.org/a.mp3", "chapter": [{"start": "bald", "title": "B"}]}',
  );
  const {code, stdout} = await kapitel('check', path, fixture('native.json'));
  assert.equal(code, 1);
  assert.equal(
    stdout,
    `${path}: chapter[0]: error: This is no time. Write it as 6:29 or 1:05:39.\n2 files, 1 error, 0 warnings\n`,
  );
});

test('check goes on after a file it cannot read, and names the line of broken YAML', async () => {
  const broken = await file('broken.md', '---\ntitle: A\naudio: [\n---\n');
  const {code, stdout} = await kapitel(
    'check',
    join(folder, 'none.md'),
    broken,
    await file('x.md', 'Hello'),
  );
  assert.equal(code, 1);
  assert.match(stdout, /none\.md: error: The file cannot be read/);
  assert.match(stdout, /broken\.md: line \d+: error: This breaks the rules/);
  assert.match(stdout, /x\.md: error: This is no format/);
  assert.match(stdout, /3 files, 3 errors/);
});

test('check looks into files of chapters as well', async () => {
  const path = await file(
    'c.json',
    '{"chapters": [{"startTime": "soon", "title": "A"}, {"startTime": 0, "title": "B", "url": "javascript:1"}]}',
  );
  const {code, stdout} = await kapitel('check', path);
  assert.equal(code, 1);
  assert.match(stdout, /c\.json: chapters\[0\]: error: This is no time/);
  assert.match(stdout, /c\.json: chapters\[1\]\.url: error: There is no usable address/);
});

test('check tells the line of broken JSON, and a page where data was expected', async () => {
  const broken = await file('half.json', '{"title": "A",\n"audio": }');
  const page = await file('page.json', '<!doctype html><p>(0:00) A</p><p>(2:04) B</p>');
  const {stdout} = await kapitel('check', broken, page);
  assert.match(stdout, /half\.json: line 2: error: This breaks the rules/);
  assert.match(stdout, /page\.json: error: This is no format/);
});

test('check tells timings of transcripts that nobody can read', async () => {
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi\n\n1 --> soon\n<v Ada>Lost\n';
  const srt = '1\n00:00:01,000 --> 00:00:02,000\nHi\n\n2\nx --> y\nLost\n';
  const json = JSON.stringify({segments: [{startTime: 0, body: 'Hi'}, {body: 'Lost'}]});
  const {code, stdout} = await kapitel(
    'check',
    await file('t.vtt', vtt),
    await file('t.srt', srt),
    await file('t.json', json),
  );
  assert.equal(code, 1);
  assert.match(stdout, /t\.vtt: line 6: error: This is no time/);
  assert.match(stdout, /t\.srt: line 6: error: This is no time/);
  assert.match(stdout, /t\.json: cues\[1\]: error: This is no time/);
});

test('check misses the title of an episode, and the chapters of show notes', async () => {
  const untitled = await file('untitled.json', '{"audio": "https://example.org/a.mp3"}');
  const notes = await file('notes.txt', 'We met at 10:11.');
  const {code, stdout} = await kapitel('check', untitled, notes);
  assert.equal(code, 1);
  assert.match(stdout, /untitled\.json: title: error: The episode has no title/);
  assert.match(stdout, /notes\.txt: show-notes: error: It holds nothing/);
});

test('check passes over Markdown in a folder that is no episode, but not where it is named', async () => {
  const docs = await mkdtemp(join(folder, 'docs-'));
  const readme = join(docs, 'README.md');
  await writeFile(readme, '# Episodes\n\nRecorded at 10:11.');
  await writeFile(join(docs, '7.md'), await readFile(fixture('front-matter.md'), 'utf8'));
  assert.equal((await kapitel('check', docs)).stdout, '1 file, 0 errors, 0 warnings\n');
  assert.equal((await kapitel('check', readme)).code, 1);
});

test('a feed in Windows-1252 keeps its quotes', async () => {
  const path = join(folder, '1252.xml');
  const feed = `<?xml version="1.0" encoding="windows-1252"?><rss><channel><title>S</title>
    <item><title>\x84A\x93 \x96 \x80</title><enclosure url="https://example.org/a.mp3"/></item></channel></rss>`;
  await writeFile(path, feed, 'latin1');
  const {title} = JSON.parse((await kapitel('convert', path, '--to', 'json')).stdout);
  assert.equal(title, '„A“ – €');
});

test('check --json is for machines', async () => {
  const {stdout} = await kapitel('check', '--json', fixture('feed.rss.xml'));
  const [report] = JSON.parse(stdout);
  assert.equal(report.format, 'feed');
  assert.equal(report.episodes, 2);
  assert.equal(report.chapters, 3);
});

test('check reads a thousand episodes in less than five seconds', async () => {
  const text = await readFile(fixture('front-matter.md'), 'utf8');
  const many = await mkdtemp(join(folder, 'many-'));
  await Promise.all(
    Array.from({length: 1000}, (_, index) => writeFile(join(many, `${index}.md`), text)),
  );
  const start = performance.now();
  const {stdout} = await kapitel('check', many);
  const seconds = (performance.now() - start) / 1000;
  assert.match(stdout, /^1000 files, 0 errors/);
  assert.ok(seconds < 5, `${seconds} s`);
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
  const six = await kapitel(...args, '--item', 'werkbank-6');
  assert.match(six.stdout, /^<div>\n {2}<kapitel-player src="feed\.rss\.xml" item="werkbank-6">/);
  const latest = await kapitel(...args);
  assert.match(latest.stdout, /^<div>\n {2}<kapitel-player src="feed\.rss\.xml">/);
});

test('convert takes WebVTT with voices for a transcript', async () => {
  const path = await file('voices.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi\n');
  const {transcript} = JSON.parse((await kapitel('convert', path, '--to', 'json')).stdout);
  assert.deepEqual(transcript, [{startTime: 1, endTime: 2, speaker: 'Ada', text: 'Hi'}]);
});

test('convert links an episode that names no page to the one it is told, and a chapter without words by its time', async () => {
  const path = await file(
    'plain.json',
    '{"title": "A", "audio": "a.mp3", "chapters": [{"startTime": 62}]}',
  );
  const url = 'https://example.org/e/7';
  const {stdout} = await kapitel('convert', path, '--to', 'html', '--url', url);
  assert.match(stdout, /<a href="#t=01:02">1:02<\/a>/);
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
  assert.match(stdout, /<li><a href="#t=01:02">B<\/a> <time>1:02<\/time><\/li>/);
  assert.doesNotMatch(stdout, /<img|<!--/);
  const [json = ''] =
    stdout.match(/(?<=<script type="application\/ld\+json">)[^]*?(?=<\/script>)/) ?? [];
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
