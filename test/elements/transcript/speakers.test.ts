import {expect} from '@open-wc/testing';
import {Speakers} from '../../../src/elements/transcript/speakers.js';
import {english} from '../../../src/locales/follow-messages.js';

function namesOf(...labels: string[]): string[] {
  const cues = labels.map((speaker, startTime) => ({
    startTime,
    endTime: startTime + 1,
    speaker,
    text: 'Yes.',
  }));
  return new Speakers(cues, [], english, false).all.map(({name}) => name);
}

describe('Speakers', () => {
  it('keeps names, each once, in the order in which they speak', () => {
    expect(namesOf('Grace', 'Ada', 'Grace')).to.deep.equal(['Grace', 'Ada']);
  });

  it('makes names of the labels of programs, which count from 0', () => {
    expect(namesOf('SPEAKER_00', 'SPEAKER_01')).to.deep.equal(['Speaker 1', 'Speaker 2']);
    expect(namesOf('spk_1', 'Ada')).to.deep.equal(['Speaker 2', 'Ada']);
    expect(namesOf('0', '1')).to.deep.equal(['Speaker 1', 'Speaker 2']);
  });

  it('keeps the numbers of those that count from 1', () => {
    expect(namesOf('Speaker 1', 'Speaker 2')).to.deep.equal(['Speaker 1', 'Speaker 2']);
    expect(namesOf('S2', 'S1')).to.deep.equal(['Speaker 2', 'Speaker 1']);
  });

  it('makes a name of a letter, but not of a name with digits', () => {
    expect(namesOf('A', 'R2D2')).to.deep.equal(['Speaker A', 'R2D2']);
  });
});
