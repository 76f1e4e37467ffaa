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
