import {expect} from '@open-wc/testing';
import {loadEmbeddedChapters} from '../../../src/player/loading/embedded-chapters.js';
import type {EpisodeOptions} from '../../../src/player/loading/episode-options.js';
import {loadEpisode} from '../../../src/player/loading/load-episode.js';
import {PlayerError} from '../../../src/player/player-error.js';

const at = (name: string) => new URL(`/test/fixtures/${name}`, location.href).href;
const loadFrom = async (url: string | undefined, options?: EpisodeOptions) =>
  (await loadEpisode(url, new AbortController().signal, options))!;
const load = (name: string | undefined, options?: EpisodeOptions) =>
  loadFrom(name && at(name), options);
const titles = ({chapters}: {chapters: readonly {title: string}[]}) =>
  chapters.map(({title}) => title);

/** A URL of audio whose tag has one chapter, behind a picture of that many bytes. */
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

/** A URL of a file with these bytes, one a character, served as this type. */
const encoded = (bytes: string, type: string) =>
  `/encoded?${new URLSearchParams({
    type,
    bytes: Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(''),
  })}`;

describe('Chapters files', () => {
  // “Grüße” as UTF-8, as Latin-1, and with the quotes of Windows-1252.
  const lines = (title: string) => `00:00:00.000 ${title}\n00:01:00.000 B\n`;
  const psc = (title: string, encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><psc:chapters xmlns:psc="http://podlove.org/simple-chapters">` +
    `<psc:chapter start="0" title="${title}"/><psc:chapter start="60" title="B"/></psc:chapters>`;
  const wide = Array.from(lines('Grüße'), (char) => `${char}\0`).join('');
  const files = {
    'as their media type says': [lines('Gr\xFC\xDFe'), 'text/plain; charset=iso-8859-1'],
    'with quotes of Windows-1252': [
      lines('\x93Gr\xFC\xDFe\x94'),
      'text/plain; charset=Windows-1252',
    ],
    'as their byte order mark says': [
      `\xEF\xBB\xBF${lines('Gr\xC3\xBC\xC3\x9Fe')}`,
      'text/plain; charset=iso-8859-1',
    ],
    'as UTF-16': [`\xFF\xFE${wide}`, 'text/plain'],
    'as their XML says': [psc('Gr\xFC\xDFe', 'ISO-8859-1'), 'application/xml'],
    'where the server says UTF-8 and is wrong': [lines('Gr\xFC\xDFe'), 'text/plain; charset=utf-8'],
    'where nothing is said': [lines('Gr\xFC\xDFe'), 'text/plain'],
  } as const;
  for (const [name, [bytes, type]] of Object.entries(files)) {
    it(`are decoded ${name}`, async () => {
      const [title] = titles(await load('native.json', {chaptersFrom: encoded(bytes, type)}));
      expect(title?.replace(/[“”]/g, '')).to.equal('Grüße');
      expect(title?.includes('“')).to.equal(bytes.includes('\x93'));
    });
  }
});

describe('loadEpisode', () => {
  it('takes one episode of a feed', async () => {
    expect((await load('feed.rss.xml')).title).to.equal('Wie Schrauben halten');
    expect((await load('feed.rss.xml', {item: 'werkbank-6'})).title).to.equal('Wie Dübel greifen');
    const error = await load('feed.rss.xml', {item: '9'}).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(PlayerError).with.property('reason', 'no-episode');
  });

  it('trusts the given chapters more than the list of the episode', async () => {
    const chaptersFrom = at('chapters.mp4chaps.txt');
    expect(titles(await load('podlove.json', {chaptersFrom}))).to.deep.equal([
      'Anfang',
      'Info/Werbung',
      'Schluss',
    ]);
  });

  it('prefers a linked file over the chapters in a feed', async () => {
    const episode = await load('feed.rss.xml', {item: 'werkbank-6'});
    expect(titles(episode)).to.deep.equal(['Dübel', 'Wände']);
  });

  it('trusts the chapters of a feed more than its show notes', async () => {
    expect(titles(await load('feed.rss.xml'))).to.deep.equal(['Anfang', 'Info/Werbung']);
  });

  it('keeps the chapters it has where the given ones fail to load, and says so', async () => {
    const episode = await load('native.json', {chaptersFrom: at('none.json')});
    expect(episode.chapters).to.have.lengthOf(3);
    expect(episode.problems).to.deep.include({code: 'bad-url', at: 'chapters'});
  });

  it('takes the given transcript, and fetches nothing for it', async () => {
    const transcriptFrom = 'https://elsewhere.invalid/a.vtt';
    const episode = await load('native.json', {transcriptFrom});
    expect(episode.transcript).to.deep.equal([{url: transcriptFrom}]);
    expect(performance.getEntriesByName(transcriptFrom)).to.be.empty;
  });

  it('makes do with options alone', async () => {
    const episode = await load(undefined, {chaptersFrom: at('chapters.vtt')});
    expect(titles(episode)).to.have.lengthOf(2);
  });

  it('decodes a file as its media type says', async () => {
    const feed = `<rss><channel><item><title>M\xFChle</title><enclosure url="https://example.org/a.mp3"/></item></channel></rss>`;
    const bytes = Uint8Array.from(feed, (char) => char.charCodeAt(0));
    const file = new Blob([bytes], {type: 'text/xml;charset=iso-8859-1'});
    const episode = await loadFrom(URL.createObjectURL(file));
    expect(episode.title).to.equal('Mühle');
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

  it('reads the chapters in the audio when they are requested', async () => {
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
