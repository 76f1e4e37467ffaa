import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {readEpisode, writeOembed} from 'kapitel/readers';

const text = await readFile(new URL('../fixtures/podlove.json', import.meta.url), 'utf8');
const episode = await readEpisode(text, {url: 'https://example.org/episode.json'});
const frame = 'https://example.org/embed.html?src=/episode.json&t=5';

test('an episode is a rich frame with the title and the show', () => {
  const answer = writeOembed(episode, {frame});
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.equal(answer.title, episode.title);
  assert.equal(answer.author_name, episode.show?.title);
  assert.match(
    answer.html,
    /src="https:\/\/example\.org\/embed\.html\?src=\/episode\.json&amp;t=5"/,
  );
});

test('the frame keeps to the room there is, and is higher where it is narrow', () => {
  const wide = writeOembed(episode, {frame});
  const narrow = writeOembed(episode, {frame, maxWidth: 400});
  assert.equal(narrow.width, 400);
  assert.ok(narrow.height > wide.height);
  assert.equal(writeOembed(episode, {frame, maxHeight: 100}).height, 100);
});

test('a hostile title stays text', () => {
  const {html} = writeOembed({...episode, title: '"><script>alert(1)</script>'}, {frame});
  assert.doesNotMatch(html, /<script/);
  assert.equal(html.match(/"/g)?.length, 14);
});
