import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {fold, TextSearch} from '../../../src/elements/transcript/text-search.js';
import {assertProperty} from '../../assert-property.js';

function found(text: string, query: string): string[] {
  return [...new TextSearch([text]).find(query)].map(({start, end}) => text.slice(start, end));
}

describe('TextSearch', () => {
  it('ignores case and accents, composed or not', () => {
    expect(found('Über Café und cafe\u0301s', 'CAFE')).to.deep.equal(['Café', 'cafe\u0301']);
    expect(found('Über', 'uber')).to.deep.equal(['Über']);
    expect(found('İstanbul', 'istanbul')).to.deep.equal(['İstanbul']);
    expect(found('ΟΔΟΣ οδος', 'οδοσ')).to.deep.equal(['ΟΔΟΣ', 'οδος']);
  });

  it('finds ß by ss and the other way round', () => {
    expect(found('Die Straße', 'strasse')).to.deep.equal(['Straße']);
    expect(found('STRASSE', 'straße')).to.deep.equal(['STRASSE']);
  });

  it('finds the place after characters that are longer or left out in comparisons', () => {
    expect(found('Straße, Fluß: dort oben', 'dort')).to.deep.equal(['dort']);
    expect(found('Do\u00adnau: dort oben', 'dort')).to.deep.equal(['dort']);
  });

  it('finds parts of compounds, and words across a line break', () => {
    expect(found('Donaudampfschifffahrt', 'dampf')).to.deep.equal(['dampf']);
    expect(found('zwei\nWörter', ' zwei  wörter ')).to.deep.equal(['zwei\nWörter']);
  });

  it('says in which text each match is', () => {
    const matches = [...new TextSearch(['a b', 'c', 'b b']).find('b')];
    expect(matches).to.deep.equal([
      {index: 0, start: 2, end: 3},
      {index: 2, start: 0, end: 1},
      {index: 2, start: 2, end: 3},
    ]);
  });

  it('finds nothing for an empty query', () => {
    expect(found('text', ' ')).to.deep.equal([]);
    expect(found('text', '\u0301')).to.deep.equal([]);
  });

  it('finds the same for a query that is typed letter by letter', () => {
    const search = new TextSearch(['aaab']);
    const counts = ['a', 'aa', 'aab'].map((query) => search.find(query).length);
    expect(counts).to.deep.equal([3, 1, 1]);
    const letters = fc.string({unit: fc.constantFrom('a', 'b'), maxLength: 12});
    assertProperty(
      fc.property(fc.array(letters, {maxLength: 6}), letters, (texts, query) => {
        const typed = new TextSearch(texts);
        for (let length = 1; length < query.length; length++) typed.find(query.slice(0, length));
        const atOnce = new TextSearch(texts).find(query);
        expect([...typed.find(query)]).to.deep.equal([...atOnce]);
      }),
    );
  });

  it('finds nothing across the end of a text', () => {
    expect(new TextSearch(['one', 'two']).find('e t').length).to.equal(0);
    expect(new TextSearch(['one', 'two']).find('et').length).to.equal(0);
  });

  it('searches only the texts that are wanted, and says how far into them a match is', () => {
    const search = new TextSearch(['a a', 'a', 'aa']);
    const matches = search.find('a', (index) => index !== 1);
    expect(Array.from(matches, ({index}) => index)).to.deep.equal([0, 0, 2, 2]);
    const places: number[][] = [];
    matches.forEachPlace((index, part) => places.push([index, part]));
    expect(places).to.deep.equal([
      [0, 0],
      [0, 0.5],
      [2, 0],
      [2, 1 / 3],
    ]);
    expect([0, 1, 2, 3].map((index) => matches.firstIn(index))).to.deep.equal([0, 2, 2, 4]);
  });

  it('finds every letter where it is, in texts of European letters', () => {
    const unit = fc.integer({min: 0x20, max: 0x52f}).map((code) => String.fromCharCode(code));
    assertProperty(
      fc.property(fc.string({unit, maxLength: 40}), (text) => {
        const whole = `${text}X${text}`;
        const matches = [...new TextSearch([whole]).find('x')];
        const places = Array.from(whole.matchAll(/x/gi), ({index}) => index);
        expect(matches.map(({start}) => start)).to.include.members(places);
      }),
    );
  });

  it('finds each part of any text, where it is', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 40});
    assertProperty(
      fc.property(text, text, text, (before, part, after) => {
        fc.pre(fold(part).trim() !== '');
        const matches = found(`${before} ${part.trim()} ${after}`, part);
        const wanted = fold(part).trim().replace(/ +/g, ' ');
        fc.pre(fold(part).trim() === wanted);
        expect(matches.length).to.be.greaterThan(0);
        for (const match of matches) expect(fold(match)).to.include(wanted);
      }),
    );
  });
});
