import {expect} from '@open-wc/testing';
import {ranges} from '../fake-engine.js';
import {DURATION, episode} from '../one-episode.js';
import {
  UNSUPPORTED,
  opener,
  player,
  timing,
  errors,
  open,
  sound,
  hear,
  breakOff,
  starve,
  playOn,
} from './recovery-setup.js';

describe('audio that breaks off', () => {
  beforeEach(() => open());

  it('is opened again after a second, three seconds earlier, under the same URL', async () => {
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

  it('that never loaded starts at the requested position', async () => {
    player.currentTime = 100;
    void player.play();
    await timing.pass(0);
    breakOff();
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(100);
  });

  it('continues where it was sought meanwhile', async () => {
    await hear(100);
    breakOff();
    player.currentTime = 200;
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(200);
    breakOff();
    await timing.pass(2);
    expect(opener.opened[2]!.settings.startTime).to.equal(200);
  });

  it('plays at once from a chapter that was chosen meanwhile, without a notice', async () => {
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

  it('does not go back before a position that was requested and never loaded', async () => {
    await hear(100);
    opener.engine.seekable = ranges(0, DURATION);
    player.seekToChapter(2);
    starve();
    breakOff();
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(120);
  });

  it('dispatches one play and one pause, however often it is opened again', async () => {
    const events: string[] = [];
    for (const type of ['play', 'pause', 'ended'])
      player.addEventListener(type, () => events.push(type));
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
    expect(events).to.deep.equal(['play', 'pause', 'play', 'pause']);
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

  it('counts attempts from 0 once it has played for a while', async () => {
    await hear(100);
    breakOff();
    await timing.pass(1);
    sound(97);
    await playOn(15);
    breakOff();
    await timing.pass(1);
    expect(opener.opened).to.have.lengthOf(3);
  });

  it('is not opened again while play is not requested, without a notice', async () => {
    await hear(100);
    player.pause();
    breakOff();
    await timing.pass(100);
    expect(opener.opened).to.have.lengthOf(1);
    expect(errors).to.be.empty;
    await hear(100);
    expect(opener.opened[1]!.settings.startTime).to.equal(100);
  });

  it('shows a notice if it has another duration afterwards', async () => {
    await hear(100);
    breakOff();
    await timing.pass(1);
    sound(97, 240);
    await timing.pass(0);
    // Some browsers dispatch the event twice.
    opener.engine.say('playing');
    await timing.pass(0);
    expect(player.state.notice).to.equal('changed');
    expect(player.state.duration).to.equal(240);
    await playOn(11);
    expect(player.state.notice).to.equal(undefined);
  });

  it('keeps its duration while it is opened again', async () => {
    await hear(100, 390);
    breakOff();
    await timing.pass(0);
    expect(player.state.duration).to.equal(390);
    player.episode = {...episode, title: 'Two'};
    await timing.pass(0);
    expect(player.state.duration).to.equal(DURATION);
  });

  it('keeps its duration while it is paused instead, and shows a notice if that changes', async () => {
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

  it('keeps its duration if it broke while it was paused', async () => {
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

describe('another episode, requested while the first is being opened again', () => {
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
