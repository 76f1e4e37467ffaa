import {expect} from '@open-wc/testing';
import type {Chapter} from '../../../src/episode/episode.js';
import {segmentMask, segmentsOf, snapTo} from '../../../src/elements/timeline/segment-mask.js';
import {chaptersOf, part, playerOf, playerWith, settled} from '../show.js';
import {setState} from '../../player/set-state.js';
import {chapters, DURATION} from './hour.js';

describe('the segments of the time line', () => {
  const segments = (all: readonly Chapter[], duration: number, current?: Chapter) =>
    segmentsOf(all, duration, 1000, current, current?.endTime);
  const maskOf = (all: readonly Chapter[], duration: number) =>
    segmentMask(segments(all, duration), duration);
  const gaps = (mask: string) => mask.match(/#0000 0/g)?.length ?? 0;

  it('have a gap of 2 px before each chapter but the first', () => {
    const mask = maskOf(chapters, DURATION);
    expect(mask).to.contain('calc(25% + -1px)').and.contain('calc(25% + 1px)');
    expect(gaps(mask)).to.equal(3);
  });

  it('are paler where there is an advertisement', () => {
    expect(maskOf(chapters, DURATION)).to.match(/#00000073 0,#00000073 calc\(66\.6+\d*% \+ -1px\)/);
    expect(maskOf(chaptersOf(4), 240)).not.to.contain('#00000073');
  });

  it('are a mask that the browser accepts', async () => {
    const element = await playerWith({chapters, duration: DURATION});
    expect(getComputedStyle(part(element, 'track')).maskImage).to.contain('linear-gradient');
  });

  it('merge where they are narrower than 8 px, but not at the beginning and the end', () => {
    const starts = [0, 5, 100, 104, 200, 995];
    const all = starts.map((startTime) => ({...chapters[0]!, startTime}));
    const seen = (width: number) => segmentsOf(all, 1000, width).map(({startTime}) => startTime);
    expect(seen(1000)).to.deep.equal([0, 100, 200]);
    expect(seen(1700)).to.deep.equal([0, 5, 100, 200, 995]);
  });

  it('are no advertisement where a chapter is merged into a short one', () => {
    const all = [
      {...chapters[0]!, startTime: 0},
      {...chapters[2]!, startTime: 100},
      {...chapters[0]!, startTime: 103},
      {...chapters[2]!, startTime: 200},
      {...chapters[2]!, startTime: 203},
      {...chapters[0]!, startTime: 300},
    ];
    const kinds = segmentsOf(all, 1000, 1000).map(({startTime, kind}) => [startTime, kind]);
    expect(kinds).to.deep.equal([
      [0, undefined],
      [100, undefined],
      [200, 'ad'],
      [300, undefined],
    ]);
  });

  it('are the current chapter and the rest where there are more than 40', () => {
    const all = chaptersOf(41);
    expect(gaps(segmentMask(segments(all, 2460), 2460))).to.equal(0);
    expect(gaps(segmentMask(segments(all, 2460, all[20]), 2460))).to.equal(2);
    expect(gaps(segmentMask(segments(chaptersOf(40), 2400), 2400))).to.equal(39);
  });

  it('are computed again when only the duration changes', async () => {
    const element = await playerWith({chapters, duration: DURATION});
    setState(playerOf(element), {mediaDuration: 2 * DURATION});
    await settled(element);
    const {maskImage} = part(element, 'track').style;
    expect(maskImage).to.contain('12.5%').and.not.contain('25%');
  });

  it('take a press for the nearest start, and only for one that is seen', () => {
    const starts = [100, 103, 110].map((startTime) => ({...chapters[0]!, startTime}));
    expect(snapTo(starts, 101, 4)).to.equal(100);
    expect(snapTo(starts, 102, 4)).to.equal(103);
    expect(snapTo(starts, 115, 4)).to.equal(115);
    const seen = segments(chaptersOf(1000), 60_000);
    expect(snapTo(seen, 62, 4)).to.equal(62);
  });

  it('are one where there is one chapter, and none without', () => {
    expect(maskOf(chaptersOf(1), 60)).not.to.contain('calc');
    expect(maskOf([], 60)).to.equal('none');
  });
});
