import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../assert-property.js';
import type {Episode} from '../../src/episode/episode.js';
import {normalizeChapters} from '../../src/episode/normalize-chapters.js';
import {readChapters, readEpisode, readTranscript, writeEpisode} from '../../src/readers.js';
import {writeChaptersJson} from '../../src/writers/chapters-json.js';
import {readLightDom} from '../../src/player/loading/light-dom.js';
import {writeHtml} from '../../src/writers/html.js';
import {writeJsonLd} from '../../src/writers/json-ld.js';
import {writeMp4chaps} from '../../src/writers/mp4chaps.js';
import {writeSimpleChapters} from '../../src/writers/simple-chapters.js';
import {writeWebvtt} from '../../src/writers/webvtt.js';

const empty: Episode = {
  title: 'A',
  audio: [],
  chapters: [],
  persons: [],
  links: [],
  problems: [],
};

// Text that looks misread would be repaired, and a title of white space is not a title.
const text = fc
  .string({
    unit: fc.constantFrom(...Array.from('ab <>&"\'-:[](){}\\#|0189äß🎙')),
    minLength: 1,
    maxLength: 20,
  })
  .map((title) => `x${title}x`);
const chapter = fc.record({
  startTime: fc.nat(4_000_000).map((ms) => ms / 1000),
  title: text,
  url: fc.option(fc.webUrl(), {nil: undefined}),
});
const episodes = fc
  .uniqueArray(chapter, {selector: ({startTime}) => startTime, minLength: 1, maxLength: 8})
  .map((chapters) => ({
    ...empty,
    duration: 5000,
    chapters: normalizeChapters(chapters, {duration: 5000}),
  }));

const core = (chapters: readonly {startTime: number; title: string}[]) =>
  chapters.map(({startTime, title}) => ({startTime, title}));

describe('What is written as chapters', () => {
  for (const [name, write] of Object.entries({
    writeChaptersJson,
    writeSimpleChapters,
    writeMp4chaps,
    writeWebvtt,
  })) {
    it(`comes back from ${name} as it was`, async () => {
      await assertProperty(
        fc.asyncProperty(episodes, async (episode) => {
          const again = await readChapters(write(episode), {duration: 5000});
          expect(core(again)).to.deep.equal(core(episode.chapters));
        }),
      );
    });
  }

  it('keeps its links where the format has a place for them', async () => {
    const url = 'https://example.org/?a=1&b=2';
    const chapters = normalizeChapters([{startTime: 0, title: 'A', url}]);
    for (const write of [writeChaptersJson, writeSimpleChapters, writeMp4chaps]) {
      const [first] = await readChapters(write({...empty, chapters}));
      expect(first?.url).to.equal(url);
    }
  });
});

describe('writeEpisode', () => {
  it('writes what readEpisode reads back as it was', async () => {
    await assertProperty(
      fc.asyncProperty(episodes, async (episode) => {
        const again = await readEpisode(writeEpisode(episode));
        expect(again.chapters).to.deep.equal(episode.chapters);
        expect(again.duration).to.equal(episode.duration);
      }),
    );
  });
});

describe('writeWebvtt', () => {
  it('writes the transcript where there are no chapters', async () => {
    const transcript = [
      {startTime: 1, endTime: 2, speaker: 'Ada & Co.', text: 'a < b\n\n-->'},
      {startTime: 2, endTime: Infinity, text: 'Ende'},
    ];
    const cues = await readTranscript(writeWebvtt({...empty, transcript}));
    expect(cues).to.deep.equal([
      {startTime: 1, endTime: 2, speaker: 'Ada & Co.', text: 'a < b\n-->'},
      {startTime: 2, endTime: 2, text: 'Ende'},
    ]);
  });
});

describe('writeJsonLd', () => {
  it('keeps all text inside its script', () => {
    assertProperty(
      fc.property(text, (title) => {
        const named = {...empty, title: `</script><!--${title}`};
        const document = new DOMParser().parseFromString(writeJsonLd(named), 'text/html');
        const script = document.querySelector('script')!;
        expect((JSON.parse(script.textContent) as {name: string}).name).to.equal(named.title);
        expect(document.body.textContent.trim()).to.equal('');
      }),
    );
  });
});

describe('writeHtml', () => {
  it('keeps all text inside its element', () => {
    assertProperty(
      fc.property(episodes, text, text, (episode, title, src) => {
        const document = new DOMParser().parseFromString(
          writeHtml({...episode, title: `</script><!--${title}`}, {src}),
          'text/html',
        );
        const player = document.querySelector('kapitel-player')!;
        expect(player.getAttribute('src')).to.equal(src);
        expect(player.querySelector('h2')!.textContent).to.equal(`</script><!--${title}`);
        const links = [...player.querySelectorAll('ol > li > a')];
        expect(links.map(({textContent}) => textContent)).to.deep.equal(
          episode.chapters.map(({title}) => title),
        );
        expect(document.querySelectorAll('*').length).to.equal(
          document.querySelectorAll('html,head,body,div,kapitel-player,h2,img,audio,ol,li,a,time')
            .length,
        );
      }),
    );
  });

  it('leaves out an attribute whose name would end the tag', () => {
    const html = writeHtml(empty, {
      attributes: {'x><script>': '1', 'on=': '1', 'a b': '1', '': '1', accent: 'red'},
    });
    expect(html).to.contain('<kapitel-player accent="red">');
  });

  it('writes no src unless it is given one, and times in seconds', () => {
    const chapters = normalizeChapters([{startTime: 1041.5, title: 'A'}]);
    const html = writeHtml({...empty, chapters});
    expect(html).to.contain('<kapitel-player>').and.to.contain('<a href="#t=1041.5">A</a>');
  });

  it('shows all of the episode without scripts, in words that the player reads', async () => {
    const published = new Date('2025-01-21T05:00:00Z');
    const transcript = [{url: 'https://example.org/7.vtt', type: 'text/vtt'}];
    const audio = [{url: 'https://example.org/7.mp3'}];
    const image = 'https://example.org/7.jpg';
    const chapters = [{startTime: 0, endTime: 60, title: 'One'}];
    const episode = {title: 'Seven', published, transcript, audio, image, chapters};
    const html = writeHtml(
      {...episode, persons: [], links: [], problems: []},
      {src: '/7.json', attributes: {lang: 'de'}},
    );
    const player = new DOMParser().parseFromString(html, 'text/html').querySelector('[lang=de]')!;
    const read = await readLightDom(player);
    expect(read.title).to.equal('Seven');
    expect(read.published).to.deep.equal(published);
    expect(read.image).to.equal(image);
    expect(read.audio[0]!.url).to.equal(audio[0]!.url);
    expect(read.chapters[0]!.title).to.equal('One');
    expect(read.description).to.equal(undefined);
    expect(read.transcript).to.have.nested.property('[0].url', transcript[0]!.url);
  });

  it('shows the words of the episode without scripts, which the player reads', async () => {
    const transcript = [
      {startTime: 0, endTime: 61.25, speaker: 'Ada <3', text: 'Hello & welcome: <b>.'},
      {startTime: 61.25, endTime: Infinity, text: 'Bye.'},
    ];
    const html = writeHtml({...empty, audio: [{url: 'https://example.org/7.mp3'}], transcript});
    const player = new DOMParser().parseFromString(html, 'text/html').body;
    expect(player.querySelector('summary')!.textContent).to.equal('Transcript');
    const read = await readLightDom(player);
    expect(read.transcript).to.deep.equal(transcript);
    expect([read.description, read.duration, read.chapters]).to.deep.equal([
      undefined,
      undefined,
      [],
    ]);
  });
});
