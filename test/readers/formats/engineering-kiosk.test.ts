import {expect} from '@open-wc/testing';
import {readEpisode, ReadError} from '../../../src/readers.js';

const fixture = {
  title: '#7 Ein\u00a0Titel',
  audio: 'https://media.example.org/7.mp3',
  image: './7.jpg',
  length_second: 600,
  pubDate: '2025-01-21 05:00:00+00:00',
  speaker: [{name: 'Ada'}, {transcriptLetter: 'B'}, {name: 'Grace'}],
  spotify: 'https://open.spotify.com/episode/x',
  deezer: '',
  apple_podcasts: 'javascript:alert(1)',
  chapter: [
    {start: '00:00:00', title: 'Anfang'},
    {start: '05:00', title: 'Anfang'},
    {start: '2:04', title: 'Info/Werbung'},
    {start: 'bald', title: 'Nie'},
  ],
};

const read = (changes: object = {}) =>
  readEpisode(JSON.stringify({...fixture, ...changes}), {url: 'https://example.org/e/7.json'});

describe('Engineering Kiosk JSON', () => {
  it('is read with times in seconds and chapters in order', async () => {
    const episode = await read();
    expect(episode.title).to.equal('#7 Ein Titel');
    expect(episode.number).to.equal(7);
    expect(episode.duration).to.equal(600);
    expect(episode.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 124, 300]);
    expect(episode.published?.toISOString()).to.equal('2025-01-21T05:00:00.000Z');
  });

  it('keeps a title that comes twice', async () => {
    const {chapters} = await read();
    expect(chapters.filter(({title}) => title === 'Anfang')).to.have.lengthOf(2);
  });

  it('finds the picture beside the JSON', async () => {
    expect((await read()).image).to.equal('https://example.org/e/7.jpg');
  });

  it('ignores empty strings and unsafe URLs', async () => {
    const {links} = await read();
    expect(links).to.deep.equal([{platform: 'spotify', url: 'https://open.spotify.com/episode/x'}]);
  });

  it('names the people that have a name', async () => {
    expect((await read()).persons.map(({name}) => name)).to.deep.equal(['Ada', 'Grace']);
  });

  it('names what it had to leave out', async () => {
    const {problems} = await read({pubDate: 'neulich'});
    expect(problems).to.deep.include({code: 'no-time', at: 'chapter[3]'});
    expect(problems).to.deep.include({code: 'bad-date', at: 'pubDate'});
  });

  it('does without anything but audio', async () => {
    const episode = await readEpisode('{"audio": "https://example.org/a.mp3"}');
    expect(episode.chapters).to.deep.equal([]);
    expect(episode.audio).to.have.lengthOf(1);
  });

  it('refuses what is no episode with a ReadError', async () => {
    for (const text of ['', '<html>', '[]', '{}', 'null', '{"audio": {}}']) {
      const error: unknown = await readEpisode(text).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(ReadError);
    }
  });
});
