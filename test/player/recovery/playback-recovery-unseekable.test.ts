import {expect} from '@open-wc/testing';
import {ranges} from '../fake-engine.js';
import {
  opener,
  player,
  timing,
  open,
  startRecovery,
  sound,
  hear,
  playOn,
} from './recovery-setup.js';

describe('a server without range requests', () => {
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

  it('shows a notice when playback started elsewhere than requested', async () => {
    player.currentTime = 100;
    void player.play();
    await timing.pass(0);
    sound(0);
    await timing.pass(0);
    expect(player.state.notice).to.equal('unseekable');
  });

  it('says so also when the recovery is loaded after the audio', async () => {
    open({isRecovering: false});
    player.currentTime = 100;
    void player.play();
    sound(0);
    startRecovery();
    await timing.pass(0);
    expect(player.state.notice).to.equal('unseekable');
  });

  it('allows seeking where the media element is seekable', async () => {
    await hear(20);
    opener.engine.seekable = ranges(0, 300);
    player.currentTime = 300;
    expect(player.currentTime).to.equal(300);
  });
});

describe('a chapter that starts after the end of the audio', () => {
  const press = () => player.seekToChapter(player.state.chapters.length - 1);
  const setShort = () => {
    const duration = player.state.chapters.at(-1)!.startTime - 10;
    opener.engine.say('durationchange', {duration, seekable: ranges(0, duration)});
    return duration;
  };

  beforeEach(() => open());

  it('leads to the last second, and says so for a while', async () => {
    await hear(20);
    const duration = setShort();
    press();
    expect(player.currentTime).to.equal(duration - 1);
    expect(player.state.notice).to.equal('beyondEnd');
    opener.engine.say('seeking');
    opener.engine.say('seeked');
    opener.engine.say('pause', {paused: true});
    await timing.pass(5);
    expect(player.state.notice).to.equal('beyondEnd');
    await timing.pass(6);
    expect(player.state.notice).to.equal(undefined);
  });

  it('is forgotten with the next seek', async () => {
    await hear(20);
    setShort();
    press();
    player.currentTime = 10;
    expect(player.state.notice).to.equal(undefined);
  });

  it('says so also if the recovery is loaded later, and only for a while', async () => {
    open({isRecovering: false, declared: 5});
    press();
    expect([player.currentTime, player.state.notice]).to.deep.equal([4, 'beyondEnd']);
    startRecovery();
    await timing.pass(5);
    expect(player.state.notice).to.equal('beyondEnd');
    await timing.pass(6);
    expect(player.state.notice).to.equal(undefined);
  });
});
