import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {chapterParts, nextJump, type ChapterPart} from '../../src/episode/chapter-parts.js';
import type {Chapter} from '../../src/episode/episode.js';
import {fitChapters} from '../../src/episode/fit-chapters.js';
import {assertProperty} from '../assert-property.js';

/** Chapters with these lengths in seconds, one after the other. */
function partsOf(lengths: readonly number[], lead = 0): ChapterPart[] {
  let end = lead;
  return lengths.map((length, index) => ({index, startTime: end, endTime: (end += length)}));
}

const lengths = fc.array(fc.integer({min: 0, max: 40}), {maxLength: 12});
const seconds = fc.integer({min: 0, max: 200});
const marks = fc.array(fc.boolean(), {minLength: 12, maxLength: 12});
const position = fc.integer({min: 0, max: 100});

describe('the parts of an episode', () => {
  it('are those of the listed chapters, with what lies between, up to the end', () => {
    const chapters: Chapter[] = [
      {startTime: 5, endTime: 8, title: 'a'},
      {startTime: 10, endTime: 12, title: 'b', toc: false},
      {startTime: 20, endTime: 30, title: 'c'},
    ];
    expect(chapterParts(chapters, 40)).to.deep.equal([
      {index: 0, startTime: 5, endTime: 20},
      {index: 2, startTime: 20, endTime: 40},
    ]);
    expect(chapterParts(chapters, NaN)[1]!.endTime).to.equal(Infinity);
    expect(chapterParts(chapters, 15)[1]!.endTime).to.equal(20);
  });
});

describe('the selection of chapters for some time', () => {
  it('is the introduction, then each chapter that still fits', () => {
    const parts = partsOf([60, 600, 120, 240]);
    expect(fitChapters(parts, 300)).to.deep.equal([0, 2]);
    expect(fitChapters(parts, 420)).to.deep.equal([0, 2, 3]);
    expect(fitChapters(parts, 1020)).to.deep.equal([0, 1, 2, 3]);
    expect(fitChapters(parts, 59)).to.deep.equal([]);
  });

  it('begins with what is left of the chapter that plays', () => {
    const parts = partsOf([60, 600, 120, 240]);
    expect(fitChapters(parts, 300, {position: 600})).to.deep.equal([1, 2]);
    expect(fitChapters(parts, 419, {position: 600})).to.deep.equal([1, 2]);
    expect(fitChapters(parts, 420, {position: 600})).to.deep.equal([1, 2, 3]);
  });

  it('counts what can’t be skipped, and what comes before the first chapter', () => {
    const isRequired = (index: number) => index === 1;
    expect(fitChapters(partsOf([60, 30, 60]), 100, {isRequired})).to.deep.equal([0, 1]);
    expect(fitChapters(partsOf([60, 30, 60]), 89, {isRequired})).to.deep.equal([]);
    expect(fitChapters(partsOf([60], 30), 89)).to.deep.equal([]);
    expect(fitChapters(partsOf([60], 30), 90)).to.deep.equal([0]);
  });

  it('has no chapter without an end', () => {
    expect(fitChapters(partsOf([60, Infinity]), 1e9)).to.deep.equal([0]);
  });

  it('never lasts longer than the time, keeps the order, and leaves nothing out that would fit', () => {
    assertProperty(
      fc.property(lengths, seconds, marks, marks, position, (all, time, must, not, from) => {
        const parts = partsOf(all);
        const isRequired = (index: number) => must[index]!;
        const isUnwanted = (index: number) => not[index]!;
        const chosen = fitChapters(parts, time, {position: from, isRequired, isUnwanted});
        const lengthOf = (index: number) =>
          Math.max(0, parts[index]!.endTime - Math.max(from, parts[index]!.startTime));
        const total = chosen.reduce((sum, index) => sum + lengthOf(index), 0);
        expect(total).to.be.at.most(time);
        expect(chosen).to.deep.equal([...new Set(chosen)].sort((a, b) => a - b));
        if (!chosen.length) return;
        const ahead = parts.map(({index}) => index).filter((index) => lengthOf(index) > 0);
        for (const index of ahead) {
          const isChosen = chosen.includes(index);
          if (isRequired(index)) expect(isChosen).to.equal(true);
          else if (isUnwanted(index)) expect(isChosen).to.equal(false);
          else if (!isChosen) expect(total + lengthOf(index)).to.be.above(time);
        }
      }),
    );
  });

  it('contains the introduction whenever that fits', () => {
    assertProperty(
      fc.property(lengths, seconds, (all, time) => {
        const parts = partsOf(all);
        const first = parts.find(({startTime, endTime}) => endTime > startTime);
        const [chosen] = fitChapters(parts, time);
        if (first && first.endTime - first.startTime <= time) expect(chosen).to.equal(first.index);
      }),
    );
  });
});

describe('the next jump over chapters', () => {
  const parts = partsOf([60, 60, 60, 60]);
  const except = (...skipped: number[]) => {
    return (index: number) => skipped.includes(index);
  };

  it('leads over all chapters in a row', () => {
    expect(nextJump(parts, except(1, 2), 10)).to.deep.equal({from: 60, to: 180, index: 1});
    expect(nextJump(parts, except(1, 2), 130)).to.deep.equal({from: 130, to: 180, index: 2});
    expect(nextJump(parts, except(3), 10)).to.deep.equal({from: 180, to: Infinity, index: 3});
    expect(nextJump(parts, except(0), 60)).to.equal(undefined);
  });

  it('leaves the chapter alone that the listener chose', () => {
    expect(nextJump(parts, except(1, 2), 70, 1)).to.deep.equal({from: 120, to: 180, index: 2});
  });

  it('does not exist if nothing would be left', () => {
    expect(nextJump(parts, () => true, 0)).to.equal(undefined);
  });

  it('always leads forward to a chapter that is kept, so that jumps come to an end', () => {
    assertProperty(
      fc.property(lengths, marks, position, (all, skipped, start) => {
        const parts = partsOf(all);
        const isSkipped = (index: number) => skipped[index]!;
        let time = start;
        for (let count = 0; ; count++) {
          expect(count).to.be.at.most(parts.length);
          const jump = nextJump(parts, isSkipped, time);
          if (!jump) return;
          expect(jump.from).to.be.at.least(time);
          expect(jump.to).to.be.above(jump.from);
          // What is played until then is kept, what is jumped over isn't.
          for (const {index, startTime, endTime} of parts) {
            const isPlayed = Math.max(startTime, time) < Math.min(endTime, jump.from);
            const isPassed = startTime >= jump.from && endTime <= jump.to && endTime > startTime;
            if (isPlayed) expect(isSkipped(index)).to.equal(false);
            if (isPassed) expect(isSkipped(index)).to.equal(true);
          }
          if (jump.to === Infinity) return;
          time = jump.to;
        }
      }),
    );
  });
});
