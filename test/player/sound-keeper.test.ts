import {expect} from '@open-wc/testing';
import type {Episode} from '../../src/episode/episode.js';
import {tidyChapters} from '../../src/episode/tidy.js';
import {Player} from '../../src/player/player.js';
import {SoundKeeper} from '../../src/player/sound-keeper.js';
import {leaveOnline, setOnline} from '../network.js';
import {FakeOpener} from './fake-engine.js';
import {FakeTiming} from './fake-timing.js';

const DURATION = 300;
const NETWORK = {code: 2} as MediaError;
const UNSUPPORTED = {code: 4} as MediaError;

const episode: Episode = {
  title: 'One',
  guid: 'one',
  audio: [{url: 'https://example.org/one.mp3'}],
  duration: DURATION,
  chapters: tidyChapters(
    [0, 60, 120, 280].map((startTime) => ({startTime, title: `At ${startTime}`})),
    {duration: DURATION},
  ),
  persons: [],
  links: [],
  problems: [],
};

let opener: FakeOpener;
let player: Player;
let timing: FakeTiming;
let keeper: SoundKeeper;
let errors: string[];

function open(settings: {declared?: number | undefined; reference?: number} = {}): void {
  opener = new FakeOpener();
  player = new Player(opener);
  timing = new FakeTiming();
  errors = [];
  player.addEventListener('error', () => errors.push(player.state.error!.reason));
  player.episode = {...episode, duration: 'declared' in settings ? settings.declared : DURATION};
  keeper = new SoundKeeper(player, () => settings.reference, timing);
}

/** The sound is heard at a position. */
function sound(position: number, duration = DURATION): void {
  const {engine} = opener;
  engine.say('durationchange', {duration, readyState: 4});
  engine.moveTo(position);
  engine.say('playing');
  engine.say('timeupdate');
}

/** Opens a sound, and hears it at a position. */
async function hear(position: number, duration = DURATION): Promise<void> {
  void player.play();
  await timing.pass(0);
  sound(position, duration);
  await timing.pass(0);
}

const breakOff = (error = NETWORK) => opener.engine.say('error', {error});
const starve = () => opener.engine.say('waiting', {readyState: 2});

/** A second of sound a second, while time passes. */
const playOn = (seconds: number) =>
  timing.pass(seconds, () => {
    const {engine} = opener;
    if (engine.paused || engine.readyState < 3) return;
    engine.moveTo(engine.currentTime + 0.5);
    engine.say('timeupdate');
  });

describe('a sound that breaks off', () => {
  beforeEach(() => open());

  it('is opened again after a second, three seconds earlier, under the same address', async () => {
    await hear(100);
    breakOff();
    expect(player.state.notice).to.equal('reconnecting');
    expect(player.state.waiting).to.equal(true);
    expect(opener.opened).to.have.lengthOf(1);
    await timing.pass(1);
    expect(opener.opened.map(({url}) => url)).to.deep.equal([
      'https://example.org/one.mp3',
      'https://example.org/one.mp3',
    ]);
    expect(opener.opened[1]!.settings.startTime).to.equal(97);
    sound(97);
    await timing.pass(0);
    expect(player.state.notice).to.equal(undefined);
    expect(player.state.paused).to.equal(false);
    expect(errors).to.be.empty;
  });

  it('is opened again six times, ever later, and then not any more', async () => {
    await hear(100);
    breakOff();
    const waits = [1, 2, 4, 8, 15, 30];
    for (const [index, seconds] of waits.entries()) {
      await timing.pass(seconds - 0.1);
      expect(opener.opened, `after ${seconds} s`).to.have.lengthOf(index + 1);
      await timing.pass(0.1);
      expect(opener.opened, `after ${seconds} s`).to.have.lengthOf(index + 2);
      breakOff(UNSUPPORTED);
    }
    expect(errors).to.deep.equal(['unsupported']);
    expect(player.state.notice).to.equal(undefined);
    expect(player.state.waiting).to.equal(false);
    await timing.pass(300);
    expect(opener.opened).to.have.lengthOf(7);
    expect(opener.opened.at(-1)!.settings.startTime).to.equal(97);
  });

  it('plays on at a press after it was given up, from where it was', async () => {
    await hear(100);
    breakOff();
    await timing.pass(100, () => opener.engine.error ?? breakOff());
    expect(errors).to.have.lengthOf(1);
    await hear(97);
    expect(player.state.paused).to.equal(false);
    expect(player.state.error).to.equal(undefined);
    expect(opener.opened.at(-1)!.settings.startTime).to.equal(97);
  });

  it('is not opened again once the listener pressed pause', async () => {
    await hear(100);
    breakOff();
    player.pause();
    await timing.pass(100);
    expect(opener.opened).to.have.lengthOf(1);
    expect(player.state.notice).to.equal(undefined);
    expect(player.state.waiting).to.equal(false);
    expect(player.currentTime).to.equal(97);
  });

  it('is opened again at once by a press on play after a pause', async () => {
    await hear(100);
    breakOff();
    player.pause();
    await hear(97);
    expect(opener.opened).to.have.lengthOf(2);
    expect(player.state.paused).to.equal(false);
  });

  it('does not go further back with every try', async () => {
    await hear(100);
    for (const seconds of [1, 2, 4]) {
      breakOff();
      await timing.pass(seconds);
      expect(opener.opened.at(-1)!.settings.startTime).to.equal(97);
      sound(97);
      await timing.pass(0);
    }
  });

  it('that never came goes on where it was to start', async () => {
    player.currentTime = 100;
    void player.play();
    await timing.pass(0);
    breakOff();
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(100);
  });

  it('goes on where it was sought meanwhile', async () => {
    await hear(100);
    breakOff();
    player.currentTime = 200;
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(200);
    breakOff();
    await timing.pass(2);
    expect(opener.opened[2]!.settings.startTime).to.equal(200);
  });

  it('is heard at once from a chapter that was chosen meanwhile, and no more is said', async () => {
    await hear(100);
    breakOff();
    player.seekToChapter(2);
    await timing.pass(0);
    sound(120);
    await playOn(60);
    expect(opener.opened).to.have.lengthOf(2);
    expect(opener.opened[1]!.settings.startTime).to.equal(120);
    expect(player.state.notice).to.equal(undefined);
    starve();
    await timing.pass(13);
    expect(player.state.notice).to.equal('slow');
  });

  it('does not go back behind a place that was asked for and never came', async () => {
    await hear(100);
    opener.engine.seekable = ranges(0, DURATION);
    player.seekToChapter(2);
    starve();
    breakOff();
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(120);
  });

  it('is told of as one play and one pause, however often it is opened again', async () => {
    const told: string[] = [];
    for (const type of ['play', 'pause', 'ended'])
      player.addEventListener(type, () => told.push(type));
    await hear(100);
    for (const seconds of [1, 2]) {
      breakOff();
      await timing.pass(seconds);
      sound(97);
      await timing.pass(0);
    }
    player.pause();
    void player.play();
    opener.engine.refusal = new DOMException('no gesture', 'NotAllowedError');
    breakOff();
    await timing.pass(4);
    expect(player.state.error?.reason).to.equal('blocked');
    expect(told).to.deep.equal(['play', 'pause', 'play', 'pause']);
  });

  it('says that it paused, where the listener pressed pause meanwhile', async () => {
    await hear(100);
    let pauses = 0;
    player.addEventListener('pause', () => pauses++);
    breakOff();
    expect(pauses).to.equal(0);
    player.pause();
    player.pause();
    expect(pauses).to.equal(1);
  });

  it('says that it paused, where it was given up or closed', async () => {
    for (const end of [
      () => timing.pass(200, () => opener.engine.error ?? breakOff()),
      () => Promise.resolve(player.close()),
    ]) {
      open();
      await hear(100);
      let pauses = 0;
      player.addEventListener('pause', () => pauses++);
      breakOff();
      await end();
      expect(pauses).to.equal(1);
    }
  });

  it('says only that it needs a press, where the browser refuses to go on without', async () => {
    await hear(100);
    opener.engine.refusal = new DOMException('no gesture', 'NotAllowedError');
    breakOff();
    await timing.pass(1);
    expect(player.state.error?.reason).to.equal('blocked');
    expect(player.state.notice).to.equal(undefined);
    opener.engine.refusal = undefined;
    await hear(97);
    expect(player.state.paused).to.equal(false);
  });

  it('counts anew once it was heard for a while', async () => {
    await hear(100);
    breakOff();
    await timing.pass(1);
    sound(97);
    await playOn(15);
    breakOff();
    await timing.pass(1);
    expect(opener.opened).to.have.lengthOf(3);
  });

  it('is not opened again while nobody listens, and without a word', async () => {
    await hear(100);
    player.pause();
    breakOff();
    await timing.pass(100);
    expect(opener.opened).to.have.lengthOf(1);
    expect(errors).to.be.empty;
    await hear(100);
    expect(opener.opened[1]!.settings.startTime).to.equal(100);
  });

  it('says so when it is of another length afterwards', async () => {
    await hear(100);
    breakOff();
    await timing.pass(1);
    sound(97, 240);
    await timing.pass(0);
    // Some browsers say it twice.
    opener.engine.say('playing');
    await timing.pass(0);
    expect(player.state.notice).to.equal('changed');
    expect(player.state.duration).to.equal(240);
    await playOn(11);
    expect(player.state.notice).to.equal(undefined);
  });

  it('keeps its length while it is opened again', async () => {
    await hear(100, 390);
    breakOff();
    await timing.pass(0);
    expect(player.state.duration).to.equal(390);
    player.episode = {...episode, title: 'Two'};
    await timing.pass(0);
    expect(player.state.duration).to.equal(DURATION);
  });

  it('keeps its length while it is paused instead, and says when that is another one then', async () => {
    await hear(350, 390);
    breakOff();
    player.pause();
    await timing.pass(0);
    expect(player.state.duration).to.equal(390);
    player.currentTime -= 15;
    expect(player.currentTime).to.equal(332);
    await hear(332, 360);
    expect(player.state.notice).to.equal('changed');
  });

  it('keeps its length where it broke while it was paused', async () => {
    await hear(350, 390);
    player.pause();
    breakOff();
    await timing.pass(0);
    expect(player.state.duration).to.equal(390);
    expect(player.currentTime).to.equal(350);
  });

  it('leaves the next episode in peace', async () => {
    await hear(100);
    breakOff();
    player.episode = {...episode, title: 'Two'};
    await timing.pass(100);
    expect(opener.opened).to.have.lengthOf(1);
    expect(player.state.notice).to.equal(undefined);
    expect(player.currentTime).to.equal(0);
  });
});

describe('another episode, asked for while the first is being opened again', () => {
  const two = {...episode, guid: 'two', title: 'Two', duration: 100, chapters: []};
  beforeEach(() => open());

  it('is as long as it is, from its own start, and nothing is said of the first', async () => {
    await hear(250);
    breakOff();
    player.episode = two;
    void player.play();
    await timing.pass(0);
    expect(player.state.duration).to.equal(100);
    expect(opener.opened[1]!.settings.startTime).to.equal(0);
    sound(0, 100);
    await timing.pass(0);
    expect(player.state.notice).to.equal(undefined);
    await playOn(30);
    breakOff();
    await timing.pass(1);
    expect(opener.opened[2]!.settings.startTime).to.be.closeTo(27, 1);
  });
});

describe('a sound that never comes', () => {
  beforeEach(() => open());

  it('is opened once more, and then it is said', async () => {
    void player.play();
    await timing.pass(0);
    breakOff(UNSUPPORTED);
    expect(errors).to.be.empty;
    await timing.pass(1);
    breakOff(UNSUPPORTED);
    expect(errors).to.deep.equal(['unsupported']);
    await timing.pass(100);
    expect(opener.opened).to.have.lengthOf(2);
  });

  it('is slow after twelve seconds of silence, and opened again after 35', async () => {
    void player.play();
    await timing.pass(11.5);
    expect(player.state.notice).to.equal(undefined);
    await timing.pass(1);
    expect(player.state.notice).to.equal('slow');
    expect(player.state.waiting).to.equal(true);
    await timing.pass(22);
    expect(opener.opened).to.have.lengthOf(1);
    await timing.pass(3);
    expect(opener.opened).to.have.lengthOf(2);
  });

  it('can be paused while it is slow', async () => {
    void player.play();
    await timing.pass(13);
    player.pause();
    await timing.pass(60);
    expect(player.state.notice).to.equal(undefined);
    expect(player.state.waiting).to.equal(false);
    expect(opener.opened).to.have.lengthOf(1);
  });
});

describe('a sound that stands still', () => {
  beforeEach(() => open());

  it('waits, also when the browser says that it plays', async () => {
    await hear(100);
    await playOn(3);
    expect(player.state.waiting).to.equal(false);
    await timing.pass(2.5);
    expect(player.state.waiting).to.equal(true);
    expect(player.state.clock.speed).to.equal(0);
    await playOn(1);
    expect(player.state.waiting).to.equal(false);
  });

  it('is called slow when it comes by fits and starts, until it runs for a while', async () => {
    await hear(100);
    for (let round = 0; round < 4; round++) {
      starve();
      await timing.pass(3);
      opener.engine.say('playing', {readyState: 4});
      await playOn(1);
    }
    expect(player.state.notice).to.equal('slow');
    expect(opener.opened).to.have.lengthOf(1);
    await playOn(8);
    expect(player.state.notice).to.equal(undefined);
  });

  it('does not wait while it is heard, also when it is still called slow', async () => {
    await hear(100);
    starve();
    await timing.pass(13);
    opener.engine.say('playing', {readyState: 4});
    await playOn(2);
    expect(player.state.notice).to.equal('slow');
    expect(player.state.waiting).to.equal(false);
  });

  it('does not wait any more once it is paused', async () => {
    await hear(100);
    await timing.pass(5);
    expect(player.state.stuck).to.equal(true);
    player.pause();
    await timing.pass(0);
    expect(player.state.stuck).to.equal(false);
  });

  it('goes on where the machine slept for an hour, if there is sound to go on with', async () => {
    await hear(100);
    await playOn(2);
    await timing.oversleep(3600);
    expect(player.state.notice).to.equal(undefined);
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('is left alone while it is paused', async () => {
    await hear(100);
    player.pause();
    await timing.pass(3600);
    expect(opener.opened).to.have.lengthOf(1);
    expect(player.state.notice).to.equal(undefined);
    void player.play();
    await timing.pass(2);
    expect(player.state.notice).to.equal(undefined);
  });

  it('is judged by the time that passed, not by how often a hidden page got to look', async () => {
    await hear(100);
    await playOn(2);
    starve();
    await timing.oversleep(36);
    expect(player.state.notice).to.equal('reconnecting');
  });
});

describe('a listener without a network', () => {
  beforeEach(() => open());
  afterEach(leaveOnline);

  it('hears on as soon as there is one again, however long that takes', async () => {
    await hear(100);
    setOnline(false);
    breakOff();
    expect(player.state.notice).to.equal('offline');
    await timing.pass(120);
    expect(opener.opened).to.have.lengthOf(1);
    setOnline(true);
    await timing.pass(0);
    expect(opener.opened).to.have.lengthOf(2);
    expect(opener.opened[1]!.settings.startTime).to.equal(97);
    breakOff();
    await timing.pass(2);
    expect(opener.opened).to.have.lengthOf(3);
  });

  it('hears on also where the browser stood still without a word', async () => {
    await hear(100);
    setOnline(false);
    starve();
    await timing.pass(5);
    expect(opener.opened).to.have.lengthOf(1);
    setOnline(true);
    await timing.pass(1);
    expect(opener.opened).to.have.lengthOf(2);
    sound(97);
    await playOn(3);
    setOnline(true);
    await timing.pass(10);
    expect(opener.opened).to.have.lengthOf(2);
  });

  it('hears on each time, however long the browser stood still before', async () => {
    await hear(100);
    setOnline(false);
    starve();
    await timing.pass(40);
    setOnline(true);
    await timing.pass(0);
    expect(opener.opened).to.have.lengthOf(2);
    sound(97);
    await playOn(15);
    setOnline(false);
    starve();
    await timing.pass(5);
    setOnline(true);
    await timing.pass(1.5);
    expect(opener.opened).to.have.lengthOf(3);
  });

  it('hears a chapter that was chosen meanwhile, however often that fails', async () => {
    await hear(100);
    setOnline(false);
    breakOff();
    for (const index of [2, 1]) {
      player.seekToChapter(index);
      await timing.pass(0);
      breakOff();
    }
    expect(player.state.notice).to.equal('offline');
    const before = opener.opened.length;
    setOnline(true);
    await timing.pass(0);
    expect(opener.opened).to.have.lengthOf(before + 1);
    expect(opener.opened.at(-1)!.settings.startTime).to.equal(60);
    sound(60);
    await playOn(15);
    setOnline(false);
    breakOff();
    setOnline(true);
    await timing.pass(0);
    expect(opener.opened).to.have.lengthOf(before + 2);
  });

  it('is not told of a slow one', async () => {
    await hear(100);
    setOnline(false);
    starve();
    await timing.pass(15);
    expect(player.state.notice).to.equal('offline');
  });

  it('goes back by three seconds, however often the network comes and goes', async () => {
    await hear(100);
    for (let round = 0; round < 4; round++) {
      setOnline(false);
      breakOff();
      await timing.pass(5);
      setOnline(true);
      await timing.pass(0);
      sound(97);
      await timing.pass(0);
    }
    expect(opener.opened.at(-1)!.settings.startTime).to.equal(97);
  });

  it('hears nothing by itself after a pause', async () => {
    await hear(100);
    setOnline(false);
    breakOff();
    player.pause();
    setOnline(true);
    await timing.pass(10);
    expect(opener.opened).to.have.lengthOf(1);
  });
});

describe('an end', () => {
  const end = async (position: number) => {
    opener.engine.moveTo(position);
    opener.engine.say('timeupdate');
    opener.engine.say('pause', {paused: true, ended: true});
    await timing.pass(0);
    opener.engine.say('ended');
  };

  it('is one at the end of the sound', async () => {
    open();
    await hear(298);
    await playOn(1);
    await end(300);
    expect(player.state.ended).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    await timing.pass(10);
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('is followed by the start, without a word, also where the sound was let go of then', async () => {
    open();
    await hear(100);
    await playOn(199);
    await end(300);
    player.close();
    void player.play();
    await timing.pass(0);
    sound(0);
    await timing.pass(0);
    expect(opener.opened[1]!.settings.startTime).to.equal(0);
    expect(player.state.notice).to.equal(undefined);
  });

  it('is followed by the start, without a word, at a press on play', async () => {
    open();
    await hear(10);
    opener.engine.seekable = ranges(0, DURATION);
    player.seekToChapter(3);
    sound(280);
    await playOn(19);
    await end(300);
    void player.play();
    sound(0);
    await playOn(4);
    expect(player.state.notice).to.equal(undefined);
    breakOff();
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.be.within(0, 3);
  });

  it('is none where more than five seconds are missing', async () => {
    open();
    await hear(200);
    opener.engine.say('ended', {ended: true, paused: true});
    expect(player.state.ended).to.equal(false);
    expect(player.state.notice).to.equal('reconnecting');
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(197);
  });

  it('is none where the browser leapt over what was missing', async () => {
    open();
    let ends = 0;
    await hear(120);
    player.addEventListener('ended', () => ends++);
    await playOn(2);
    await end(300);
    expect(ends).to.equal(0);
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.be.within(117, 122);
  });

  it('is one where the sound is as long as was declared, whatever the browser guessed', async () => {
    open();
    await hear(299, 620);
    await playOn(1);
    await end(620);
    expect(player.state.ended).to.equal(true);
  });

  it('is none where the sound is longer than declared and broke behind that', async () => {
    open();
    await hear(320, 390);
    await end(320);
    expect(player.state.ended).to.equal(false);
    expect(player.state.notice).to.equal('reconnecting');
  });

  it('is none where only the browser knows how long the sound is, and it broke', async () => {
    open({declared: undefined});
    await hear(120);
    await end(120);
    expect(player.state.ended).to.equal(false);
  });

  it('is believed where it comes at the same place once more', async () => {
    open({declared: undefined});
    await hear(120);
    await end(120);
    await timing.pass(1);
    sound(117);
    await timing.pass(0);
    await playOn(3);
    await end(120);
    expect(player.state.ended).to.equal(true);
    expect(errors).to.be.empty;
  });

  it('that is none pauses nothing', async () => {
    open();
    const told: string[] = [];
    for (const type of ['pause', 'ended']) player.addEventListener(type, () => told.push(type));
    await hear(120);
    await end(120);
    expect(told).to.be.empty;
    expect(player.state.waiting).to.equal(true);
  });

  it('that comes too early each time is said to be broken off, not an end', async () => {
    open();
    await hear(200);
    for (let round = 0; round < 3; round++) {
      opener.engine.say('ended', {ended: true, paused: true});
      await timing.pass(10);
      if (round < 2) sound(197);
    }
    expect(errors).to.deep.equal(['network']);
    expect(player.state.ended).to.equal(false);
    expect(opener.opened).to.have.lengthOf(3);
  });

  it('is one where nobody said how long the sound is', async () => {
    open({declared: undefined});
    await hear(40, NaN);
    opener.engine.say('ended', {ended: true, paused: true});
    expect(player.state.ended).to.equal(true);
  });
});

describe('a server that lets nobody seek', () => {
  beforeEach(() => open());

  it('says so instead of starting over', async () => {
    await hear(20);
    opener.engine.seekable = ranges(0, 0);
    player.currentTime = 100;
    expect(player.currentTime).to.equal(20);
    expect(player.state.notice).to.equal('unseekable');
    await playOn(12);
    expect(player.state.notice).to.equal(undefined);
  });

  it('says so when it started elsewhere than it was told', async () => {
    player.currentTime = 100;
    void player.play();
    await timing.pass(0);
    sound(0);
    await timing.pass(0);
    expect(player.state.notice).to.equal('unseekable');
  });

  it('says so also when its keeper came after the sound', async () => {
    opener = new FakeOpener();
    player = new Player(opener);
    timing = new FakeTiming();
    player.episode = episode;
    player.currentTime = 100;
    void player.play();
    sound(0);
    keeper = new SoundKeeper(player, undefined, timing);
    await timing.pass(0);
    expect(player.state.notice).to.equal('unseekable');
  });

  it('may be sought where there is sound', async () => {
    await hear(20);
    opener.engine.seekable = ranges(0, 300);
    player.currentTime = 300;
    expect(player.currentTime).to.equal(300);
  });
});

describe('chapters in a sound of another length', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  const starts = () => player.state.chapters.map(({startTime}) => startTime);

  it('are called approximate from three seconds on', async () => {
    open();
    await hear(10, 302);
    expect(player.state.approximate).to.equal(false);
    open();
    await hear(10, 390);
    expect(player.state.approximate).to.equal(true);
    player.episode = {...episode, title: 'Two'};
    expect(player.state.approximate).to.equal(false);
  });

  it('are right where the publisher says which length they were made for', async () => {
    open({reference: 390});
    await hear(10, 390);
    expect(player.state.approximate).to.equal(false);
    open({reference: 300, declared: 390});
    await hear(10, 390);
    expect(player.state.approximate).to.equal(true);
  });

  it('are moved from the one that plays on', async () => {
    open();
    await hear(70, 390);
    keeper.chapters.nudge(15);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    expect(player.state.chapters.at(-1)!.endTime).to.equal(390);
    expect(player.state.nudged).to.equal(true);
    expect(player.state.activeChapterIndex).to.equal(0);
  });

  it('are moved on by a second press, the same ones', async () => {
    open();
    await hear(70, 390);
    for (let press = 0; press < 3; press++) keeper.chapters.nudge(15);
    expect(starts()).to.deep.equal([0, 105, 165, 325]);
    keeper.chapters.undo();
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
  });

  it('start where the listener says who went to one and heard an advertisement first', async () => {
    open();
    await hear(70, 390);
    opener.engine.seekable = ranges(0, 390);
    player.seekToChapter(2);
    await playOn(90);
    keeper.chapters.startHere();
    expect(starts()[1]).to.equal(60);
    expect(starts()[2]).to.be.closeTo(210, 1);
  });

  it('stay moved while the browser learns how long the sound is', async () => {
    open();
    await hear(70, 390);
    keeper.chapters.nudge(15);
    opener.engine.say('durationchange', {duration: 391.2});
    await timing.pass(0);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    open();
    await hear(70, 391.4);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
  });

  it('start where the listener says', async () => {
    open();
    await hear(150, 390);
    keeper.chapters.startHere();
    expect(starts()).to.deep.equal([0, 60, 150, 310]);
    expect(player.state.activeChapterIndex).to.equal(2);
  });

  it('are back where they were after one undo', async () => {
    open();
    await hear(150, 390);
    keeper.chapters.startHere();
    keeper.chapters.undo();
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
    expect(player.state.nudged).to.equal(false);
    expect(localStorage).to.have.lengthOf(0);
  });

  it('stay moved for the episode at that length, and only there', async () => {
    open();
    await hear(70, 390);
    keeper.chapters.nudge(15);
    open();
    await hear(70, 390);
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
    open();
    await hear(70, 360);
    expect(starts()).to.deep.equal([0, 60, 120, 280]);
  });

  it('stay in order, however far they are moved', async () => {
    open();
    await hear(130, 390);
    for (let press = 0; press < 20; press++) keeper.chapters.nudge(-15);
    expect(starts()).to.deep.equal([...starts()].sort((a, b) => a - b));
    expect(Math.min(...starts())).to.be.at.least(0);
  });

  it('are not gone to behind the end', async () => {
    open();
    await hear(10, 270);
    player.seekToChapter(3);
    expect(player.currentTime).to.equal(10);
  });

  it('are moved also where the page may not keep it', async () => {
    open();
    await hear(70, 390);
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    keeper.chapters.nudge(15);
    Storage.prototype.setItem = setItem;
    expect(starts()).to.deep.equal([0, 75, 135, 295]);
  });

  it('write nothing to storage before the listener moves one', async () => {
    open();
    await hear(70, 390);
    expect(localStorage).to.have.lengthOf(0);
  });
});

const ranges = (start: number, end: number): TimeRanges => ({
  length: 1,
  start: () => start,
  end: () => end,
});
