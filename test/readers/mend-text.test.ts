import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {mendText} from '../../src/readers.js';

/** What becomes of UTF-8 when it is taken for another encoding. */
const damage = (text: string, encoding: string) =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

describe('mendText', () => {
  it('mends what was read as Mac Roman or Windows-1252', () => {
    for (const encoding of ['macintosh', 'windows-1252']) {
      const text = 'Schöne Grüße – „öfter“ … 👍';
      expect(mendText(damage(text, encoding))).to.equal(text);
    }
  });

  it('leaves sound text alone', () => {
    for (const text of ['', 'plain', 'Größe', '√2 ≈ 1,41', 'São Paulo', 'Ã', '“Zitat”']) {
      expect(mendText(text)).to.equal(text);
    }
  });

  it('mends nothing where it cannot mend all', () => {
    const text = `${damage('ö', 'macintosh')} und ö`;
    expect(mendText(text)).to.equal(text);
  });

  it('restores any text that Mac Roman damaged', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(mendText(damage(`ä${text}`, 'macintosh'))).to.equal(`ä${text}`);
      }),
    );
  });
});
