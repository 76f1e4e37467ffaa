import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import {readEmbeddedChapters, ReadError} from '../../../src/readers.js';

const latin = (text: string) => Array.from(text, (char) => char.charCodeAt(0));
const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const safe = (value: number) => [21, 14, 7, 0].map((shift) => (value >>> shift) & 127);

/** The frames and the tag of one version of ID3. */
function id3(version: 3 | 4) {
  const frame = (id: string, ...body: number[]) => [
    ...latin(id),
    ...(version === 4 ? safe(body.length) : big(body.length)),
    ...[0, 0],
    ...body,
  ];
  return {
    frame,
    chapter: (id: string, start: number, end: number, ...frames: number[]) =>
      frame(
        'CHAP',
        ...latin(`${id}\0`),
        ...big(start),
        ...big(end),
        ...big(-1),
        ...big(-1),
        ...frames,
      ),
    tag: (...frames: number[]) =>
      new Uint8Array([...latin('ID3'), version, 0, 0, ...safe(frames.length), ...frames]).buffer,
  };
}

describe('Chapters in an MP3', () => {
  for (const version of [3, 4] as const) {
    const {frame, chapter, tag} = id3(version);

    it(`are read from ID3v2.${version} in every encoding`, async () => {
      const wide = Array.from('Ö👍').flatMap((char) =>
        [...Array(char.length).keys()].map((i) => char.charCodeAt(i)),
      );
      const little = wide.flatMap((unit) => [unit & 255, unit >> 8]);
      const chapters = await readEmbeddedChapters(
        tag(
          ...frame('TIT2', 0, ...latin('Folge')),
          ...chapter('a', 0, 1500, ...frame('TIT2', 0, ...latin('\xD6ffnung\0'))),
          ...chapter('b', 1500, 3000, ...frame('TIT2', 1, 0xff, 0xfe, ...little, 0, 0)),
          ...chapter('c', 3000, 9000, ...frame('TIT2', 3, ...new TextEncoder().encode('Ö👍'))),
        ),
      );
      expect(chapters.map(({startTime, title}) => [startTime, title])).to.deep.equal([
        [0, 'Öffnung'],
        [1.5, 'Ö👍'],
        [3, 'Ö👍'],
      ]);
      expect(chapters[2]?.endTime).to.equal(9);
    });

    it(`have links, and keep those out of the list that ID3v2.${version}'s table leaves out`, async () => {
      const link = frame('WXXX', 0, ...latin('Seite\0https://example.org/'));
      const [first, second] = await readEmbeddedChapters(
        tag(
          ...frame('CTOC', ...latin('toc\0'), 3, 1, ...latin('a\0')),
          ...chapter('a', 0, 1000, ...frame('TIT2', 0, ...latin('A')), ...link),
          ...chapter('b', 1000, 2000, ...frame('TIT2', 0, ...latin('B'))),
        ),
      );
      expect(first).to.include({url: 'https://example.org/'}).and.not.have.property('toc');
      expect(second).to.include({toc: false});
    });
  }

  it('may be none', async () => {
    expect(await readEmbeddedChapters(id3(4).tag())).to.deep.equal([]);
    for (const start of ['', 'ID3\x02\0\0', '\xFF\xFB\x90\0']) {
      expect(await readEmbeddedChapters(new Uint8Array(latin(start)).buffer)).to.deep.equal([]);
    }
  });

  it('are all listed where the table names other tables only', async () => {
    const {frame, chapter, tag} = id3(3);
    const [first] = await readEmbeddedChapters(
      tag(
        ...frame('CTOC', ...latin('toc\0'), 3, 1, ...latin('part\0')),
        ...chapter('a', 0, 1000, ...frame('TIT2', 0, ...latin('A'))),
      ),
    );
    expect(first).to.include({title: 'A'}).and.not.have.property('toc');
  });

  it('have titles in Windows-1252, and repaired where they were UTF-8', async () => {
    const {frame, chapter, tag} = id3(3);
    const titles = ['\x84A\x93 \x96 B', 'GrÃ¶Ã\x9Fe'];
    const chapters = await readEmbeddedChapters(
      tag(
        ...titles.flatMap((title, index) =>
          chapter(`${index}`, index, 9, ...frame('TIT2', 0, ...latin(title))),
        ),
      ),
    );
    expect(chapters.map(({title}) => title)).to.deep.equal(['„A“ – B', 'Größe']);
  });

  it('are read whichever way the sizes of frames are written', async () => {
    const long = 'A'.repeat(200);
    for (const [version, other] of [
      [3, 4],
      [4, 3],
    ] as const) {
      const {frame, chapter} = id3(other);
      const [first, second] = await readEmbeddedChapters(
        id3(version).tag(
          ...chapter('a', 0, 1000, ...frame('TIT2', 0, ...latin(long))),
          ...chapter('b', 1000, 2000, ...frame('TIT2', 0, ...latin('B'))),
        ),
      );
      expect([first?.title, second?.title], `${version}`).to.deep.equal([long, 'B']);
    }
  });

  it('are read with zeros behind each 0xFF, and where a tag only says so', async () => {
    for (const version of [3, 4] as const) {
      const {frame, chapter} = id3(version);
      const title = [1, 0xff, 0xfe, 0x41, 0];
      const named = chapter('a', 0, 1000, ...frame('TIT2', ...title));
      const bytes = new Uint8Array(id3(version).tag(...named));
      bytes[5] = 0x80;
      expect((await readEmbeddedChapters(bytes.buffer))[0]?.title, `${version}`).to.equal('A');
    }
    // In version 3 the zeros are not counted by the frames, but by the tag.
    const {chapter, frame} = id3(3);
    const sound = chapter('a', 0, 255, ...frame('TIT2', 0, ...latin('A')));
    const zeros = sound.flatMap((byte) => (byte === 0xff ? [255, 0] : [byte]));
    const bytes = new Uint8Array(id3(3).tag(...zeros));
    bytes[5] = 0x80;
    expect((await readEmbeddedChapters(bytes.buffer))[0]).to.include({endTime: 0.255, title: 'A'});
  });

  it('may belong to a group, which takes a byte before their data', async () => {
    for (const [version, flag] of [
      [3, 0x20],
      [4, 0x40],
    ] as const) {
      const {frame, chapter, tag} = id3(version);
      const grouped = frame('TIT2', 7, 3, ...latin('A'));
      grouped[9] = flag;
      const [first] = await readEmbeddedChapters(tag(...chapter('a', 0, 9, ...grouped)));
      expect(first?.title, `${version}`).to.equal('A');
    }
  });

  it('are whole or left out, wherever the tag is cut', async () => {
    const {chapter, frame, tag} = id3(4);
    const whole = new Uint8Array(tag(...chapter('a', 0, 9, ...frame('TIT2', 0, ...latin('A')))));
    for (let length = 10; length < whole.length; length++) {
      expect(await readEmbeddedChapters(whole.slice(0, length).buffer)).to.deep.equal([]);
    }
  });

  it('are chapters or a ReadError for any bytes', async () => {
    await assertProperty(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), fc.boolean(), async (bytes, tagged) => {
        const input = new Uint8Array([
          ...(tagged ? [73, 68, 51, 4, 0, 0, 0, 0, 1, 50] : []),
          ...bytes,
        ]);
        const result = await readEmbeddedChapters(input.buffer).catch((error: unknown) => error);
        if (!Array.isArray(result)) expect(result).to.be.instanceOf(ReadError);
      }),
    );
  });
});

describe('Chapters in an M4A', () => {
  const box = (name: string, ...body: number[]): number[] => [
    ...big(body.length + 8),
    ...latin(name),
    ...body,
  ];
  const zeros = (count: number) => Array<number>(count).fill(0);
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];
  const ftyp = box('ftyp', ...latin('M4A '), ...zeros(4));
  /** A list of Nero: starts in seconds. */
  const nero = (chapters: readonly (readonly [number, string])[]) =>
    box(
      'udta',
      ...box(
        'chpl',
        ...[1, 0, 0, 0, 0, 0, 0, 0, chapters.length],
        ...chapters.flatMap(([start, title]) => [
          ...big(Math.floor((start * 1e7) / 2 ** 32)),
          ...big((start * 1e7) % 2 ** 32),
          utf8(title).length,
          ...utf8(title),
        ]),
      ),
    );
  interface Options {
    /** The kind of the track of titles. */
    readonly handler?: string;
    /** Whether places have 64 bits. */
    readonly isWide?: boolean;
    /** Boxes of the index before its tracks. */
    readonly before?: readonly number[];
    /** The kind of the track of the pictures of the chapters, which is named first. */
    readonly pictures?: string;
  }
  /** A file with a track of titles, each of which lasts ten seconds. */
  function tracked(
    titles: readonly (readonly number[])[],
    isIndexFirst: boolean,
    {handler = 'text', isWide = false, before = [], pictures}: Options = {},
  ) {
    const samples = titles.map((title) => [0, title.length, ...title]);
    const data = box('mdat', ...zeros(100), ...samples.flat());
    const index = (start: number) =>
      box(
        'moov',
        ...before,
        ...box(
          'trak',
          ...box('tkhd', ...zeros(12), ...big(1)),
          ...box('tref', ...box('chap', ...(pictures ? big(3) : []), ...big(2))),
        ),
        ...(pictures
          ? box(
              'trak',
              ...box('tkhd', ...zeros(12), ...big(3)),
              ...box('mdia', ...box('hdlr', ...zeros(8), ...latin(pictures))),
            )
          : []),
        ...box(
          'trak',
          ...box('tkhd', ...zeros(12), ...big(2)),
          ...box(
            'mdia',
            ...box('mdhd', ...zeros(12), ...big(1000)),
            ...box('hdlr', ...zeros(8), ...latin(handler)),
            ...box(
              'minf',
              ...box(
                'stbl',
                ...box('stts', ...zeros(4), ...big(1), ...big(samples.length), ...big(10_000)),
                ...box(
                  'stsz',
                  ...zeros(8),
                  ...big(samples.length),
                  ...samples.flatMap(({length}) => big(length)),
                ),
                ...box(
                  'stsc',
                  ...zeros(4),
                  ...big(1),
                  ...big(1),
                  ...big(samples.length),
                  ...big(1),
                ),
                ...(isWide
                  ? box('co64', ...zeros(4), ...big(1), ...big(0), ...big(start))
                  : box('stco', ...zeros(4), ...big(1), ...big(start))),
              ),
            ),
          ),
        ),
      );
    const first = ftyp.length + 108;
    return new Uint8Array(
      isIndexFirst
        ? [...ftyp, ...index(first + index(0).length), ...data]
        : [...ftyp, ...data, ...index(first)],
    ).buffer;
  }
  const core = (chapters: readonly {startTime: number; title: string}[]) =>
    chapters.map(({startTime, title}) => [startTime, title]);

  it('are read from the list', async () => {
    const file = new Uint8Array([
      ...ftyp,
      ...box('mdat', ...zeros(1000)),
      ...box(
        'moov',
        ...nero([
          [0, 'Anfang'],
          [1041.5, 'Größe'],
        ]),
      ),
    ]);
    expect(core(await readEmbeddedChapters(file.buffer))).to.deep.equal([
      [0, 'Anfang'],
      [1041.5, 'Größe'],
    ]);
  });

  it('are read from the text track, in UTF-8 and UTF-16, before and after the audio', async () => {
    const titles = [utf8('Anfang'), [0xfe, 0xff, 0, 0xd6], utf8('Schluss')];
    for (const isIndexFirst of [true, false]) {
      expect(core(await readEmbeddedChapters(tracked(titles, isIndexFirst)))).to.deep.equal([
        [0, 'Anfang'],
        [10, 'Ö'],
        [20, 'Schluss'],
      ]);
    }
  });

  it('are read from a track of subtitles, with places of 64 bits, and beside a track of pictures', async () => {
    const titles = [utf8('A'), utf8('B')];
    for (const options of [{handler: 'sbtl'}, {isWide: true}, {pictures: 'vide'}]) {
      const file = tracked(titles, true, options);
      expect(core(await readEmbeddedChapters(file)), JSON.stringify(options)).to.deep.equal([
        [0, 'A'],
        [10, 'B'],
      ]);
    }
  });

  it('are read from the track where the list is full, which holds 255 at most', async () => {
    const titles = Array.from({length: 300}, (_, index) => utf8(`${index}`));
    const listed = (count: number) =>
      nero(titles.slice(0, count).map((_, index) => [index * 10, 'Nero']));
    const full = await readEmbeddedChapters(tracked(titles, true, {before: listed(255)}));
    expect(full).to.have.lengthOf(300);
    const short = await readEmbeddedChapters(tracked(titles, true, {before: listed(254)}));
    expect(short).to.have.lengthOf(254);
  });

  it('are read behind audio whose size has 64 bits, and from a list of the first version', async () => {
    const list = [0, 0, 0, 0, 1, ...big(0), ...big(0), 1, ...latin('A')];
    const file = new Uint8Array([
      ...ftyp,
      ...[...big(1), ...latin('mdat'), ...big(0), ...big(116), ...zeros(100)],
      ...box('moov', ...box('udta', ...box('chpl', ...list))),
    ]);
    expect(core(await readEmbeddedChapters(file.buffer))).to.deep.equal([[0, 'A']]);
  });

  it('are read without the audio', async () => {
    const file = new Uint8Array(tracked([utf8('A'), utf8('B')], false));
    const chapters = await readEmbeddedChapters((start, length) => {
      if (start > ftyp.length && start < ftyp.length + 108) throw new Error('The audio was read.');
      return Promise.resolve(file.slice(start, start + length));
    });
    expect(chapters).to.have.lengthOf(2);
  });

  it('do no harm where sizes are wrong', async () => {
    const whole = new Uint8Array(tracked([utf8('A'), utf8('B')], true));
    await assertProperty(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        async (place, byte, length) => {
          const broken = whole.slice(0, length);
          if (place < length) broken[place] = byte;
          const result = await readEmbeddedChapters(broken.buffer).catch((error: unknown) => error);
          if (!Array.isArray(result)) expect(result).to.be.instanceOf(ReadError);
        },
      ),
      {numRuns: 500},
    );
  });
});

describe('Chapters in Ogg and FLAC', () => {
  const little = (value: number) => big(value).reverse();
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];
  const counted = (text: string) => [...little(utf8(text).length), ...utf8(text)];
  const comments = (...lines: string[]) => [
    ...counted('Encoder'),
    ...little(lines.length),
    ...lines.flatMap(counted),
  ];
  const chapters = comments(
    'TITLE=Seven',
    `METADATA_BLOCK_PICTURE=${'A'.repeat(100_000)}`,
    'CHAPTER001=00:00:00.000',
    'CHAPTER001NAME=Anfang',
    'chapter002=00:17:21.500',
    'Chapter002Name=Größe',
    'CHAPTER002URL=https://example.org/',
  );
  /** Pages of Ogg, each with up to 255 segments of 255 bytes, of one packet each time. */
  function ogg(...packets: readonly (readonly number[])[]) {
    const pages = packets.flatMap((packet) => {
      const lacing = [
        ...Array<number>(Math.floor(packet.length / 255)).fill(255),
        packet.length % 255,
      ];
      const pages: number[] = [];
      for (let at = 0; at < lacing.length; at += 255) {
        const part = lacing.slice(at, at + 255);
        const start = at * 255;
        const body = packet.slice(start, start + part.reduce((sum, size) => sum + size, 0));
        pages.push(
          ...latin('OggS'),
          ...Array<number>(10).fill(0),
          ...little(7),
          ...Array<number>(8).fill(0),
          part.length,
          ...part,
          ...body,
        );
      }
      return pages;
    });
    return new Uint8Array(pages).buffer;
  }

  it('are read between the pages of another stream', async () => {
    const page = (stream: number, ...body: number[]) => [
      ...[...latin('OggS'), ...Array<number>(10).fill(0), ...little(stream)],
      ...[...Array<number>(8).fill(0), 1, body.length, ...body],
    ];
    const tags = [...latin('OpusTags'), ...comments('CHAPTER001=00:00:05', 'CHAPTER001NAME=A')];
    const file = new Uint8Array([
      ...page(7, ...latin('OpusHead')),
      ...page(8, ...latin('OpusHead')),
      ...page(8, ...latin('OpusTags'), ...comments('CHAPTER001=00:00:09', 'CHAPTER001NAME=B')),
      ...page(7, ...tags),
    ]);
    const read = await readEmbeddedChapters(file.buffer);
    expect(read.map(({startTime, title}) => [startTime, title])).to.deep.equal([[5, 'A']]);
  });

  it('are none in FLAC without comments, whatever its audio looks like', async () => {
    const info = [0x80, 0, 0, 34, ...Array<number>(34).fill(0)];
    const audio = [4, ...big(chapters.length).slice(1), ...chapters];
    const file = new Uint8Array([...latin('fLaC'), ...info, ...audio]).buffer;
    expect(await readEmbeddedChapters(file)).to.deep.equal([]);
  });

  for (const [name, file] of Object.entries({
    Vorbis: ogg([1, ...latin('vorbis')], [3, ...latin('vorbis'), ...chapters], [5]),
    Opus: ogg(latin('OpusHead'), [...latin('OpusTags'), ...chapters]),
    'FLAC in Ogg': ogg([127, ...latin('FLAC')], [4, 0, 0, 0, ...chapters]),
    FLAC: new Uint8Array([
      ...latin('fLaC'),
      ...[0, 0, 0, 34, ...Array<number>(34).fill(0)],
      ...[0x84, ...big(chapters.length).slice(1), ...chapters],
    ]).buffer,
  })) {
    it(`are read from ${name}`, async () => {
      const read = await readEmbeddedChapters(file);
      expect(read.map(({startTime, title, url}) => [startTime, title, url])).to.deep.equal([
        [0, 'Anfang', undefined],
        [1041.5, 'Größe', 'https://example.org/'],
      ]);
      expect(await readEmbeddedChapters(file.slice(0, 200))).to.deep.equal([]);
    });
  }
});
