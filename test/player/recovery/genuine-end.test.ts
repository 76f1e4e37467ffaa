import {expect} from '@open-wc/testing';
import {isGenuineEnd} from '../../../src/player/recovery/genuine-end.js';

/** Ends of audio, by what was heard, reported and declared, and where it ended before; in seconds. */
const genuine = [
  ['at the end', 299, 300, 300, NaN],
  ['less than a hundredth too early', 3980, 4000, 4000, NaN],
  ['at the declared end, where the browser guessed more', 300, 620, 300, NaN],
  ['behind the declared end, where the browser can only have guessed', 32, 46, 24, NaN],
  ['at its end, where more was declared', 240, 240, 300, NaN],
  ['where nobody knows', 40, NaN, 0, NaN],
  ['where it ended before, and only the publisher says more', 200, Infinity, 300, 201],
  ['where it ended before, behind the declared end', 350, 400, 300, 350],
] as const;

const cutShort = [
  ['before both lengths, however often', 200, 300, 300, 200],
  ['before the declared length, where the medium tells none', 40, NaN, 300, NaN],
  ['before its end, behind the declared one', 350, 400, 300, NaN],
  ['before its end, where nothing was declared', 200, 300, 0, NaN],
] as const;

describe('an end', () => {
  for (const [name, position, mediaDuration, declaredDuration, before] of genuine) {
    it(`is believed ${name}`, () => {
      expect(isGenuineEnd({position, mediaDuration, declaredDuration, before})).to.equal(true);
    });
  }

  for (const [name, position, mediaDuration, declaredDuration, before] of cutShort) {
    it(`is none ${name}`, () => {
      expect(isGenuineEnd({position, mediaDuration, declaredDuration, before})).to.equal(false);
    });
  }
});
