import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {sentenceIndexAt, sentencesOf} from '../../../src/elements/transcript/sentences.js';
import {assertProperty} from '../../assert-property.js';

const words = fc
  .array(
    fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('Ja.', 'Warum? ', 'Dr. ', '。', '\n')),
    {
      maxLength: 200,
    },
  )
  .map((parts) => parts.join(' '));
const cue = fc.record({
  startTime: fc.double({min: 0, max: 1e6, noNaN: true}),
  endTime: fc.oneof(fc.double({min: 0, max: 1e6, noNaN: true}), fc.constant(Infinity)),
  text: words,
});

describe('sentencesOf', () => {
  it('loses no character of a cue', () => {
    assertProperty(
      fc.property(cue, (one) => {
        const texts = sentencesOf([one], 'de').map(({text}) => text);
        expect(texts.join('')).to.equal(one.text);
      }),
    );
  });

  it('gives each sentence a time within its cue, one after the other', () => {
    assertProperty(
      fc.property(cue, (one) => {
        let before = one.startTime;
        const end = Math.max(one.startTime, one.endTime);
        const sentences = sentencesOf([one]);
        for (const {startTime, endTime} of sentences) {
          expect(startTime).to.equal(before);
          expect(endTime >= startTime && endTime <= end).to.equal(true);
          before = endTime;
        }
        expect(before).to.equal(end);
      }),
    );
  });

  it('divides the time of a cue by the lengths of its sentences', () => {
    const text = `${'a'.repeat(97)}. B${'b'.repeat(48)}.`;
    const sentences = sentencesOf([{startTime: 10, endTime: 25, text}], 'en');
    expect(sentences.map(({text: {length}}) => length)).to.deep.equal([99, 50]);
    expect(sentences[0]!.endTime).to.be.closeTo(10 + (15 * 99) / 149, 1e-9);
    expect(sentences.every(({approximate}) => approximate)).to.equal(true);
  });

  it('splits after a sentence and all spaces behind it in browsers without Intl.Segmenter', () => {
    const {Segmenter} = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      const parts = [`${'a'.repeat(97)}.   `, 'B!\n', 'C 1.5 d.  '];
      const sentences = sentencesOf([{startTime: 0, endTime: 1, text: parts.join('')}]);
      expect(sentences.map(({text}) => text)).to.deep.equal(parts);
    } finally {
      Object.assign(Intl, {Segmenter});
    }
  });

  it('splits a text without punctuation between words', () => {
    const text = 'und dann '.repeat(200).trim();
    const sentences = sentencesOf([{startTime: 0, endTime: 100, text}], 'de');
    expect(sentences.length).to.be.greaterThan(5);
    expect(sentences.slice(0, -1).every((sentence) => sentence.text.endsWith(' '))).to.equal(true);
  });

  it('keeps a short cue and its exact times', () => {
    const sentences = sentencesOf([{startTime: 1, endTime: 2, text: 'Ja. Nein.'}], 'no language');
    expect(sentences).to.deep.equal([
      {startTime: 1, endTime: 2, text: 'Ja. Nein.', cue: 0, approximate: false},
    ]);
  });
});

describe('sentenceIndexAt', () => {
  it('finds the last sentence that has begun and not ended', () => {
    const sentences = [
      {startTime: 1, endTime: 2},
      {startTime: 2, endTime: 3},
      {startTime: 5, endTime: 6},
    ];
    const found = [0, 1, 1.9, 2, 3, 4.9, 5, 6].map((time) => sentenceIndexAt(sentences, time));
    expect(found).to.deep.equal([-1, 0, 0, 1, -1, -1, 2, -1]);
  });
});
