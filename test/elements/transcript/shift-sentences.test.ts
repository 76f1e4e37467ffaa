import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {sentencesOf} from '../../../src/elements/transcript/sentences.js';
import {shiftSentences} from '../../../src/elements/transcript/shift-sentences.js';
import type {Chapter} from '../../../src/episode/episode.js';
import {assertProperty} from '../../assert-property.js';
import {chaptersOf} from '../show.js';

const sentences = sentencesOf(
  [0, 59, 60, 119].map((startTime) => ({startTime, endTime: startTime + 1, text: 'Ja.'})),
);
const chapters = chaptersOf(2);
const at = (...starts: number[]): Chapter[] =>
  chapters.map((chapter, index) => ({...chapter, startTime: starts[index]!}));

describe('shiftSentences', () => {
  it('moves sentences as far as their chapters were moved', () => {
    const shifted = shiftSentences(sentences, chapters, at(0, 90));
    expect(shifted.map(({startTime}) => startTime)).to.deep.equal([0, 59, 90, 149]);
    expect(shifted.map(({endTime}) => endTime)).to.deep.equal([1, 60, 91, 150]);
  });

  it('returns the same sentences where nothing was moved', () => {
    expect(shiftSentences(sentences, chapters, undefined)).to.equal(sentences);
  });

  it('keeps times in order and loses nothing, whatever was moved', () => {
    const time = fc.double({min: 0, max: 1e4, noNaN: true});
    assertProperty(
      fc.property(
        fc.array(time, {maxLength: 30}),
        fc.array(fc.tuple(time, time), {maxLength: 6}),
        (starts, moves) => {
          const cues = starts
            .sort((one, other) => one - other)
            .map((startTime) => ({startTime, endTime: startTime + 5, text: 'Ja.'}));
          const before = sentencesOf(cues);
          const original = moves
            .map(([startTime]) => ({startTime, endTime: Infinity, title: ''}))
            .sort((one, other) => one.startTime - other.startTime);
          const moved = original.map((chapter, index) => ({
            ...chapter,
            startTime: moves[index]![1],
          }));
          const after = shiftSentences(before, original, moved);
          expect(after.map(({text, cue}) => [text, cue])).to.deep.equal(
            before.map(({text, cue}) => [text, cue]),
          );
          after.forEach(({startTime, endTime}, index) => {
            expect(endTime >= startTime).to.equal(true);
            expect(endTime <= (after[index + 1]?.startTime ?? Infinity)).to.equal(true);
          });
        },
      ),
    );
  });
});
