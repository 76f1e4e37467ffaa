import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeFile} from '../../../src/player/loading/decode-file.js';
import {assertProperty} from '../../assert-property.js';
import {decodeText} from '../../../src/readers/text/decode-text.js';

const bytesOf = (latin: string) => Uint8Array.from(latin, (char) => char.charCodeAt(0)).buffer;

const FILES: readonly (readonly [what: string, latin: string, type?: string])[] = [
  ['UTF-8', '{"title": "Gr\xC3\xBC\xC3\x9Fe"}'],
  ['UTF-8 with a mark', '\xEF\xBB\xBF{"title": "Gr\xC3\xBC\xC3\x9Fe"}'],
  ['UTF-8 by its media type', 'Gr\xC3\xBC\xC3\x9Fe', 'text/plain; charset="UTF-8"'],
  ['Latin-1 that names nothing', '{"title": "Gr\xFC\xDFe"}'],
  ['Latin-1 by its media type', '{"title": "Gr\xC3\xBC\xC3\x9Fe"}', 'text/xml;charset=iso-8859-1'],
  ['Latin-1 by its declaration', '<?xml version="1.0" encoding=\'latin1\'?><a>\xC3\xBC</a>'],
  ['UTF-16 without a mark', '{\0"\0a\0"\0:\x001\0}\0'],
  ['UTF-16, the greater byte first', '\0{\0"\0a\0"\0:\x001\0}'],
];

describe('decodeFile', () => {
  for (const [what, latin, type] of FILES) {
    it(`decodes ${what} as the code for all encodings does`, async () => {
      expect(await decodeFile(bytesOf(latin), type)).to.equal(decodeText(bytesOf(latin), type));
    });
  }

  it('decodes any bytes as the code for all encodings does', async () => {
    const parts = fc.constantFrom(
      'charset=',
      'encoding="',
      'utf-8',
      'utf-16',
      '<?xml ',
      '\0',
      'a',
      '\xC3\xBC',
      '\xFC',
      '"',
    );
    const latin = fc.array(parts, {maxLength: 12}).map((all) => all.join(''));
    await assertProperty(
      fc.asyncProperty(latin, latin, async (content, type) => {
        const bytes = bytesOf(content);
        expect(await decodeFile(bytes, type)).to.equal(decodeText(bytes, type));
      }),
    );
  });
});
