import {expect} from '@open-wc/testing';
import {
  UNSUPPORTED,
  opener,
  player,
  timing,
  errors,
  open,
  hear,
  breakOff,
  starve,
  playOn,
} from './recovery-setup.js';

describe('audio that never comes', () => {
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

  it('is slow after twelve seconds without data, and opened again after 35', async () => {
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

describe('audio that stalls', () => {
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

  it('is called slow when it stalls again and again, until it plays for a while', async () => {
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

  it('does not wait while it plays, also if it is still called slow', async () => {
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
    expect(player.state.stalled).to.equal(true);
    player.pause();
    await timing.pass(0);
    expect(player.state.stalled).to.equal(false);
  });

  it('continues after the device slept for an hour, if data are buffered', async () => {
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
