import {expect} from '@open-wc/testing';
import {ChapterOffsets} from '../../../src/player/chapter-offsets/chapter-offsets.js';
import {Player} from '../../../src/player/player.js';
import {FakeOpener} from '../fake-engine.js';
import {DURATION, episode} from '../one-episode.js';

let opener: FakeOpener;
let player: Player;
let offsets: ChapterOffsets;
let ending: AbortController;

function open({
  declared = DURATION,
  reference,
}: {declared?: number; reference?: number} = {}): void {
  opener = new FakeOpener();
  player = new Player(opener);
  ending = new AbortController();
  player.episode = {...episode, duration: declared};
  offsets = new ChapterOffsets(player, () => reference, ending.signal);
}

/** Plays at a position in audio of a duration. */
function hear(position: number, duration: number): void {
  void player.play();
  const {engine} = opener;
  engine.say('durationchange', {duration, readyState: 4});
  engine.say('loadedmetadata');
  engine.moveTo(position);
  engine.say('playing');
  engine.say('timeupdate');
}

function playTo(position: number): void {
  opener.engine.moveTo(position);
  opener.engine.say('timeupdate');
}

describe('chapters in audio of another duration', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  const starts = () => player.state.chapters.map(({startTime}) => startTime);

  it('are called approximate from three seconds on', () => {
    open();
    hear(10, 302);
    expect(player.state.approximate).to.equal(false);
    open();
    hear(10, 390);
    expect(player.state.approximate).to.equal(true);
    player.episode = {...episode, title: 'Two'};
    expect(player.state.approximate).to.equal(false);
  });

  it('are exact if the publisher says which duration they were made for', () => {
    open({reference: 390});
    hear(10, 390);
    expect(player.state.approximate).to.equal(false);
    open({reference: 300, declared: 390});
    hear(10, 390);
    expect(player.state.approximate).to.equal(true);
  });

  it('are moved from the one that plays on', () => {
    open();
    hear(70, 390);
    offsets.move(15);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    expect(player.state.chapters.at(-1)!.endTime).to.equal(390);
    expect(player.state.adjustedChapters).not.to.equal(undefined);
    expect(player.state.activeChapterIndex).to.equal(0);
  });

  it('are moved on by a second press, the same ones', () => {
    open();
    hear(70, 390);
    for (let press = 0; press < 3; press++) offsets.move(15);
    expect(starts()).to.deep.equal([0, 105, 165, 325]);
    offsets.undo();
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
  });

  it('start where the listener says after seeking to one and hearing an advertisement first', () => {
    open();
    hear(70, 390);
    player.seekToChapter(2);
    playTo(210);
    offsets.startHere();
    expect(starts()[1]).to.equal(60);
    expect(starts()[2]).to.be.closeTo(210, 1);
  });

  it('stay moved while the browser refines the duration', () => {
    open();
    hear(70, 390);
    offsets.move(15);
    opener.engine.say('durationchange', {duration: 391.2});
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    open();
    hear(70, 391.4);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
  });

  it('start where the listener says', () => {
    open();
    hear(150, 390);
    offsets.startHere();
    expect(starts()).to.deep.equal([0, 60, 150, 310]);
    expect(player.state.activeChapterIndex).to.equal(2);
  });

  it('are back where they were after one undo', () => {
    open();
    hear(150, 390);
    offsets.startHere();
    offsets.undo();
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
    expect(player.state.adjustedChapters).to.equal(undefined);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('stay moved for the episode at that duration only', () => {
    open();
    hear(70, 390);
    offsets.move(15);
    open();
    hear(70, 390);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    open();
    hear(70, 360);
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
  });

  it('stay in order, however far they are moved', () => {
    open();
    hear(130, 390);
    for (let press = 0; press < 20; press++) offsets.move(-15);
    expect(starts()).to.deep.equal([...starts()].sort((a, b) => a - b));
    expect(Math.min(...starts())).to.be.at.least(0);
  });

  it('are sought to in the last second of the audio if they start after it', () => {
    open();
    hear(10, 270);
    player.seekToChapter(3);
    expect(player.currentTime).to.equal(269);
  });

  it('are moved also if storage is denied', () => {
    open();
    hear(70, 390);
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    offsets.move(15);
    Storage.prototype.setItem = setItem;
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
  });

  it('write nothing to storage before the listener moves one', () => {
    open();
    hear(70, 390);
    expect(localStorage).to.have.lengthOf(0);
  });
});

describe('ChapterOffsets that are switched off', () => {
  it('leave the chapters where the episode has them, and nothing approximate', () => {
    open();
    hear(70, 390);
    offsets.move(15);
    ending.abort();
    expect(player.state.approximate).to.equal(false);
    expect(player.state.chapters.map(({startTime}) => startTime)).to.deep.equal([0, 60, 120, 280]);
    localStorage.clear();
  });
});
