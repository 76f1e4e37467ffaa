import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {assertProperty} from '../../assert-property.js';
import {lineOfBreak} from '../../../src/readers/text/broken-json.js';
import {readChapters, readEpisode, ReadError, readTranscript} from '../../../src/readers.js';

const errorOf = async (reading: Promise<unknown>) => {
  const result = await reading.catch((error: unknown) => error);
  expect(result).to.be.instanceOf(ReadError);
  return result as ReadError;
};

describe('A broken file', () => {
  it('of JSON is rejected with the line it breaks in, whatever it was read as', async () => {
    for (const [text, at] of [
      ['{"chapters": [\n{"startTime": 0,}\n]}', 'line 2'],
      ['\n\n[{"start": 1}', 'line 3'],
      ['[{"start": 1}\n\n,x]', 'line 3'],
      ['{"a": {"b": [1, 2.5e3, true]}\n, c: 1}', 'line 2'],
      ['{"a"\n:\n"\\u00e4\\x"}', 'line 3'],
      ['{"a": [1,\n01]}', 'line 2'],
      ['{"a": 1}\n\n{', 'line 3'],
      ['[{"a": 1}\n}', 'line 2'],
    ] as const) {
      for (const read of [readChapters, readEpisode, readTranscript]) {
        expect(await errorOf(read(text)), text).to.include({reason: 'malformed', at});
      }
    }
    const {reason} = await errorOf(readChapters('oops', {type: 'application/json'}));
    expect(reason).to.equal('malformed');
  });

  it('of JSON breaks after the valid part', () => {
    assertProperty(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(lineOfBreak(`${text}\n:`)).to.equal(text.split('\n').length + 1);
      }),
    );
  });

  it('of JSON breaks at its end where everything is still open, however long it is', () => {
    for (const unit of ['[', '{"a":[', '["a",', '"\\n', '["\\u00e4", -1.5e3, true,']) {
      const text = `${unit}\n`.repeat(20_000);
      const isString = unit.startsWith('"');
      expect(lineOfBreak(text), unit).to.equal(isString ? 1 : 20_001);
    }
    expect(lineOfBreak(`["${'a'.repeat(1e6)}`)).to.equal(1);
  });

  it('is not what notes in brackets are', async () => {
    expect(await readChapters('[0:00] A\n[2:04] B')).to.have.lengthOf(2);
    expect(await readChapters('{0:00} A\n{2:04} B')).to.have.lengthOf(2);
  });

  it('is XML of an unknown kind', async () => {
    const opml = '<opml version="2.0"><body/></opml>';
    for (const reading of [
      readChapters(`<?xml version="1.0"?>${opml}`),
      readChapters(opml, {type: 'text/xml'}),
      readChapters(opml, {url: 'https://example.org/e/7.psc'}),
    ]) {
      expect((await errorOf(reading)).reason).to.equal('unknown-format');
    }
  });

  it('is a web page in place of chapters, whatever its media type', async () => {
    const page = '<!doctype html><html><body><h1>Not here</h1></body></html>';
    for (const hints of [{}, {type: 'text/html'}, {url: 'https://example.org/7.json'}]) {
      expect((await errorOf(readChapters(page, hints))).reason).to.equal('unknown-format');
    }
    const notes = '<html><body><p>(0:00) A</p><p>(2:04) B</p></body></html>';
    expect(await readChapters(notes, {type: 'text/html'})).to.have.lengthOf(2);
    const without = readChapters('<p>Nichts</p>', {type: 'text/html'});
    expect((await errorOf(without)).reason).to.equal('unknown-format');
  });
});
