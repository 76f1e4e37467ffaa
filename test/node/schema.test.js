import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {readEpisode, writeEpisode} from 'kapitel/readers';

// The way programs find it in the installed package.
const schema = createRequire(import.meta.url)('kapitel/episode.schema.json');
const validate = new Ajv2020({strict: true, allErrors: true}).compile(schema);

/** @param {string} name */
const fixture = (name) => readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** @param {unknown} json */
const errorsOf = (json) =>
  validate(json) ? [] : (validate.errors ?? []).map((error) => error.instancePath);

test("the schema accepts Kapitel's own episode", async () => {
  assert.deepEqual(errorsOf(JSON.parse(await fixture('native.json'))), []);
});

for (const name of [
  'engineering-kiosk.json',
  'front-matter.md',
  'podlove.json',
  'podigee.json',
  'feed.rss.xml',
  'feed.atom.xml',
]) {
  test(`the schema accepts what is written of ${name}`, async () => {
    const episode = await readEpisode(await fixture(name), {url: 'https://example.org/e/7'});
    assert.deepEqual(errorsOf(JSON.parse(writeEpisode(episode))), []);
  });
}

test('the schema accepts what is written of an episode with absurd values in its source', async () => {
  const sound = '<enclosure url="https://example.org/a.mp3" length="-1"/>';
  const feed = `<rss><channel><title/><item>${sound}<itunes:episode>-1</itunes:episode></item></channel></rss>`;
  const json = JSON.stringify({
    audio: 'https://example.org/a.mp3',
    published: '+012025-01-01T00:00:00Z',
    links: [{platform: 'Apple Podcasts', url: 'https://example.org/'}],
  });
  const [ofFeed, ofJson] = await Promise.all([feed, json].map((text) => readEpisode(text)));
  assert.ok(ofFeed && ofJson);
  const transcript = [
    {startTime: 0, endTime: 1, text: ''},
    {startTime: 1, endTime: Infinity, text: 'A'},
  ];
  for (const episode of [
    {...ofFeed, number: 0},
    ofFeed,
    {...ofJson, transcript},
    {...ofJson, published: new Date(NaN), duration: NaN, transcript: transcript.slice(0, 1)},
  ]) {
    assert.deepEqual(errorsOf(JSON.parse(writeEpisode(episode))), []);
  }
  assert.equal(JSON.parse(writeEpisode(ofJson)).links[0].platform, 'apple-podcasts');
});

test('the schema accepts what people write by hand', () => {
  const chapters = [{startTime: '1:05:39'}, {startTime: '6:29.5', title: 'A'}];
  assert.deepEqual(errorsOf({title: 'A', audio: '7.mp3', duration: '90:00', chapters}), []);
});

test('the schema finds what the reader would leave out', () => {
  /** @type {[object, string][]} */
  const wrong = [
    [{chapters: [{startTime: 'soon'}]}, '/chapters/0/startTime'],
    [{chapters: [{startTime: '1:75'}]}, '/chapters/0/startTime'],
    [{image: 'javascript:alert(1)'}, '/image'],
    [{published: 'tomorrow'}, '/published'],
    [{duration: -1}, '/duration'],
    [{links: [{platform: 'spotify'}]}, '/links/0'],
    [{chapter: []}, ''],
  ];
  for (const [fields, place] of wrong) {
    assert.ok(errorsOf({title: 'A', audio: 'a.mp3', ...fields}).includes(place), place);
  }
});
