import {expect} from '@open-wc/testing';
import {ranges} from '../fake-engine.js';
import {DURATION} from '../one-episode.js';
import {
  opener,
  player,
  timing,
  errors,
  open,
  sound,
  hear,
  breakOff,
  playOn,
} from './recovery-setup.js';

describe('an end', () => {
  const end = async (position: number) => {
    opener.engine.moveTo(position);
    opener.engine.say('timeupdate');
    opener.engine.say('pause', {paused: true, ended: true});
    await timing.pass(0);
    opener.engine.say('ended');
  };

  it('is genuine at the end of the audio', async () => {
    open();
    await hear(298);
    await playOn(1);
    await end(300);
    expect(player.state.ended).to.equal(true);
    expect(player.state.waiting).to.equal(false);
    await timing.pass(10);
    expect(opener.opened).to.have.lengthOf(1);
  });

  it('is followed by the start, without a notice, also if the audio was closed then', async () => {
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

  it('is followed by the start, without a notice, at a press on play', async () => {
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

  it('is not genuine if more than five seconds are missing', async () => {
    open();
    await hear(200);
    opener.engine.say('ended', {ended: true, paused: true});
    expect(player.state.ended).to.equal(false);
    expect(player.state.notice).to.equal('reconnecting');
    await timing.pass(1);
    expect(opener.opened[1]!.settings.startTime).to.equal(197);
  });

  it('is not genuine if the browser skipped what was missing', async () => {
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

  it('is genuine if the audio is as long as declared, whatever the browser estimated', async () => {
    open();
    await hear(299, 620);
    await playOn(1);
    await end(620);
    expect(player.state.ended).to.equal(true);
  });

  it('is not genuine if the audio is longer than declared and broke after that', async () => {
    open();
    await hear(320, 390);
    await end(320);
    expect(player.state.ended).to.equal(false);
    expect(player.state.notice).to.equal('reconnecting');
  });

  it('is not genuine if only the browser knows the duration, and the audio broke', async () => {
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

  it('that is not genuine pauses nothing', async () => {
    open();
    const events: string[] = [];
    for (const type of ['pause', 'ended']) player.addEventListener(type, () => events.push(type));
    await hear(120);
    await end(120);
    expect(events).to.be.empty;
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

  it('is genuine if no duration is known', async () => {
    open({declared: undefined});
    await hear(40, NaN);
    opener.engine.say('ended', {ended: true, paused: true});
    expect(player.state.ended).to.equal(true);
  });
});
