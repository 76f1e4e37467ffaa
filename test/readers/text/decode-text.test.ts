import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeText} from '../../../src/readers/text/decode-text.js';
import {assertProperty} from '../../assert-property.js';

/** The bytes with these numbers, each below 256. */
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

const wide = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  Array.from(text).forEach((char, index) =>
    view.setUint16(index * 2, char.charCodeAt(0), littleEndian),
  );
  return view.buffer;
};

describe('The text of a file', () => {
  it('is decoded as its media type says', () => {
    expect(decodeText(latin('Gr\xFC\xDFe'), 'text/xml; charset=ISO-8859-1')).to.equal('Grüße');
    expect(decodeText(latin('\xA4'), 'text/xml;charset="iso-8859-15"')).to.equal('€');
  });

  it('is decoded as its XML declaration or its HTML says', () => {
    const xml = `<?xml version='1.0' encoding='ISO-8859-1'?><a>\xFC \x80</a>`;
    expect(decodeText(latin(xml))).to.contain('<a>ü €</a>');
    expect(decodeText(latin('<!doctype html><meta charset=windows-1251>\xCF'))).to.match(/П$/);
    const type = '<meta http-equiv="content-type" content="text/html; charset=windows-1251">';
    expect(decodeText(latin(`${type}\xCF`))).to.match(/П$/);
  });

  it('is decoded by its byte order mark, whatever the other declarations', () => {
    const type = 'text/xml; charset=ISO-8859-1';
    expect(decodeText(latin('\xEF\xBB\xBF\xC3\xBC'), type)).to.equal('ü');
    for (const littleEndian of [true, false]) {
      expect(decodeText(wide('\uFEFFü', littleEndian), type)).to.equal('ü');
      expect(decodeText(wide('<?xml version="1.0"?><a>ü', littleEndian))).to.match(/ü$/);
    }
  });

  it('is UTF-8 where nothing is said, where it is said wrongly, and Windows-1252 where it can’t be UTF-8', () => {
    const utf8 = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?>ü');
    expect(decodeText(utf8)).to.match(/ü$/);
    expect(decodeText(latin('\xC3\xBC'), 'text/xml; charset=nonsense')).to.equal('ü');
    expect(decodeText(latin('Gr\xFC\xDFe \x96 \x84so\x93'))).to.equal('Grüße – „so“');
    expect(decodeText(latin('\xC3\xBC\xC3\xBC \xFF'))).to.equal('üü \uFFFD');
  });

  it('comes back whatever UTF-8 it was', () =>
    assertProperty(
      fc.property(fc.string({unit: 'grapheme', minLength: 2}), (text) => {
        fc.pre(!/^\uFEFF|^.?\0/s.test(text));
        expect(decodeText(new TextEncoder().encode(`a${text}`))).to.equal(`a${text}`);
      }),
    ));

  it('is decoded in time that grows with its length and no faster', () => {
    const text = `<html ${'<meta '.repeat(200_000)}`;
    expect(decodeText(latin(text))).to.have.lengthOf(text.length);
  });
});
