import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Episode} from '../../src/episode/episode.js';
import {tidyChapters} from '../../src/episode/tidy.js';
import {readChapters, readEpisode, readTranscript, writeEpisode} from '../../src/readers.js';
import {writeChaptersJson} from '../../src/writers/chapters-json.js';
import {readLightDom} from '../../src/player/light-dom.js';
import {writeHtml} from '../../src/writers/html.js';
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

// Mac Roman and the like would be mended, and a title of white space is none.
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
    chapters: tidyChapters(chapters, {duration: 5000}),
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
      await fc.assert(
        fc.asyncProperty(episodes, async (episode) => {
          const again = await readChapters(write(episode), {duration: 5000});
          expect(core(again)).to.deep.equal(core(episode.chapters));
        }),
      );
    });
  }

  it('keeps its links where the format has a place for them', async () => {
    const url = 'https://example.org/?a=1&b=2';
    const chapters = tidyChapters([{startTime: 0, title: 'A', url}]);
    for (const write of [writeChaptersJson, writeSimpleChapters, writeMp4chaps]) {
      const [first] = await readChapters(write({...empty, chapters}));
      expect(first?.url).to.equal(url);
    }
  });
});

describe('writeEpisode', () => {
  it('writes what readEpisode reads back as it was', async () => {
    await fc.assert(
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

describe('writeHtml', () => {
  it('lets no text out of its place', () => {
    fc.assert(
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
        const data = JSON.parse(document.querySelector('script')!.textContent) as {name: string};
        expect(data.name).to.equal(`</script><!--${title}`);
        expect(document.querySelectorAll('*').length).to.equal(
          document.querySelectorAll(
            'html,head,body,div,kapitel-player,h2,img,audio,ol,li,a,time,script',
          ).length,
        );
      }),
    );
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
});
