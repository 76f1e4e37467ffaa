import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {readChapters, readEpisode, ReadError, readFeed} from 'kapitel/readers';
import {complaint, readers} from '../../tools/fuzz/check.js';
import {measureGrowth, MOST_PER_DOUBLING} from '../../tools/fuzz/growth.js';
import {measure} from '../../tools/fuzz/linear.js';

const kept = new URL('../fixtures/hostile/', import.meta.url);
const fuzz = fileURLToPath(new URL('../../tools/fuzz.js', import.meta.url));

test('twenty thousand hostile texts give a result without harm, or a ReadError', async () => {
  const args = [fuzz, '--no-linear', '--runs', '20000', '--seed', '7'];
  const {stdout} = await promisify(execFile)(process.execPath, args);
  assert.match(stdout, /, 0 failed/);
});

test('what the fuzzer looks for it finds', async () => {
  const pass = {chapters: [{startTime: 1, endTime: 2, title: '', url: 'https://example.org/'}]};
  assert.equal(await complaint(() => pass), undefined);
  for (const harm of [
    {links: [{url: 'javascript:alert(1)'}]},
    {
      chapters: [
        {startTime: 2, endTime: 3},
        {startTime: 1, endTime: 3},
      ],
    },
    {chapters: [{startTime: 2, endTime: 1}]},
    {startTime: NaN},
  ]) {
    assert.equal(typeof (await complaint(() => harm)), 'string', JSON.stringify(harm));
  }
  const thrown = await complaint(() => {
    throw new TypeError('x');
  });
  assert.match(thrown ?? '', /TypeError/);
});

test('no regular expression takes more than its share of time for twice the text', () => {
  const places = [];
  for (const {place, text, perDoubling} of measureGrowth(40)) {
    places.push(place);
    assert.ok(perDoubling <= MOST_PER_DOUBLING, `${place}: ${perDoubling} for ${text}`);
  }
  assert.ok(places.length > 100, 'the patterns are found');
});

test('an expression that takes more is found', () => {
  const slow = [/\s+$/, /(a+)+b/, /<!--.*-->/s, /^(.*?)\s*$/, /(?<=[.!?]\s+)/g];
  const expressions = slow.map((pattern) => ({place: 'here', pattern}));
  for (const {pattern, perDoubling} of measureGrowth(6, expressions)) {
    assert.ok(perDoubling > MOST_PER_DOUBLING, `${pattern}: ${perDoubling}`);
  }
});

test('long texts take time in proportion to their length', async () => {
  const bent = [];
  for await (const found of measure(20_000)) if (!found.linear) bent.push(found);
  assert.deepEqual(bent, []);
});

for (const name of existsSync(kept) ? readdirSync(kept) : []) {
  test(`${name} makes no trouble any more`, async () => {
    const text = readFileSync(new URL(name, kept), 'utf8');
    for (const [reader, read] of Object.entries(readers)) {
      assert.equal(await complaint(() => read(text)), undefined, reader);
    }
  });
}

test('keys that mean an object’s prototype change no object', async () => {
  const json =
    '{"audio": "https://example.org/a.mp3", "chapter": [], "__proto__": {"polluted": 1}}';
  const yaml =
    '---\naudio: https://example.org/a.mp3\nchapter: []\n__proto__: {polluted: 1}\n---\n';
  for (const text of [json, yaml]) {
    const episode = await readEpisode(text);
    assert.ok(!('polluted' in episode));
    assert.ok(!('polluted' in {}));
  }
});

test('aliases that multiply are rejected, and entities that multiply stay what they are', async () => {
  const levels = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [name, last] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
    levels.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join()}]`);
  }
  await assert.rejects(readEpisode(`---\n${levels.join('\n')}\n---\n`), ReadError);
  const laughs = Array.from({length: 9}, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  const {show} = await readFeed(
    `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs.join('')}]><rss><channel><title>&l9;</title></channel></rss>`,
  );
  assert.equal(show.title, '&l9;');
});

test('absurd front matter is rejected at once', async () => {
  await assert.rejects(readEpisode(`---\na: ${'['.repeat(1e6)}\n---\n`), {reason: 'malformed'});
});

test('front matter that is nested deeply is rejected before it takes long, or the whole stack', async () => {
  for (const nested of [
    '['.repeat(40_000),
    '- '.repeat(40_000),
    '? '.repeat(40_000),
    `${'['.repeat(200)}a${']: b'.repeat(200)}`,
    `${'{a: '.repeat(30)}b${'}'.repeat(30)}`,
  ]) {
    for (let again = 0; again < 4; again++) {
      await assert.rejects(readEpisode(`---\na:\n ${nested}\n---\n`), {reason: 'malformed'});
    }
  }
  const {title} = await readEpisode(
    `---\ntitle: A\nb: ${'[{c: '.repeat(8)}1${'}]'.repeat(8)}\n---\n`,
  );
  assert.equal(title, 'A');
});

test('no URL that runs a script gets through in any format', async () => {
  for (const bad of [
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ]) {
    const text = JSON.stringify(bad);
    const fields = `"img":${text},"url":${text},"image":${text},"href":${text},"spotify":${text}`;
    for (const json of [
      `{"audio":${text},"chapter":[{"start":0,"title":"A",${fields}}],${fields}}`,
      `{"audio":[{"url":${text}}],"chapters":[{"startTime":0,"title":"A",${fields}}],"links":[{"platform":"a",${fields}}],${fields}}`,
      `{"audio":[{"url":${text},"mimeType":"a"}],"chapters":[{"start":0,"title":"A",${fields}}],${fields}}`,
      `{"episode":{"media":{"mp3":${text}},"chaptermarks":[{"start":0,"title":"A",${fields}}],${fields}}}`,
    ]) {
      const {problems, ...episode} = await readEpisode(json, {url: 'https://example.org/'});
      assert.doesNotMatch(JSON.stringify(episode), /(java|vb)script:|data:/i, json);
      assert.notEqual(problems.length, 0);
    }
    const [chapter] = await readChapters(`[{"start":0,"title":"A",${fields}}]`);
    assert.deepEqual([chapter?.url, chapter?.img], [undefined, undefined]);
  }
});
