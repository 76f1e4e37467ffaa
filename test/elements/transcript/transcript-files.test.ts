import {expect} from '@open-wc/testing';
import {filesOf} from '../../../src/elements/transcript/transcript-files.js';

const url = (name: string) => `https://example.org/${name}`;

describe('filesOf', () => {
  it('offers one file for each language, in the best format', () => {
    const files = filesOf(
      [
        {url: url('de.srt'), type: 'application/x-subrip', language: 'de'},
        {url: url('de.vtt'), type: 'text/vtt', language: 'de'},
        {url: url('en.html'), language: 'en'},
      ],
      'en',
    );
    expect(files.map(({source, name}) => [source.url, name])).to.deep.equal([
      [url('de.vtt'), 'German'],
      [url('en.html'), 'English'],
    ]);
  });

  it('offers several files of one format by their names', () => {
    const names = (transcript: Parameters<typeof filesOf>[0]) =>
      filesOf(transcript, 'de').map(({name}) => name);
    expect(names([{url: url('a.vtt')}, {url: url('b.vtt?c=/d')}])).to.deep.equal([
      'a.vtt',
      'b.vtt',
    ]);
    const inGerman = [
      {url: url('a.vtt'), language: 'de'},
      {url: url('b.vtt'), language: 'de'},
    ];
    expect(names(inGerman)).to.deep.equal(['Deutsch, a.vtt', 'Deutsch, b.vtt']);
  });

  it('shows a language that is no tag as it is written', () => {
    const [file, other] = filesOf(
      [{url: url('a.vtt'), language: 'not a tag'}, {url: url('b.vtt')}],
      'en',
    );
    expect([file?.name, other?.name]).to.deep.equal(['not a tag', 'b.vtt']);
  });

  it('offers nothing where the episode contains the cues', () => {
    expect(filesOf([{startTime: 0, endTime: 1, text: 'Yes.'}], 'en')).to.deep.equal([]);
  });
});
