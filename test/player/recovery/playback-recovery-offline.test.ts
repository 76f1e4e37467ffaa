import {expect} from '@open-wc/testing';
import {leaveOnline, setOnline} from '../../network.js';
import {
  opener,
  player,
  timing,
  open,
  sound,
  hear,
  breakOff,
  starve,
  playOn,
} from './recovery-setup.js';

describe('a listener without a network', () => {
  beforeEach(() => open());
  afterEach(leaveOnline);

  it('resumes as soon as there is one again, however long that takes', async () => {
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

  it('resumes also where the browser stalled without an event', async () => {
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

  it('resumes each time, however long the browser was stalled before', async () => {
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

  it('plays a chapter that was chosen meanwhile, however often that fails', async () => {
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

  it('shows no notice of a slow one', async () => {
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

  it('does not resume by itself after a pause', async () => {
    await hear(100);
    setOnline(false);
    breakOff();
    player.pause();
    setOnline(true);
    await timing.pass(10);
    expect(opener.opened).to.have.lengthOf(1);
  });
});
