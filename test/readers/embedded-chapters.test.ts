import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readEmbeddedChapters, ReadError} from '../../src/readers.js';

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

  it('have titles in Windows-1252, and mended where they were UTF-8', async () => {
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
    await fc.assert(
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
