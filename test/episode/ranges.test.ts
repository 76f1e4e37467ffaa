import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {addRange, coveredTime, limitRanges, type Range} from '../../src/episode/ranges.js';
import {assertProperty} from '../assert-property.js';

const second = fc.integer({min: 0, max: 60});
const pieces = fc.array(fc.tuple(second, second), {maxLength: 20});
const joined = (list: readonly Range[]) => list.reduce<readonly Range[]>(addRange, []);
/** Whether a second is in a list, found in the plainest way. */
const has = (list: readonly Range[], at: number) =>
  list.some(([start, end]) => at >= start && at + 1 <= end);
const SECONDS = Array.from({length: 61}, (_, at) => at);

describe('ranges', () => {
  it('contain exactly what was added, sorted and apart', () => {
    assertProperty(
      fc.property(pieces, (list) => {
        const ranges = joined(list);
        for (const at of SECONDS) expect(has(ranges, at)).to.equal(has(list, at));
        ranges.forEach(([start, end], index) => {
          expect(start).to.be.below(end);
          if (index) expect(start).to.be.above(ranges[index - 1]![1]);
        });
      }),
    );
  });

  it('are the same in whatever order they were added', () => {
    assertProperty(
      fc.property(pieces, (list) => {
        expect(joined([...list].reverse())).to.deep.equal(joined(list));
      }),
    );
  });

  it('cover as many seconds as they contain', () => {
    assertProperty(
      fc.property(pieces, second, second, (list, start, end) => {
        const counted = SECONDS.filter((at) => has(list, at) && at >= start && at < end).length;
        expect(coveredTime(joined(list), [start, end])).to.equal(counted);
      }),
    );
  });

  it('lose nothing when their number is limited, and close no larger gap than needed', () => {
    assertProperty(
      fc.property(pieces, fc.integer({min: 1, max: 5}), (list, most) => {
        const ranges = joined(list);
        const limited = limitRanges(ranges, most);
        expect(limited).to.have.lengthOf(Math.min(most, ranges.length));
        for (const at of SECONDS) if (has(ranges, at)) expect(has(limited, at)).to.equal(true);
        const gaps = (some: readonly Range[]) =>
          some.slice(1).map(([start], index) => start - some[index]![1]);
        const sorted = gaps(ranges).sort((a, b) => b - a);
        expect(gaps(limited).sort((a, b) => b - a)).to.deep.equal(
          sorted.slice(0, Math.max(0, limited.length - 1)),
        );
      }),
    );
  });
});
