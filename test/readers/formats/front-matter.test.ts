import {expect} from '@open-wc/testing';
import {readEpisode} from '../../../src/readers/read-episode.js';
import {ReadError} from '../../../src/readers/reader.js';

const url = 'https://example.org/posts/7.md';

describe('front matter as people write it', () => {
  it('is TOML between plus signs', async () => {
    const episode = await readEpisode(
      `+++
title = "Seven"
date = 2025-01-21T05:00:00Z
audio = "/7.mp3"
duration = "1:18:38"
[[chapters]]
start = "0:00"
title = "Hello"
[[chapters]]
startTime = 1041
title = "Training"
+++
Notes
`,
      {url},
    );
    expect(episode.title).to.equal('Seven');
    expect(episode.published).to.deep.equal(new Date('2025-01-21T05:00:00Z'));
    expect(episode.audio[0]!.url).to.equal('https://example.org/7.mp3');
    expect(episode.duration).to.equal(4718);
    expect(episode.chapters.map(({startTime, title}) => [startTime, title])).to.deep.equal([
      [0, 'Hello'],
      [1041, 'Training'],
    ]);
    expect(episode.content).to.equal('Notes');
  });

  for (const [date, chapters] of [
    ['pubdate', 'chapter'],
    ['Date', 'Chapters'],
    ['published', 'chapters'],
    ['PublishDate', 'chapters'],
    ['publish_date', 'chapters'],
    ['datePublished', 'Chapters'],
    ['publishedAt', 'chapters'],
  ]) {
    it(`has a date as ${date} and its chapters as ${chapters}`, async () => {
      const episode = await readEpisode(
        `---\nTitle: Seven\naudio: /7.mp3\n${date}: 2025-01-21\n${chapters}:\n  - startTime: 17:21\n    title: Training\n---\n`,
        {url},
      );
      expect(episode.title).to.equal('Seven');
      expect(episode.published?.getFullYear()).to.equal(2025);
      expect(episode.chapters[0]?.startTime).to.equal(1041);
      expect(episode.problems).to.deep.equal([]);
    });
  }

  it('is JSON, alone or between dashes', async () => {
    const json =
      '{\n "Title": "Seven {7}", "AUDIO": "/7.mp3",\n "chapters": [{"start": "17:21", "title": "A \\"}"}]}';
    for (const text of [
      `${json}\n\nNotes`,
      `\uFEFF${json}\n# Notes`,
      `---json\n${json}\n---\nNotes`,
    ]) {
      const episode = await readEpisode(text, {url});
      expect(episode).to.include({title: 'Seven {7}'});
      expect(episode.content).to.match(/Notes$/);
      expect(episode.chapters[0]).to.include({startTime: 1041, title: 'A "}'});
    }
  });

  it('is no JSON that breaks off and goes on', async () => {
    for (const text of ['{"title": "A"}\n{"audio": 1', '{"title": "A"},\nx', '{"title": ']) {
      const error: unknown = await readEpisode(text, {url}).catch((error: unknown) => error);
      expect(error).to.include({reader: 'json', reason: 'malformed'});
    }
  });

  it('has audio and image as objects or lists, people in several fields, and fields of Hugo’s', async () => {
    const episode = await readEpisode(
      `---
title: Seven
cover: {image: /7.jpg, alt: A screw}
images: [/other.jpg]
hosts: [Ada]
guests: [{name: Grace}]
params:
  audio: {src: /7.mp3}
  season: 2
---
`,
      {url},
    );
    expect(episode).to.include({image: 'https://example.org/7.jpg', season: 2});
    expect(episode.audio[0]?.url).to.equal('https://example.org/7.mp3');
    expect(episode.persons.map(({name}) => name)).to.deep.equal(['Ada', 'Grace']);
  });

  it('is named with its line where the TOML is broken', async () => {
    const error: unknown = await readEpisode('+++\ntitle = "Seven"\naudio = \n+++\n', {url}).catch(
      (error: unknown) => error,
    );
    expect(error).to.be.instanceOf(ReadError);
    expect((error as ReadError).at).to.equal('line 3');
  });
});
