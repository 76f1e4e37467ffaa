import {expect} from '@open-wc/testing';
import {sentencesOf} from '../../../src/elements/transcript/sentences.js';
import {blocksOf} from '../../../src/elements/transcript/transcript-blocks.js';
import type {Cue} from '../../../src/episode/episode.js';
import {chaptersOf} from '../show.js';

const cue = (startTime: number, text: string, speaker?: string): Cue => ({
  startTime,
  endTime: startTime + 1,
  text,
  speaker,
});
const blocks = (cues: readonly Cue[], chapters = chaptersOf(0)) =>
  blocksOf(sentencesOf(cues, 'en'), cues, chapters);

describe('blocksOf', () => {
  it('begins a paragraph with each speaker, whose name is said once', () => {
    const cues = [cue(0, 'a', 'Ada'), cue(1, 'b', 'Ada'), cue(2, 'c', 'Bo'), cue(3, 'd', 'Ada')];
    const found = blocks(cues).map(({speaker, from, to}) => [speaker, from, to]);
    expect(found).to.deep.equal([
      ['Ada', 0, 2],
      ['Bo', 2, 3],
      ['Ada', 3, 4],
    ]);
  });

  it('begins a paragraph with each chapter, and repeats the name of the speaker', () => {
    const found = blocks([cue(0, 'a', 'Ada'), cue(61, 'b', 'Ada')], chaptersOf(2));
    expect(found.map(({title, speaker}) => [title, speaker])).to.deep.equal([
      ['Chapter 1', 'Ada'],
      ['Chapter 2', 'Ada'],
    ]);
  });

  it('divides what one person says for long, also inside of a cue', () => {
    const text = 'This is a sentence of fifty characters, with a dot. '.repeat(60);
    const found = blocks([cue(0, text, 'Ada')]);
    expect(found.length).to.be.greaterThan(3);
    expect(found.map(({speaker}) => speaker).filter(Boolean)).to.deep.equal(['Ada']);
    expect(found.every(({from}, index) => from === (found[index - 1]?.to ?? 0))).to.equal(true);
  });
});
