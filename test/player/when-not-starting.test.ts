import {expect} from '@open-wc/testing';
import {Player} from '../../src/player/player.js';
import {PlayerError} from '../../src/player/player-error.js';
import {whenNotStarting} from '../../src/player/when-not-starting.js';
import {FakeOpener} from './fake-engine.js';
import {FakeTiming} from './fake-timing.js';

describe('whenNotStarting', () => {
  let opener: FakeOpener;
  let player: Player;
  let timing: FakeTiming;
  let calls: number;

  beforeEach(() => {
    opener = new FakeOpener();
    player = new Player(opener);
    player.episode = {audio: [{url: 'https://example.org/a.mp3', type: 'audio/mpeg'}]};
    timing = new FakeTiming();
    calls = 0;
  });

  const wait = () => whenNotStarting(player, () => calls++, timing);
  /** How often the action was called, once the store has notified. */
  const called = async () => {
    await timing.pass(0);
    return calls;
  };

  it('calls at once in a player that plays, that failed, or that was touched before', () => {
    void player.play();
    opener.engine.say('playing', {readyState: 4});
    wait();
    expect(calls).to.equal(1);

    player = new Player(opener);
    player.fail(new PlayerError('no-audio'));
    wait();
    expect(calls).to.equal(2);

    player = new Player(opener);
    player.update({touched: true});
    wait();
    expect(calls).to.equal(3);
  });

  it('calls after 300 ms without a press', async () => {
    wait();
    await timing.pass(0.299);
    expect(calls).to.equal(0);
    await timing.pass(0.001);
    expect(calls).to.equal(1);
  });

  it('calls when audio plays that was requested, and only once', async () => {
    wait();
    void player.play();
    await timing.pass(0.5);
    expect(calls).to.equal(0);
    opener.engine.say('playing', {readyState: 4});
    expect(await called()).to.equal(1);
    opener.engine.say('pause', {paused: true});
    await timing.pass(5);
    expect(calls).to.equal(1);
  });

  it('waits for audio that could play and does not yet', async () => {
    wait();
    void player.play();
    opener.engine.say('canplay', {readyState: 4});
    expect(await called()).to.equal(0);
    opener.engine.say('playing');
    expect(await called()).to.equal(1);
  });

  it('calls while audio is on its way for more than a second', async () => {
    wait();
    void player.play();
    await timing.pass(1.299);
    expect(calls).to.equal(0);
    await timing.pass(0.001);
    expect(calls).to.equal(1);
  });

  for (const [trouble, patch] of Object.entries({
    'playback fails': {error: new PlayerError('network')},
    'a file is missing': {incomplete: true},
    'another element was touched': {touched: true},
  })) {
    it(`calls as soon as ${trouble}`, async () => {
      wait();
      void player.play();
      expect(await called()).to.equal(0);
      player.update(patch);
      expect(await called()).to.equal(1);
    });
  }

  it('calls when a request was withdrawn', async () => {
    wait();
    void player.play();
    await timing.pass(0.2);
    player.pause();
    await timing.pass(0.1);
    expect(calls).to.equal(1);
  });
});
