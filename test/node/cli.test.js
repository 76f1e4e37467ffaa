import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {varying} from '../server/varying.js';
import {file, fixture, folder, kapitel, program} from './run-cli.js';

/** A module that makes a program print the microseconds of processor time that it used. */
const REPORT_PROCESSOR_TIME =
  'data:text/javascript,process.on("exit",()=>console.error("processor time",process.cpuUsage().user))';

test('--help lists every command, and --version prints the version', async () => {
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

test('check says in which file, where, what, and how to repair it, and ends with 1', async () => {
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

test('check continues after a file it cannot read, and names the line of broken YAML', async () => {
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
  assert.match(stdout, /c\.json: chapters\[1\]\.url: error: There is no usable URL/);
});

test('check names the line of broken JSON, and a web page in place of data', async () => {
  const broken = await file('half.json', '{"title": "A",\n"audio": }');
  const page = await file('page.json', '<!doctype html><p>(0:00) A</p><p>(2:04) B</p>');
  const {stdout} = await kapitel('check', broken, page);
  assert.match(stdout, /half\.json: line 2: error: This breaks the rules/);
  assert.match(stdout, /page\.json: error: This is no format/);
});

test('check names timings of transcripts that can’t be read', async () => {
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

test('check names each key that is not used, with the one that was probably meant', async () => {
  const front = await file(
    'keys.md',
    '---\ntitle: A\naudo: a.mp3\naudio: a.mp3\nlayout: post\nchapters:\n  - {strat: "0:00", start: "0:00", title: B}\n---\n',
  );
  const {code, stdout} = await kapitel('check', front);
  assert.equal(code, 0);
  assert.equal(
    stdout,
    `${front}: note: Kapitel does not use audo, layout, chapters[0].strat.\n1 file, 0 errors, 0 warnings\n`,
  );
  const json = await file(
    'keys.json',
    JSON.stringify({
      title: 'A',
      audio: [{url: 'a.mp3', tpye: 'audio/mpeg'}],
      chpaters: [],
      cover: '7.jpg',
      chapters: [
        {startTime: 0, title: 'A'},
        {startTime: 1, tilte: 'B', pulp: 1},
      ],
    }),
  );
  const said = (await kapitel('check', json)).stdout
    .split('\n')
    .map((line) => line.slice(json.length + 2));
  assert.deepEqual(said.slice(0, 5), [
    'chapters[1]: warning: This chapter has no title. Give it one, or set "toc": false.',
    'cover: warning: “cover” is not used. Did you mean “image”?',
    'chapters[1].tilte: warning: “tilte” is not used. Did you mean “title”?',
    'audio[0].tpye: warning: “tpye” is not used. Did you mean “type”?',
    'note: Kapitel does not use chpaters, chapters[1].pulp.',
  ]);
});

test('check suggests a key only if the file doesn’t have it', async () => {
  const path = await file('typo.md', '---\nTitel: A\nadio: a.mp3\ndat: 2025-01-21\n---\n');
  const {stdout} = await kapitel('check', path);
  assert.match(stdout, /Titel: warning: “Titel” is not used\. Did you mean “title”\?/);
  assert.match(stdout, /adio: warning: “adio” is not used\. Did you mean “audio”\?/);
  assert.match(stdout, /dat: warning: “dat” is not used\. Did you mean “date”\?/);
  assert.match(stdout, /audio: error: The episode has no audio\./);
});

test('check names each MP3 whose length or seeking cannot be trusted', async () => {
  const parts = varying(6);
  const constant = parts.subarray(0, parts.length / 12);
  /** A silent frame of 64 kbit/s at 48 kHz, mono, with a header. @param {string} name @param {number} frames */
  const header = (name, frames) => {
    const frame = Buffer.alloc(192);
    frame.set([0xff, 0xfb, 0x54, 0xc4]);
    frame.write(name, 21, 'latin1');
    frame.writeUInt32BE(1, 25);
    frame.writeUInt32BE(frames, 29);
    return frame;
  };
  const vbri = Buffer.alloc(192);
  vbri.set([0xff, 0xfb, 0x54, 0xc4]);
  vbri.write('VBRI', 36, 'latin1');
  const tag = Buffer.from('ID3\x04\0\0\0\0\0\x10'.padEnd(26, '\0'), 'latin1');
  /** @type {[string, Buffer, RegExp][]} */
  const files = [
    ['varying.mp3', parts, /no Xing or VBRI header/],
    [
      'headed.mp3',
      Buffer.concat([tag, header('Xing', 0), parts]),
      /64–224 kbit\/s: warning: Its bit rate varies/,
    ],
    ['vbri.mp3', Buffer.concat([vbri, parts]), /64–224 kbit\/s: warning: Its bit rate varies/],
    ['cut.mp3', Buffer.concat([header('Info', 9999), constant]), /another length/],
    ['none.mp3', Buffer.from('<!doctype html>'), /no MP3 audio/],
    ['constant.mp3', Buffer.concat([constant, Buffer.from('TAG'.padEnd(128))]), /^$/],
  ];
  const paths = files.map(([name]) => join(folder, name));
  await Promise.all(files.map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  const {stdout} = await kapitel('check', ...paths);
  const lines = stdout.split('\n');
  for (const [name, , said] of files) {
    const about = lines.filter((line) => line.startsWith(join(folder, name)));
    assert.match(about.join('\n'), said, name);
    assert.ok(about.length <= 1, about.join('\n'));
  }
});

test('check --json is for machines', async () => {
  const {stdout} = await kapitel('check', '--json', fixture('feed.rss.xml'));
  const [report] = JSON.parse(stdout);
  assert.equal(report.format, 'feed');
  assert.equal(report.episodes, 2);
  assert.equal(report.chapters, 3);
});

test('check reads a thousand episodes, in time that grows with their number and no faster', async () => {
  const text = await readFile(fixture('front-matter.md'), 'utf8');
  /** @param {number} count */
  const processorTime = async (count) => {
    const many = await mkdtemp(join(folder, 'many-'));
    await Promise.all(
      Array.from({length: count}, (_, index) => writeFile(join(many, `${index}.md`), text)),
    );
    const {stdout, stderr} = await promisify(execFile)(
      process.execPath,
      ['--import', REPORT_PROCESSOR_TIME, program, 'check', many],
      {maxBuffer: 1e9},
    );
    assert.match(stdout, new RegExp(`^${count} files, 0 errors`));
    return Number(/processor time (\d+)/.exec(stderr)?.[1]);
  };
  // Processor time is the same while other programs run. The program's start is in both.
  const few = await processorTime(100);
  const many = await processorTime(1000);
  assert.ok(few > 0 && many < 15 * few, `${few} and ${many} µs`);
});
