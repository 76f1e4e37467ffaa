import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {lanesOf, nearestIn} from '../../../src/elements/transcript/lanes.js';
import {sentencesOf} from '../../../src/elements/transcript/sentences.js';
import {assertProperty} from '../../assert-property.js';

describe('the lanes of speakers', () => {
  it('join what one person says with short pauses, and end with the audio', () => {
    const cues = [
      {startTime: 0, endTime: 4, speaker: 'A', text: 'a'},
      {startTime: 5, endTime: 9, speaker: 'A', text: 'b'},
      {startTime: 9, endTime: 20, speaker: 'B', text: 'c'},
      {startTime: 20, endTime: Infinity, speaker: 'A', text: 'd'},
      {startTime: 22, endTime: 23, text: 'e'},
    ];
    expect(lanesOf(sentencesOf(cues), cues, 30, 1)).to.deep.equal([
      {
        label: 'A',
        seconds: 18,
        spans: [
          [0, 9],
          [20, 30],
        ],
      },
      {label: 'B', seconds: 11, spans: [[9, 20]]},
    ]);
  });

  it('are sorted and without overlap, inside the audio', () => {
    const cue = fc.record({
      startTime: fc.nat(100),
      length: fc.nat(20),
      speaker: fc.constantFrom('A', 'B', undefined),
    });
    assertProperty(
      fc.property(fc.array(cue), fc.integer({min: 1, max: 120}), (list, duration) => {
        const cues = list
          .map(({startTime, length, speaker}) => ({
            ...{startTime, endTime: startTime + length, text: 'x'},
            ...(speaker && {speaker}),
          }))
          .sort((one, other) => one.startTime - other.startTime);
        for (const {spans} of lanesOf(sentencesOf(cues), cues, duration, 1)) {
          const times = spans.flat();
          expect(times).to.deep.equal([...times].sort((one, other) => one - other));
          expect(times.every((time) => time >= 0 && time <= duration)).to.equal(true);
        }
      }),
    );
  });

  it('name the nearest moment at which somebody speaks', () => {
    const lane = {
      ...{label: 'A', seconds: 6},
      spans: [
        [10, 12],
        [20, 24],
      ] as [number, number][],
    };
    expect([0, 11, 15, 17, 50].map((time) => nearestIn(lane, time))).to.deep.equal([
      10, 11, 12, 20, 24,
    ]);
  });
});
