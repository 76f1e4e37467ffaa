import {expect} from '@open-wc/testing';
import {ReadError, detect, findTimes, readEpisode} from '../../src/readers.js';

const base = {url: 'https://example.org/e/7'};

describe('Markdown with front matter', () => {
  const markdown = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;

  it('is read with times that look like numbers to YAML', async () => {
    const episode = await readEpisode(
      markdown(
        'title: "#7 Ein Titel"\naudio: https://example.org/7.mp3\nimage: ./7.jpg\nlength_second: 600\n' +
          'pubDate: 2025-01-21 05:00:00+00:00\nchapter:\n- start: 00:00:00\n  title: A\n- start: 2:04\n' +
          '  title: Werbung\n- start: 685\n  title: C\nspeaker:\n- name: Ada\n  transcriptLetter: A',
        '<p>Schön</p>',
      ),
      base,
    );
    expect(episode.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 124, 685]);
    expect(episode.published?.toISOString()).to.equal('2025-01-21T05:00:00.000Z');
    expect(episode).to.include({
      image: 'https://example.org/7.jpg'.replace('/7', '/e/7'),
      number: 7,
    });
    expect(episode.content).to.equal('<p>Schön</p>');
    expect(episode.persons[0]).to.include({name: 'Ada', id: 'A'});
  });

  it('takes chapters from its body where it lists none', async () => {
    const episode = await readEpisode(
      markdown(
        'title: A\naudio: https://example.org/7.mp3',
        '<p>(00:00:00) A</p><p>(00:01:00) B</p>',
      ),
    );
    expect(episode.chapters.map(({title}) => title)).to.deep.equal(['A', 'B']);
  });

  it('ends the last title of a flattened text at the next of its headlines', async () => {
    const episode = await readEpisode(
      markdown(
        'title: A\naudio: https://example.org/7.mp3\nheadlines: "sprungmarken::Sprungmarken||leute::Leute"\n' +
          'description: "Text. Sprungmarken(00:00:00) Anfang (00:01:00) SchlussLeuteAda"',
      ),
    );
    expect(episode.headlines).to.deep.equal(['Sprungmarken', 'Leute']);
    expect(episode.chapters.map(({title}) => title)).to.deep.equal(['Anfang', 'Schluss']);
  });

  it('links its transcript', async () => {
    const fields = 'title: A\naudio: https://example.org/7.mp3\ntranscript_slim: ./7.json';
    const {transcript} = await readEpisode(markdown(fields), base);
    expect(transcript).to.deep.equal([{url: 'https://example.org/e/7.json'}]);
  });

  it('is rejected where its YAML is broken or blows up', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [name, last] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf']) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join()}]`);
    }
    for (const text of [markdown('a: [1'), '---\na: 1\n', markdown(bomb.join('\n'))]) {
      const error = await readEpisode(text).catch((error: unknown) => error);
      expect(error).to.be.instanceOf(ReadError).with.property('reason', 'malformed');
    }
  });
});

describe('Podlove configuration', () => {
  const episode = {
    title: 'Folge 7',
    duration: '01:00:00.500',
    publicationDate: '2025-01-21T05:00:00+00:00',
    poster: 'cover.png',
    audio: [{url: 'a.mp3', size: '123', mimeType: 'audio/mpeg'}, {url: 'javascript:1'}],
    chapters: [{start: '.5', title: 'A'}],
    transcripts: 'transcript.json',
    contributors: [{id: '2', name: 'Ada', avatar: '', role: {title: 'Team'}}, {}],
  };

  it('is read, alone or inside the whole configuration', async () => {
    for (const json of [episode, {version: 5, show: {title: 'Schau'}, episode}]) {
      const read = await readEpisode(JSON.stringify(json), base);
      expect(read).to.include({title: 'Folge 7', duration: 3600.5});
      expect(read.audio).to.deep.equal([
        {url: 'https://example.org/e/a.mp3', type: 'audio/mpeg', size: 123},
      ]);
      expect(read.chapters[0]).to.include({startTime: 0.5, endTime: 3600.5});
      expect(read.transcript).to.deep.equal([{url: 'https://example.org/e/transcript.json'}]);
      expect(read.persons[0]).to.include({name: 'Ada', role: 'Team'});
      expect(read.problems).to.deep.equal([{code: 'bad-url', at: 'audio[1]'}]);
    }
  });

  it('may link its chapters', async () => {
    const read = await readEpisode(JSON.stringify({...episode, chapters: 'c.json'}), base);
    expect(read.chaptersSource).to.deep.equal({url: 'https://example.org/e/c.json'});
  });
});

describe("Kapitel's own episode", () => {
  it('is distinguished from a configuration of Podlove, whichever fields there are', () => {
    const own = {title: 'A', audio: [{url: 'a.mp3'}], chapters: [{startTime: 1, title: 'B'}]};
    const nameOf = (json: unknown) => detect(JSON.stringify(json))?.name;
    for (const fields of [{}, {chapters: undefined}, {duration: '1:00'}, {persons: []}]) {
      expect(nameOf({...own, ...fields})).to.equal('kapitel');
    }
    for (const fields of [
      {poster: 'a.png'},
      {chapters: 'c.json'},
      {chapters: [{start: '0:00'}]},
      {audio: [{url: 'a.mp3', mimeType: 'audio/mpeg'}]},
      {contributors: []},
    ]) {
      expect(nameOf({...own, ...fields})).to.equal('podlove');
    }
  });
});

describe('Podigee configuration', () => {
  it('is read with its chapter marks', async () => {
    const read = await readEpisode(
      JSON.stringify({
        podcast: {title: 'Schau'},
        episode: {
          media: {mp3: 'https://example.org/a.mp3', m4a: 'https://example.org/a.m4a'},
          title: 'Folge 7',
          chaptermarks: [
            {start: '0:00', title: 'A'},
            {start: '00:02:04', title: 'B', href: ''},
          ],
        },
      }),
    );
    expect(read.audio.map(({type}) => type)).to.deep.equal(['audio/mpeg', 'audio/mp4']);
    expect(read.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 124]);
    expect(read.show?.title).to.equal('Schau');
  });
});

describe('findTimes', () => {
  it('finds the times in a sentence, and their places', () => {
    const text = 'Ab 10:11 und [1:02:03], nicht 1:2:3:4 oder 12:345.';
    expect(findTimes(text)).to.deep.equal([
      {time: 611, index: 3, length: 5},
      {time: 3723, index: 14, length: 7},
    ]);
  });
});
