import {expect} from '@open-wc/testing';
import {loadEmbeddedChapters} from '../../src/player/embedded-chapters.js';
import {loadEpisode, type Wishes} from '../../src/player/load-episode.js';
import {PlayerError} from '../../src/player/player-error.js';

const at = (name: string) => new URL(`/test/fixtures/${name}`, location.href).href;
const loadFrom = async (url: string | undefined, wishes?: Wishes) =>
  (await loadEpisode(url, new AbortController().signal, wishes))!;
const load = (name: string | undefined, wishes?: Wishes) => loadFrom(name && at(name), wishes);
const titles = ({chapters}: {chapters: readonly {title: string}[]}) =>
  chapters.map(({title}) => title);

/** An address of a sound whose tag has one chapter, behind a picture of that many bytes. */
function taggedSound(picture: number): string {
  const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  const safe = (value: number) => [21, 14, 7, 0].map((shift) => (value >>> shift) & 127);
  const frame = (id: string, body: number[]) => [
    ...new TextEncoder().encode(id),
    ...big(body.length),
    ...[0, 0],
    ...body,
  ];
  const title = frame('TIT2', [0, 73, 110]);
  const chapter = frame('CHAP', [
    97,
    0,
    ...big(1000),
    ...big(2000),
    ...big(-1),
    ...big(-1),
    ...title,
  ]);
  const tag = [...frame('APIC', Array<number>(picture).fill(1)), ...chapter];
  const bytes = [
    73,
    68,
    51,
    3,
    0,
    0,
    ...safe(tag.length),
    ...tag,
    ...Array<number>(5000).fill(255),
  ];
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
}

describe('loadEpisode', () => {
  it('takes one episode of a feed', async () => {
    expect((await load('feed.rss.xml')).title).to.equal('Wie Schrauben halten');
    expect((await load('feed.rss.xml', {item: 'werkbank-6'})).title).to.equal('Wie Dübel greifen');
    const error = await load('feed.rss.xml', {item: '9'}).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(PlayerError).with.property('reason', 'no-episode');
  });

  it('trusts the wished chapters more than the list of the episode', async () => {
    const chaptersFrom = at('chapters.mp4chaps.txt');
    expect(titles(await load('podlove.json', {chaptersFrom}))).to.deep.equal([
      'Anfang',
      'Info/Werbung',
      'Schluss',
    ]);
  });

  it('trusts a linked file more than what stands in a feed', async () => {
    const episode = await load('feed.rss.xml', {item: 'werkbank-6'});
    expect(titles(episode)).to.deep.equal(['Dübel', 'Wände']);
  });

  it('trusts the chapters of a feed more than its show notes', async () => {
    expect(titles(await load('feed.rss.xml'))).to.deep.equal(['Anfang', 'Info/Werbung']);
  });

  it('keeps the chapters it has where the wished ones cannot be had, and says so', async () => {
    const episode = await load('native.json', {chaptersFrom: at('none.json')});
    expect(episode.chapters).to.have.lengthOf(3);
    expect(episode.problems).to.deep.include({code: 'bad-address', at: 'chapters'});
  });

  it('takes the wished transcript, and fetches nothing for it', async () => {
    const transcriptFrom = 'https://elsewhere.invalid/a.vtt';
    const episode = await load('native.json', {transcriptFrom});
    expect(episode.transcript).to.deep.equal([{url: transcriptFrom}]);
    expect(performance.getEntriesByName(transcriptFrom)).to.be.empty;
  });

  it('makes do with wishes alone', async () => {
    const episode = await load(undefined, {chaptersFrom: at('chapters.vtt')});
    expect(titles(episode)).to.have.lengthOf(2);
  });

  it('asks no place that the author did not name', async () => {
    const episode = {
      title: 'A',
      audio: 'a.mp3',
      chaptersSource: 'https://elsewhere.invalid/c.json',
    };
    const url = URL.createObjectURL(new Blob([JSON.stringify({...episode, duration: 9})]));
    const loaded = await loadFrom(url);
    expect(loaded.chaptersSource?.url).to.equal(episode.chaptersSource);
    expect(performance.getEntriesByName(episode.chaptersSource)).to.be.empty;
  });

  for (const [where, content] of [
    ['a track', '<audio><track kind="chapters" src="https://elsewhere.invalid/c.vtt"></audio>'],
    [
      'JSON',
      '<script type="application/json">{"title": "A", "audio": "a.mp3", "chaptersSource": "https://elsewhere.invalid/c.vtt"}</script>',
    ],
  ] as const) {
    it(`asks whatever place the author named inside the player, in ${where}`, async () => {
      const element = document.createElement('div');
      element.innerHTML = content;
      const asked: unknown[] = [];
      const {fetch} = window;
      window.fetch = (input) => {
        asked.push(input);
        return fetch(at('chapters.vtt'));
      };
      const episode = await loadEpisode(element, new AbortController().signal).finally(() => {
        window.fetch = fetch;
      });
      expect(asked).to.deep.equal(['https://elsewhere.invalid/c.vtt']);
      expect(titles(episode!)).to.have.lengthOf(2);
    });
  }

  it('reads the chapters in the sound when they are wished', async () => {
    const episode = await load('native.json', {chaptersFrom: 'embedded', audio: taggedSound(10)});
    expect(titles(episode)).to.deep.equal(['In']);
  });
});

describe('loadEmbeddedChapters', () => {
  for (const picture of [0, 65_000, 200_000]) {
    it(`finds chapters behind a picture of ${picture} bytes`, async () => {
      const chapters = await loadEmbeddedChapters(
        taggedSound(picture),
        new AbortController().signal,
      );
      expect(chapters).to.have.lengthOf(1);
      expect(chapters[0]).to.include({startTime: 1, endTime: 2, title: 'In'});
    });
  }

  it('fetches no more than the tag', async () => {
    const asked: string[] = [];
    const {fetch} = window;
    window.fetch = (input, init) => {
      asked.push(new Headers(init?.headers).get('Range') ?? '');
      return fetch(input, init);
    };
    await loadEmbeddedChapters(taggedSound(65_000), new AbortController().signal).finally(() => {
      window.fetch = fetch;
    });
    expect(asked).to.deep.equal(['bytes=0-65535']);
  });
});
